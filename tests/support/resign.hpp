#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/io/file_system.hpp"
#include "common/segment/sections/section_file.hpp"

/// Segments whose contents are changed and whose checksums are right, as somebody makes them on purpose.
namespace dateline::test {

/// A section of a segment file.
struct SectionBytes {
  segment::SectionEntry entry;
  std::string bytes;
};

[[nodiscard]] inline std::vector<SectionBytes> sections_of(const std::filesystem::path& file) {
  const segment::SectionFile segment(file);
  std::vector<SectionBytes> sections;
  for (const auto& entry : segment.entries())
    sections.push_back({entry, std::string(segment.section(static_cast<segment::Kind>(entry.kind), entry.part))});
  return sections;
}

/// A segment file of these sections with right offsets and checksums.
[[nodiscard]] inline std::string resign(const std::vector<SectionBytes>& sections) {
  std::string file(segment::head_magic);
  encoding::append(file, segment::format_version);
  file.resize(16);
  const auto head = file;
  std::string table;
  for (auto [entry, bytes] : sections) {
    file.resize((file.size() + 7) / 8 * 8);
    entry.offset = file.size();
    entry.size = bytes.size();
    entry.checksum = segment::checksum(bytes);
    encoding::append(table, entry);
    file += bytes;
  }
  file.resize((file.size() + 7) / 8 * 8);
  segment::Footer footer{file.size(), sections.size(), file.size() + table.size() + sizeof(segment::Footer), 0, {}};
  segment::foot_magic.copy(footer.magic, sizeof footer.magic);
  footer.checksum = segment::table_checksum(head, table, footer);
  file += table;
  encoding::append(file, footer);
  return file;
}

/// The checksum of a segment file, as the manifest names it.
[[nodiscard]] inline std::uint64_t checksum_of(const std::string& file) {
  const auto footer = encoding::load<segment::Footer>(file.data() + file.size() - sizeof(segment::Footer));
  return footer.checksum;
}

/// Replaces a segment of an index by one of these sections and names its checksum in the manifest.
inline void replace_segment(const std::filesystem::path& index, std::uint64_t number,
                            const std::vector<SectionBytes>& sections) {
  const auto file = resign(sections);
  io::replace_file(index::segment_path(index, number), file);
  auto commit = index::read_commit(index);
  for (auto& entry : commit.segments)
    if (entry.number == number) entry.checksum = checksum_of(file);
  index::write_commit(*io::system_files(), index, index::read_manifest(index), commit);
}

}  // namespace dateline::test
