// The manifest of an index: the lines under its first, under a checksum that is right, and the file as it is.
#include <fmt/format.h>
#include <xxhash.h>

#include <fstream>
#include <string>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

/// A manifest of these lines under the first one and a checksum that is right.
std::string signed_lines(std::string_view lines) {
  const auto text = fmt::format("dateline-index {}\n{}", index::format_version, lines);
  const auto hash = XXH3_128bits(text.data(), text.size());
  return text + fmt::format("checksum: {:016x}{:016x}\n", hash.high64, hash.low64);
}

/// Reads the manifest in each way that the tools do; what is read must be written and read again as the same.
void read_all(const std::filesystem::path& index) {
  static_cast<void>(index::has_manifest(index));
  static_cast<void>(index::is_index(index));
  try {
    const auto settings = index::read_manifest(index);
    require(index::parse_settings(index::settings_lines(settings), "settings") == settings,
            "settings are read as they were written");
    static_cast<void>(index::read_people_checksum(index));
    const auto commit = index::read_commit(index);
    index::write_commit(*io::system_files(), index, settings, commit);
    require(index::read_commit(index) == commit, "a commit is read as it was written");
  } catch (const UnusableError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TemporaryDirectory directory;
  const auto file = directory.path() / "manifest";
  const auto text = as_text(data, size);
  for (const bool is_signed : {false, true}) {
    std::ofstream(file, std::ios::binary) << (is_signed ? signed_lines(text) : std::string(text));
    read_all(directory.path());
  }
  try {
    static_cast<void>(index::parse_settings(text, "settings"));
  } catch (const UnusableError&) {
  }
  return 0;
}
