#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/io/file_system.hpp"
#include "common/segment/sections/section_file.hpp"

/// Segment files whose contents a test has changed, with all checksums right: of pages, of sections, of the table, and
/// in the manifest. So readers meet contents that no checksum finds.
namespace dateline::test {

struct SectionContents {
  segment::SectionEntry entry;
  std::string bytes;
};

/// The sections of a file, without those of page checksums.
[[nodiscard]] inline std::vector<SectionContents> sections_of(const std::filesystem::path& path) {
  const segment::SectionFile file(path);
  std::vector<SectionContents> sections;
  for (const auto& entry : file.entries())
    if (segment::name_of(entry).kind < segment::Kind::page_checksums)
      sections.push_back({entry, std::string(file.section(segment::name_of(entry).kind, entry.part).read())});
  return sections;
}

/// A segment file of these sections, in this order. Offsets, sizes and checksums of the entries are set here.
[[nodiscard]] inline std::string signed_segment(const std::vector<SectionContents>& sections) {
  std::string file(segment::head_magic);
  encoding::append(file, segment::format_version);
  file.resize(16);
  const auto head = file;
  std::string table;
  const auto add = [&](segment::SectionEntry entry, std::string_view bytes) {
    entry.offset = file.size();
    entry.size = bytes.size();
    entry.checksum = segment::checksum(bytes);
    encoding::append(table, entry);
    file += bytes;
    file.resize((file.size() + 7) / 8 * 8);
  };
  for (const auto& [entry, bytes] : sections) add(entry, bytes);
  const auto kind = [](segment::Kind of) {
    return segment::SectionEntry{static_cast<std::uint32_t>(of), segment::text_part, 0, 0, 0, 1, 0};
  };
  const auto pages = segment::page_checksums(file);
  add(kind(segment::Kind::page_checksums), pages);
  add(kind(segment::Kind::page_groups), segment::page_checksums(pages));
  segment::Footer footer{
      file.size(), table.size() / sizeof(segment::SectionEntry), file.size() + table.size() + sizeof footer, 0, {}};
  segment::foot_magic.copy(footer.magic, sizeof footer.magic);
  footer.checksum = segment::table_checksum(head, table, footer);
  file += table;
  encoding::append(file, footer);
  return file;
}

/// The same file with right checksums, after a test has changed bytes of its sections, the padding between them, or the
/// kinds and parts in its table. Precondition: head, footer and the rest of the table are as they were written.
[[nodiscard]] inline std::string signed_again(std::string file) {
  auto footer = encoding::load<segment::Footer>(file.data() + file.size() - sizeof(segment::Footer));
  const auto replace = [&](std::uint64_t at, std::string_view bytes) { file.replace(at, bytes.size(), bytes); };
  const auto place_of = [&](std::uint64_t i) { return footer.table_offset + i * sizeof(segment::SectionEntry); };
  for (std::uint64_t i = 0; i < footer.section_count; ++i) {
    auto entry = encoding::load<segment::SectionEntry>(file.data() + place_of(i));
    const auto kind = segment::name_of(entry).kind;
    const auto before = std::string_view(file).substr(0, entry.offset);
    if (kind == segment::Kind::page_checksums) replace(entry.offset, segment::page_checksums(before));
    if (kind == segment::Kind::page_groups) {
      const auto pages = encoding::load<segment::SectionEntry>(file.data() + place_of(i - 1));
      replace(entry.offset, segment::page_checksums(before.substr(pages.offset, pages.size)));
    }
    entry.checksum = segment::checksum(std::string_view(file).substr(entry.offset, entry.size));
    replace(place_of(i), {reinterpret_cast<const char*>(&entry), sizeof entry});
  }
  const auto table = footer.section_count * sizeof(segment::SectionEntry);
  footer.checksum = segment::table_checksum(std::string_view(file).substr(0, 16),
                                            std::string_view(file).substr(footer.table_offset, table), footer);
  replace(file.size() - sizeof footer, {reinterpret_cast<const char*>(&footer), sizeof footer});
  return file;
}

/// The checksum of a segment file, as the manifest names it.
[[nodiscard]] inline std::uint64_t checksum_of(std::string_view file) {
  return encoding::load<segment::Footer>(file.data() + file.size() - sizeof(segment::Footer)).checksum;
}

/// Writes the file of an index's segment, and its checksum into the manifest. Precondition: `file` is a signed segment
/// with as many articles as before.
inline void replace_segment(const std::filesystem::path& index, std::uint64_t number, std::string_view file) {
  io::replace_file(index::segment_path(index, number), std::string(file));
  auto commit = index::read_commit(index);
  for (auto& entry : commit.segments)
    if (entry.number == number) entry.checksum = checksum_of(file);
  index::write_commit(*io::system_files(), index, index::read_manifest(index), commit);
}

}  // namespace dateline::test
