#include "common/segment/sections/section_file.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <cstddef>

#include "common/encoding/bytes.hpp"
#include "common/error.hpp"

namespace dateline::segment {

namespace {

constexpr std::size_t head_bytes = 16;

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view why) {
  throw UnusableError(fmt::format("{}: {}. Restore it from a copy, or index the articles again", file.string(), why));
}

bool is_known(const SectionEntry& entry) {
  return name_of(entry).kind >= Kind::meta && name_of(entry).kind <= last_kind;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) noexcept { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t table_checksum(std::string_view head, std::string_view table, Footer footer) noexcept {
  std::string bytes(head);
  bytes.append(table);
  bytes.append(reinterpret_cast<const char*>(&footer), offsetof(Footer, checksum));
  return checksum(bytes);
}

SectionFile::SectionFile(const std::filesystem::path& file) : path_(file), file_(file) {
  const auto bytes = file_.bytes();
  if (bytes.size() < head_bytes || bytes.substr(0, head_magic.size()) != head_magic)
    refuse(file, "damaged: it does not begin like a segment");
  const auto version = encoding::load<std::uint32_t>(bytes.data() + head_magic.size());
  if (version != format_version)
    refuse(file, fmt::format("a segment of format {}, and this Dateline reads format {}", version, format_version));
  if (bytes.size() < head_bytes + sizeof(Footer) || !bytes.ends_with(foot_magic))
    refuse(file, "damaged: it does not end like a segment; it was truncated");
  const auto footer = encoding::load<Footer>(bytes.data() + bytes.size() - sizeof(Footer));
  const auto table_end = bytes.size() - sizeof(Footer);
  if (footer.file_size != bytes.size() || footer.table_offset > table_end ||
      footer.section_count != (table_end - footer.table_offset) / sizeof(SectionEntry))
    refuse(file, fmt::format("damaged: it has {} bytes and was written with {}", bytes.size(), footer.file_size));
  const auto table = bytes.substr(footer.table_offset, table_end - footer.table_offset);
  if (footer.checksum != table_checksum(bytes.substr(0, head_bytes), table, footer))
    refuse(file, "damaged: the checksum of its table of sections is wrong");
  for (std::uint64_t i = 0; i < footer.section_count; ++i) {
    const auto entry = encoding::load<SectionEntry>(table.data() + i * sizeof(SectionEntry));
    if (!is_known(entry) && entry.required != 0)
      refuse(file, fmt::format("written by a newer Dateline: it needs a section of kind {}", entry.kind));
    if (entry.offset > footer.table_offset || entry.size > footer.table_offset - entry.offset)
      refuse(file, "damaged: a section lies outside the file");
    entries_.push_back(entry);
  }
  pages_ = std::make_unique<PageChecks>(file, bytes, entries_);
  table_offset_ = footer.table_offset;
  checksum_ = footer.checksum;
}

SectionBytes SectionFile::section(Kind kind, Part part) const noexcept {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const auto& entry) {
    return name_of(entry) == SectionName{kind, part};
  });
  if (found == entries_.end()) return {};
  return {file_.bytes().substr(found->offset, found->size), *pages_};
}

std::vector<SectionName> SectionFile::damaged_sections() const {
  std::vector<SectionName> damaged;
  for (const auto& entry : entries_)
    if (segment::checksum(file_.bytes().substr(entry.offset, entry.size)) != entry.checksum)
      damaged.push_back(name_of(entry));
  if (damaged.empty() && !pages_->are_right()) damaged.push_back({Kind::page_checksums});
  return damaged;
}

bool SectionFile::is_padded_right() const {
  std::uint64_t end = head_bytes;  // of what was looked at, in the order of the file
  const auto is_zero_until = [&](std::uint64_t next) {
    const auto between = file_.bytes().substr(end, next < end ? 0 : next - end);
    return next >= end && between.size() < 8 && between.find_first_not_of('\0') == std::string_view::npos;
  };
  for (const auto& entry : entries_) {
    if (!is_zero_until(entry.offset)) return false;
    end = entry.offset + entry.size;
  }
  return is_zero_until(table_offset_);
}

}  // namespace dateline::segment
