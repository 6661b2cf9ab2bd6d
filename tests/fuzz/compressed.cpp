// Reads a file of any kind, as it is and compressed: whole, the same articles come of it; damaged, only a report.
#include <algorithm>
#include <string>

#include "tests/fuzz/reading.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/compress.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

Reading read_bytes(MemoryFile& file, std::string_view bytes) {
  file.write(bytes);
  return read(file, "");
}

/// What no tool has compressed: cut somewhere in its second half, or with a byte of it changed.
std::string damaged(std::string bytes) {
  const std::size_t at = bytes.size() / 2 + bytes.size() % 7;
  if (bytes.size() % 2 == 0) return bytes.substr(0, at);
  if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] + 1);
  return bytes;
}

bool same_problems(const Reading& a, const Reading& b) {
  return std::equal(a.problems.begin(), a.problems.end(), b.problems.begin(), b.problems.end(),
                    [](const corpus::Problem& x, const corpus::Problem& y) {
                      return x.kind == y.kind && x.line == y.line && x.reason == y.reason;
                    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = as_text(data, size);
  static MemoryFile file;
  const auto plain = read_bytes(file, bytes);
  require(!plain.articles.empty() || !plain.problems.empty(), "of no file nothing is said", bytes);
  if (bytes.starts_with("\x1f\x8b") || bytes.starts_with("\x28\xb5\x2f\xfd")) return 0;
  for (const auto& compressed : {test::gzip(bytes), test::zstd(bytes)}) {
    const auto again = read_bytes(file, compressed);
    require(again.articles == plain.articles, "the same articles come of a compressed file");
    require(same_problems(again, plain), "the same faults come of a compressed file");
    const auto rest = read_bytes(file, damaged(compressed));
    require(rest.articles.size() <= plain.articles.size() + 1, "a damaged file has no more articles than a whole one");
  }
  return 0;
}
