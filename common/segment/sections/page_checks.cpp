#include "common/segment/sections/page_checks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/encoding/bytes.hpp"
#include "common/error.hpp"

namespace dateline::segment {

namespace {

std::unique_ptr<std::atomic<std::uint64_t>[]> unmarked(std::uint64_t count) {
  return std::make_unique<std::atomic<std::uint64_t>[]>((count + 63) / 64);
}

std::string_view page_of(std::string_view bytes, std::uint64_t page) {
  return bytes.substr(page * page_bytes, page_bytes);
}

PageChecksum checksum_at(std::string_view checksums, std::uint64_t i) {
  return encoding::load<PageChecksum>(checksums.data() + i * sizeof(PageChecksum));
}

}  // namespace

PageChecks::PageChecks(const std::filesystem::path& file, std::string_view bytes,
                       const std::vector<SectionEntry>& entries)
    : path_(file), file_(bytes), entries_(entries) {
  checksums_ = section_of(Kind::page_checksums);
  groups_ = section_of(Kind::page_groups);
  pages_ = bytes.substr(0, static_cast<std::size_t>(checksums_.data() - bytes.data()));
  const auto count = pages_of(pages_.size());
  const auto groups = pages_of(checksums_.size());
  if (checksums_.size() / sizeof(PageChecksum) != count || checksums_.size() % sizeof(PageChecksum) != 0 ||
      groups_.size() / sizeof(PageChecksum) != groups || groups_.size() % sizeof(PageChecksum) != 0)
    refuse("the page checksums do not fit the file");
  for (const auto& entry : entries)
    if (name_of(entry).kind < Kind::page_checksums && entry.offset + entry.size > pages_.size())
      refuse(to_string(name_of(entry)) + " has no page checksums");
  verified_ = unmarked(count);
  verified_groups_ = unmarked(groups);
}

std::string_view PageChecks::section_of(Kind kind) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const SectionEntry& entry) {
    return name_of(entry) == SectionName{kind, text_part};
  });
  if (found == entries_.end()) refuse(to_string({kind, text_part}) + " are missing");
  const auto bytes = file_.substr(found->offset, found->size);
  if (kind == Kind::page_groups && checksum(bytes) != found->checksum) refuse(to_string(name_of(*found)));
  return bytes;
}

std::string_view PageChecks::pages_around(std::string_view bytes) const noexcept {
  const auto at = static_cast<std::uint64_t>(bytes.data() - file_.data());
  const auto first = at / page_bytes * page_bytes;
  return pages_.substr(std::min(first, pages_.size()), pages_of(at + bytes.size() - first) * page_bytes);
}

void PageChecks::verify_page(std::uint64_t page) const {
  const auto bytes = page_of(pages_, page);
  verify_group(page * sizeof(PageChecksum) / page_bytes);
  if (page_checksum(bytes) != checksum_at(checksums_, page)) refuse(damaged_part(bytes));
  mark(verified_, page);
}

void PageChecks::verify_group(std::uint64_t group) const {
  if (is_marked(verified_groups_, group)) return;
  if (page_checksum(page_of(checksums_, group)) != checksum_at(groups_, group))
    refuse(to_string({Kind::page_checksums, text_part}));
  mark(verified_groups_, group);
}

bool PageChecks::are_right() const { return page_checksums(pages_) == checksums_; }

/// The names of the damaged sections of which some byte is in this page.
std::string PageChecks::damaged_part(std::string_view page) const {
  const auto begin = static_cast<std::uint64_t>(page.data() - file_.data());
  std::string names;
  for (const auto& entry : entries_) {
    if (entry.offset >= begin + page.size() || entry.offset + entry.size <= begin) continue;
    if (checksum(file_.substr(entry.offset, entry.size)) == entry.checksum) continue;
    names += (names.empty() ? "" : ", ") + to_string(name_of(entry));
  }
  return names.empty() ? "the bytes between sections" : names;
}

void PageChecks::refuse(std::string_view what) const {
  throw UnusableError(fmt::format("{}: damaged: {}; `dateline-index check` lists all damage", path_.string(), what));
}

}  // namespace dateline::segment
