#include "common/index/manifest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>

#include "common/analysis/analyzer.hpp"
#include "common/error.hpp"
#include "common/facts/extract.hpp"
#include "common/io/file.hpp"
#include "common/io/regular_file.hpp"

namespace dateline::index {

namespace {

constexpr std::string_view format_name = "dateline-index";
constexpr std::string_view checksum_key = "checksum: ";

std::filesystem::path manifest_path(const std::filesystem::path& index) { return index / "manifest"; }

std::string checksum(std::string_view text) {
  const auto hash = XXH3_128bits(text.data(), text.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

[[noreturn]] void damaged(const std::filesystem::path& file, std::string_view how) {
  throw UnusableError(
      fmt::format("{}: damaged: {}. Restore it from a copy, or index the articles again", file.string(), how));
}

template <typename Number>
bool parse(std::string_view text, Number& number, int base = 10) {
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number, base);
  return error == std::errc{} && stop == end;
}

/// Removes the first line from `text` and returns it without its line end.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

/// Parses "key: value" lines.
std::map<std::string, std::string, std::less<>> parse_lines(std::string_view text, const std::filesystem::path& file) {
  std::map<std::string, std::string, std::less<>> values;
  while (!text.empty()) {
    const auto line = take_line(text);
    const auto colon = line.find(": ");
    if (colon == std::string_view::npos) damaged(file, fmt::format("the line '{}' has no value", line));
    values.emplace(line.substr(0, colon), line.substr(colon + 2));
  }
  return values;
}

/// Verifies the format line and the checksum line and returns the lines between them.
std::string_view checked_body(std::string_view text, const std::filesystem::path& file) {
  auto body = text;
  const auto first = take_line(body);
  if (first.substr(0, format_name.size()) != format_name) damaged(file, "it does not begin like a manifest");
  if (first != fmt::format("{} {}", format_name, format_version))
    throw UnusableError(fmt::format(
        "{}: made by another version of Dateline ('{}'; this one reads version {}). Index the articles again",
        file.string(), first, format_version));
  const auto last = text.rfind(checksum_key);
  if (last == std::string_view::npos || last < first.size() + 1) damaged(file, "it has no checksum");
  const auto checked = text.substr(0, last);
  if (text.substr(last) != fmt::format("{}{}\n", checksum_key, checksum(checked)))
    damaged(file, "its checksum is wrong");
  return body.substr(0, body.size() - (text.size() - last));
}

using Values = std::map<std::string, std::string, std::less<>>;

/// The values of a manifest, after verifying its checksum.
Values read_values(const std::filesystem::path& index) {
  const auto file = manifest_path(index);
  if (!has_manifest(index))
    throw UnusableError(
        fmt::format("{}: there is no Dateline index here. Create one with `dateline-index add -i {} PATH…`",
                    index.string(), index.string()));
  const auto text = io::read_regular(file, most_manifest_bytes);
  return parse_lines(checked_body(text, file), file);
}

/// The text of a manifest: the format line, these lines, and the checksum.
std::string manifest_of(const std::string& lines) {
  const auto text = fmt::format("{} {}\n{}", format_name, format_version, lines);
  return text + fmt::format("{}{}\n", checksum_key, checksum(text));
}

constexpr std::string_view segment_key = "segment ";
constexpr std::string_view people_key = "people.jsonl";

std::string people_line(std::string_view checksum) {
  return checksum.empty() ? std::string() : fmt::format("{}: {}\n", people_key, checksum);
}

/// "segment 12: 5000 documents in 8a05…, 3 deleted by 7 in 19f2…": the number of the segment, its documents and
/// checksum, then the number of deleted documents and the generation and checksum of the deletions file.
std::string segment_line(const SegmentEntry& entry) {
  return fmt::format("{}{}: {} documents in {:016x}, {} deleted by {} in {:016x}\n", segment_key, entry.number,
                     entry.documents, entry.checksum, entry.deleted, entry.deletions, entry.deletions_checksum);
}

bool parse_segment(std::string_view key, std::string_view value, SegmentEntry& entry) {
  const auto take = [&value](auto& number, std::string_view end, int base = 10) {
    const auto stop = end.empty() ? value.size() : value.find(end);
    if (stop == std::string_view::npos || !parse(value.substr(0, stop), number, base)) return false;
    value.remove_prefix(stop + end.size());
    return true;
  };
  return parse(key.substr(segment_key.size()), entry.number) && take(entry.documents, " documents in ") &&
         take(entry.checksum, ", ", 16) && take(entry.deleted, " deleted by ") && take(entry.deletions, " in ") &&
         take(entry.deletions_checksum, "", 16);
}

Settings settings_of(const Values& values, const std::filesystem::path& file) {
  const auto value = [&](std::string_view key) -> const std::string& {
    const auto found = values.find(key);
    if (found == values.end()) damaged(file, fmt::format("the line '{}' is missing", key));
    return found->second;
  };
  const auto number = [&](std::string_view key, auto& out) {
    if (!parse(value(key), out)) damaged(file, fmt::format("'{}' is not a number", key));
  };

  Settings settings;
  settings.engine = value("engine");
  settings.language = value("language");
  settings.timezone = value("timezone");
  number("title_weight", settings.title_weight);
  if (settings.title_weight == 0 || settings.title_weight > largest_title_weight)
    damaged(file, "its title weight is impossible");
  number("analysis_version", settings.analysis_version);
  number("facts_version", settings.facts_version);
  if (const auto stub = values.find("stub"); stub != values.end()) settings.stub = stub->second;
  if (settings.analysis_version != analysis::analysis_version)
    throw UnusableError(
        fmt::format("{}: the index was made with text analysis version {}, and this Dateline has version {}. Index the "
                    "articles again",
                    file.string(), settings.analysis_version, analysis::analysis_version));
  return settings;
}

Commit commit_of(const Values& values, const std::filesystem::path& file) {
  Commit commit;
  for (const auto& [key, value] : values) {
    bool good = true;
    if (key == "generation") good = parse(value, commit.generation);
    if (key == "articles") good = parse(value, commit.articles);
    if (key == "undated") good = parse(value, commit.undated);
    if (key == people_key) commit.people = value;
    if (key == "next_segment") good = parse(value, commit.next_segment);
    if (key.starts_with(segment_key)) good = parse_segment(key, value, commit.segments.emplace_back());
    if (!good) damaged(file, fmt::format("the line '{}' cannot be parsed", key));
  }
  std::sort(commit.segments.begin(), commit.segments.end(),
            [](const auto& a, const auto& b) { return a.number < b.number; });
  return commit;
}

}  // namespace

Settings current_settings() {
  Settings settings;
  settings.analysis_version = analysis::analysis_version;
  settings.facts_version = facts::facts_version;
  return settings;
}

std::string settings_lines(const Settings& settings) {
  auto lines =
      fmt::format("engine: {}\nlanguage: {}\ntitle_weight: {}\nanalysis_version: {}\nfacts_version: {}\ntimezone: {}\n",
                  settings.engine, settings.language, settings.title_weight, settings.analysis_version,
                  settings.facts_version, settings.timezone);
  if (!settings.stub.empty()) lines += fmt::format("stub: {}\n", settings.stub);
  return lines;
}

bool has_manifest(const std::filesystem::path& index) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(manifest_path(index), error);
  if (status.type() == std::filesystem::file_type::none)
    throw UnusableError(fmt::format("{}: cannot be opened: {}", manifest_path(index).string(), error.message()));
  return std::filesystem::exists(status);
}

bool is_index(const std::filesystem::path& directory) {
  try {
    return io::read_regular(manifest_path(directory), most_manifest_bytes).starts_with(format_name);
  } catch (const UnusableError&) {
    return false;
  }
}

void require_local(const std::filesystem::path& index, const Settings& settings) {
  if (settings.stub.empty()) return;
  throw UnusableError(
      fmt::format("{}: a remote index, which connects to the hosts that {} lists; --no-remote refuses it",
                  index.string(), settings.stub));
}

Settings read_manifest(const std::filesystem::path& index) {
  return settings_of(read_values(index), manifest_path(index));
}

Settings parse_settings(std::string_view lines, const std::filesystem::path& file) {
  return settings_of(parse_lines(lines, file), file);
}

std::string read_people_checksum(const std::filesystem::path& index) {
  const auto values = read_values(index);
  const auto people = values.find(people_key);
  return people == values.end() ? std::string() : people->second;
}

void write_manifest(const std::filesystem::path& index, const Settings& settings, std::string_view people) {
  io::replace_file(manifest_path(index), manifest_of(settings_lines(settings) + people_line(people)));
}

Commit read_commit(const std::filesystem::path& index) { return commit_of(read_values(index), manifest_path(index)); }

Manifest read_settings_and_commit(const std::filesystem::path& index) {
  const auto values = read_values(index);
  return {settings_of(values, manifest_path(index)), commit_of(values, manifest_path(index))};
}

void write_commit(io::FileSystem& files, const std::filesystem::path& index, const Settings& settings,
                  const Commit& commit) {
  auto lines = settings_lines(settings);
  lines += fmt::format("generation: {}\narticles: {}\nundated: {}\nnext_segment: {}\n", commit.generation,
                       commit.articles, commit.undated, commit.next_segment);
  for (const auto& entry : commit.segments) lines += segment_line(entry);
  lines += people_line(commit.people);
  io::replace_file(files, manifest_path(index), manifest_of(lines));
}

std::filesystem::path segment_path(const std::filesystem::path& index, std::uint64_t number) {
  return index / fmt::format("seg-{}.dls", number);
}

std::filesystem::path deletions_path(const std::filesystem::path& index, std::uint64_t number,
                                     std::uint64_t generation) {
  return index / fmt::format("seg-{}.{}.del", number, generation);
}

std::filesystem::path xapian_path(const std::filesystem::path& index) { return index / "xapian"; }

}  // namespace dateline::index
