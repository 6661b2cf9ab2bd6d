#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/io/file_system.hpp"

/// DIR/manifest: the settings of an index and, for the sealed engine, its current commit. The first line names the
/// format and its version ("dateline-index 2"), then follow lines of "key: value", and the last line is a checksum
/// (xxh3, 128 bits) of all bytes before it. The functions here keep no state and may be called from any thread.
namespace dateline::index {

/// The facts version of an index without facts.
inline constexpr int no_facts = 0;

/// The largest weight of a word in a title; it keeps sums of weights within 32 bits.
inline constexpr std::uint32_t largest_title_weight = 15;

/// The settings that an index is created with and keeps.
struct Settings {
  std::string engine = "sealed";
  std::string language = "en";     ///< stemming language, as accepted by Analyzer
  std::uint32_t title_weight = 3;  ///< from 1 to largest_title_weight
  int analysis_version = 0;
  int facts_version = no_facts;
  std::string timezone = "UTC";  ///< zone of published times that state none
  std::string stub{};            ///< remote index only: the Xapian stub file that lists the shards
  bool operator==(const Settings&) const = default;
};

/// The default settings of a new index, with the versions of this program.
[[nodiscard]] Settings current_settings();

/// Converts settings to lines of "key: value", and back. parse_settings throws UnusableError, which names `where`, if a
/// line is damaged or missing or if the analysis version is not that of this program.
[[nodiscard]] std::string settings_lines(const Settings& settings);
[[nodiscard]] Settings parse_settings(std::string_view lines, const std::filesystem::path& where);

[[nodiscard]] bool has_manifest(const std::filesystem::path& index);

/// Whether the directory has a manifest of an index of any version. Checks only the beginning of the file.
[[nodiscard]] bool is_index(const std::filesystem::path& directory);

/// Throws UnusableError, which names the file, if there is no index, if the manifest is damaged, or if its format or
/// analysis version is not that of this program.
[[nodiscard]] Settings read_manifest(const std::filesystem::path& index);

/// The checksum of DIR/people.jsonl according to the manifest; empty if the index has no such file. Throws like
/// read_manifest.
[[nodiscard]] std::string read_people_checksum(const std::filesystem::path& index);

/// Replaces the manifest atomically and durably (see io::replace_file). `people`: the checksum of DIR/people.jsonl, or
/// empty. Throws UnusableError.
void write_manifest(const std::filesystem::path& index, const Settings& settings, std::string_view people = {});

/// A segment of the sealed engine at a commit.
struct SegmentEntry {
  std::uint64_t number = 0;     ///< the file is seg-<number>.dls
  std::uint32_t documents = 0;  ///< including deleted ones
  std::uint64_t checksum = 0;   ///< of the segment file
  std::uint32_t deleted = 0;
  std::uint64_t deletions = 0;  ///< generation of seg-<number>.<generation>.del; 0 if none are deleted
  std::uint64_t deletions_checksum = 0;
  bool operator==(const SegmentEntry&) const = default;
};

/// The state of an index of the sealed engine. The Xapian engine keeps its commit in the Xapian database.
struct Commit {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;      ///< live articles
  std::uint64_t undated = 0;       ///< live articles without a published date
  std::uint64_t next_segment = 1;  ///< greater than the number of any segment committed so far
  std::vector<SegmentEntry> segments;
  std::string people{};  ///< checksum of DIR/people.jsonl; empty if there is no such file
  bool operator==(const Commit&) const = default;
};

/// Throws like read_manifest.
[[nodiscard]] Commit read_commit(const std::filesystem::path& index);

/// Replaces the manifest atomically and durably, which commits all files that it names. Precondition: those files are
/// complete and synced. Throws UnusableError.
void write_commit(io::FileSystem& files, const std::filesystem::path& index, const Settings& settings,
                  const Commit& commit);

[[nodiscard]] std::filesystem::path segment_path(const std::filesystem::path& index, std::uint64_t number);
[[nodiscard]] std::filesystem::path deletions_path(const std::filesystem::path& index, std::uint64_t number,
                                                   std::uint64_t generation);

/// The directory of the Xapian engine's database.
[[nodiscard]] std::filesystem::path xapian_path(const std::filesystem::path& index);

}  // namespace dateline::index
