// Reads a file of the format that the build names. Every line of the input that a reader names is one that it has, and
// how the bytes come in pieces does not matter.
#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/formats/format.hpp"
#include "tests/fuzz/reading.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

const std::string format = DATELINE_FUZZ_FORMAT;

/// The first `first` bytes at once, then a few at a time.
class Pieces final : public corpus::input::Source {
 public:
  Pieces(std::string_view bytes, std::size_t first) : bytes_(bytes), size_(first) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = std::min({size_, bytes_.size(), buffer.size()});
    std::memcpy(buffer.data(), bytes_.data(), count);
    bytes_.remove_prefix(count);
    size_ = 3;
    return count;
  }

 private:
  std::string_view bytes_;
  std::size_t size_;
};

struct Parsed {
  std::vector<corpus::Record> records;
  std::vector<std::pair<std::uint64_t, std::string>> reports;
};

Parsed parsed(std::string_view text, std::size_t first) {
  static const corpus::FieldNames names({});
  constexpr bool cut = false;
  Parsed result;
  corpus::input::Window window(std::make_unique<Pieces>(text, first));
  window.grow_to(first);
  const corpus::formats::Report report = [&](std::uint64_t line, std::string reason) {
    result.reports.emplace_back(line, std::move(reason));
  };
  const auto parser = corpus::formats::named(format).open({window, names, report, cut});
  for (corpus::Record record; parser->next(record); record = {}) result.records.push_back(std::move(record));
  return result;
}

bool same(const corpus::Record& a, const corpus::Record& b) {
  const auto same_value = [](const corpus::Record::Value& x, const corpus::Record::Value& y) {
    return x.name.field == y.name.field && x.name.rank == y.name.rank && x.texts == y.texts;
  };
  return a.line == b.line && std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(), same_value);
}

/// How much a reader looks at before it chooses how to read: of rows, the first two, here without quotes; of exports
/// that may be text or HTML, as much as there is.
std::size_t bytes_to_choose_by(std::string_view text) {
  if (format == "nexis" || format == "factiva") return text.size();
  const auto first_row = text.find_first_not_of("\r\n");
  const auto first_end = text.find('\n', std::min(first_row, text.size()));
  const auto end = first_end == std::string_view::npos ? first_end : text.find('\n', first_end + 1);
  const bool is_plain = text.substr(0, end).find('"') == std::string_view::npos;
  return is_plain && end != std::string_view::npos ? end + 1 : text.size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = as_text(data, size);
  const auto ends_line = [](char c) { return c == '\n' || c == '\r'; };  // some files end lines with \r alone
  const auto lines = static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), ends_line)) + 1;
  static MemoryFile file;
  file.write(text);
  const auto reading = read(file, format);
  for (const auto& article : reading.articles)
    require(article.line >= 1 && article.line <= lines, "an article begins on a line of the file", article.id);
  for (const auto& problem : reading.problems)
    require(problem.line <= lines && problem.byte <= size, "a problem is at a place of the file", problem.reason);

  const auto at_once = parsed(text, size);
  const auto in_pieces = parsed(text, bytes_to_choose_by(text));
  require(std::equal(at_once.records.begin(), at_once.records.end(), in_pieces.records.begin(), in_pieces.records.end(),
                     same),
          "a file read in pieces has the same articles");
  require(at_once.reports == in_pieces.reports, "a file read in pieces has the same faults");
  return 0;
}
