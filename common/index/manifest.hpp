#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/io/file_system.hpp"

/// DIR/manifest: what an index is. Lines of "key: value" under a first line that names the format and its version, and
/// a last line with a checksum over all before it.
namespace dateline::index {

/// The facts version of an index of words alone.
inline constexpr int no_facts = 0;

/// What an index was made with and keeps.
struct Settings {
  std::string engine = "sealed";
  std::string language = "en";  ///< of stemming, as Analyzer takes it
  std::uint32_t title_weight = 3;
  int analysis_version = 0;
  int facts_version = no_facts;
  std::string timezone = "UTC";  ///< of published times without a zone
  std::string stub{};            ///< of a remote index: the Xapian stub file that lists its shards; else empty
  bool operator==(const Settings&) const = default;
};

/// The settings of a new index made by this program.
[[nodiscard]] Settings current_settings();

/// Settings as lines of "key: value", and back. `where` is named in the UnusableError that damaged lines, or an
/// analysis other than this program's, throw.
[[nodiscard]] std::string settings_lines(const Settings& settings);
[[nodiscard]] Settings parse_settings(std::string_view lines, const std::filesystem::path& where);

[[nodiscard]] bool has_manifest(const std::filesystem::path& index);

/// Whether the directory has a manifest that begins as one of an index, of whatever version.
[[nodiscard]] bool is_index(const std::filesystem::path& directory);

/// Throws UnusableError naming the file: no index there, damaged, of another format or analysed otherwise than this
/// program does.
[[nodiscard]] Settings read_manifest(const std::filesystem::path& index);

/// The checksum of DIR/people.jsonl, which the manifest names; empty where it names none. Throws as read_manifest does.
[[nodiscard]] std::string read_people_checksum(const std::filesystem::path& index);

/// Replaces the manifest as a whole or not at all, and outlasts a power cut. `people`: as read_people_checksum gives
/// it. Throws UnusableError.
void write_manifest(const std::filesystem::path& index, const Settings& settings, std::string_view people = {});

/// A segment of the sealed engine as of a commit.
struct SegmentEntry {
  std::uint64_t number = 0;     ///< its file is seg-<number>.dls
  std::uint32_t documents = 0;  ///< deleted ones included
  std::uint64_t checksum = 0;   ///< of the file
  std::uint32_t deleted = 0;
  std::uint64_t deletions = 0;  ///< generation of seg-<number>.<generation>.del; 0: none are deleted
  std::uint64_t deletions_checksum = 0;
  bool operator==(const SegmentEntry&) const = default;
};

/// What the sealed engine's index holds. The Xapian engine keeps its own commit point.
struct Commit {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;      ///< live ones
  std::uint64_t undated = 0;       ///< those of them without a published date
  std::uint64_t next_segment = 1;  ///< no file of that number or above was ever part of the index
  std::vector<SegmentEntry> segments;
  std::string people{};  ///< checksum of DIR/people.jsonl; empty: there is none
  bool operator==(const Commit&) const = default;
};

/// Throws as read_manifest does.
[[nodiscard]] Commit read_commit(const std::filesystem::path& index);

/// Replaces the manifest as write_manifest does: the commit of everything that it names.
void write_commit(io::FileSystem& files, const std::filesystem::path& index, const Settings& settings,
                  const Commit& commit);

[[nodiscard]] std::filesystem::path segment_path(const std::filesystem::path& index, std::uint64_t number);
[[nodiscard]] std::filesystem::path deletions_path(const std::filesystem::path& index, std::uint64_t number,
                                                   std::uint64_t generation);

/// Where the Xapian engine keeps its database.
[[nodiscard]] std::filesystem::path xapian_path(const std::filesystem::path& index);

}  // namespace dateline::index
