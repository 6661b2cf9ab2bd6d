#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

/// DIR/manifest: what an index is. Lines of "key: value" under a first line that names the format and its version, and
/// a last line with a checksum over all before it.
namespace dateline::index {

/// What an index was made with and keeps.
struct Settings {
  std::string engine = "xapian";
  std::string language = "en";  ///< of stemming, as Analyzer takes it
  std::uint32_t title_weight = 3;
  int analysis_version = 0;
  int facts_version = 0;
  std::string timezone = "UTC";  ///< of published times without a zone
  std::string stub{};            ///< of a remote index: the Xapian stub file that lists its shards; else empty
  bool operator==(const Settings&) const = default;
};

/// The settings of a new index made by this program.
[[nodiscard]] Settings current_settings();

/// Settings as lines of "key: value", and back. `where` is named in the UnusableError that damaged lines, or an analysis
/// other than this program's, throw.
[[nodiscard]] std::string settings_lines(const Settings& settings);
[[nodiscard]] Settings parse_settings(std::string_view lines, const std::filesystem::path& where);

[[nodiscard]] bool has_manifest(const std::filesystem::path& index);

/// Throws UnusableError naming the file: no index there, damaged, of another format or analysed otherwise than this
/// program does.
[[nodiscard]] Settings read_manifest(const std::filesystem::path& index);

/// Replaces the manifest as a whole or not at all, and outlasts a power cut. Throws UnusableError.
void write_manifest(const std::filesystem::path& index, const Settings& settings);

/// Where the Xapian engine keeps its database.
[[nodiscard]] std::filesystem::path xapian_path(const std::filesystem::path& index);

}  // namespace dateline::index
