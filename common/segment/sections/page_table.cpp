#include "common/segment/sections/page_table.hpp"

#include <xxhash.h>

#include <algorithm>

#include "common/encoding/bytes.hpp"

namespace dateline::segment {

PageChecksum page_checksum(std::string_view page) noexcept {
  return static_cast<PageChecksum>(XXH3_64bits(page.data(), page.size()));
}

std::string page_checksums(std::string_view bytes) {
  PageHasher hasher;
  hasher.append(bytes);
  return hasher.finish();
}

void PageHasher::append(std::string_view bytes) {
  if (!begun_.empty()) {
    const auto taken = std::min<std::uint64_t>(bytes.size(), page_bytes - begun_.size());
    begun_.append(bytes.substr(0, taken));
    bytes.remove_prefix(taken);
    if (begun_.size() < page_bytes) return;
    add(begun_);
    begun_.clear();
  }
  for (; bytes.size() >= page_bytes; bytes.remove_prefix(page_bytes)) add(bytes.substr(0, page_bytes));
  begun_.assign(bytes);
}

std::string PageHasher::finish() {
  if (!begun_.empty()) add(begun_);
  return std::move(checksums_);
}

void PageHasher::add(std::string_view page) { encoding::append(checksums_, page_checksum(page)); }

}  // namespace dateline::segment
