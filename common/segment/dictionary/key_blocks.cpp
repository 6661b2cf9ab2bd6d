#include "common/segment/dictionary/key_blocks.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace dateline::segment {

namespace {

constexpr std::size_t trailer_bytes = 16;

}  // namespace

std::size_t common_prefix(std::string_view a, std::string_view b) noexcept {
  const auto most = std::min(a.size(), b.size());
  std::size_t shared = 0;
  while (shared < most && a[shared] == b[shared]) ++shared;
  return shared;
}

std::uint64_t key_start(std::string_view key) noexcept {
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < sizeof start; ++i)
    start = start << 8U | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  return start;
}

void KeyBlocksWriter::add(std::uint64_t offset, std::string_view first_key) {
  offsets_.push_back(offset);
  starts_.push_back(key_start(first_key));
}

void KeyBlocksWriter::finish(SectionWriter& out, std::uint64_t keys) const {
  std::string trailer;
  const auto begin = out.size();
  encoding::PackedArray::append(trailer, offsets_);
  for (const auto start : starts_) encoding::append(trailer, start);
  encoding::append<std::uint64_t>(trailer, begin);
  encoding::append<std::uint64_t>(trailer, keys);
  out.append(trailer);
}

KeyBlocks::KeyBlocks(const SectionBytes& section, std::uint64_t keys_per_block, std::uint64_t smallest_key) {
  if (section.empty()) return;
  if (section.size() < trailer_bytes) throw encoding::Damaged("a dictionary is truncated");
  const auto end = section.size() - trailer_bytes;
  const auto trailer = section.read(end, trailer_bytes);
  const auto offset = encoding::load<std::uint64_t>(trailer.data());
  keys_ = encoding::load<std::uint64_t>(trailer.data() + 8);
  offsets_ = SectionArray(section.part(offset, end - std::min(offset, end)));
  bytes_ = section.part(0, offset);
  if (keys_ > bytes_.size() / smallest_key || keys_ > std::numeric_limits<std::uint32_t>::max())
    throw encoding::Damaged("a dictionary claims more keys than it can hold");
  if (offsets_.size() != (keys_ + keys_per_block - 1) / keys_per_block)
    throw encoding::Damaged("the number of keys in a dictionary does not match its blocks");
  const auto starts = offset + offsets_.bytes();
  if (end - starts != offsets_.size() * sizeof(std::uint64_t))
    throw encoding::Damaged("a dictionary does not have the start of each block's first key");
  starts_ = section.part(starts, end - starts);
}

std::string_view KeyBlocks::block(std::uint64_t number) const {
  const bool is_last = number + 1 >= size();
  offsets_.verify(number, is_last ? number + 1 : number + 2);
  const auto start = offsets_.verified(number);
  const auto end = is_last ? bytes_.size() : offsets_.verified(number + 1);
  return bytes_.read(start, end < start ? bytes_.size() + 1 : end - start);
}

std::string_view KeyBlocks::start_of(std::uint64_t number, std::uint64_t most) const {
  const auto start = std::min(offsets_[number], bytes_.size());
  return bytes_.read(start, std::min(most, bytes_.size() - start));
}

}  // namespace dateline::segment
