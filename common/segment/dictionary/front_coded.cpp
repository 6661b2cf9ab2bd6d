#include "common/segment/dictionary/front_coded.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace dateline::segment {

namespace {

constexpr std::size_t trailer_bytes = 16;
constexpr std::size_t smallest_entry = 3;  ///< bytes of a key: two numbers and the size of its payload
constexpr const char* out_of_order = "the keys of a dictionary are not in order";

std::size_t shared_prefix(std::string_view a, std::string_view b) noexcept {
  const auto [end, other] =
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
  return static_cast<std::size_t>(end - a.begin());
}

}  // namespace

void FrontCodedWriter::add(std::string_view key, std::string_view payload, std::string_view header) {
  entry_.clear();
  if (at_block_start()) {
    block_offsets_.push_back(out_.size());
    encoding::append_bytes(entry_, header);
    encoding::append_bytes(entry_, key);
  } else {
    if (key <= last_) throw std::logic_error("the keys of a dictionary must rise");
    const auto shared = shared_prefix(last_, key);
    encoding::append_varint(entry_, shared);
    encoding::append_bytes(entry_, key.substr(shared));
  }
  encoding::append_bytes(entry_, payload);
  out_.append(entry_);
  last_ = key;
  ++count_;
}

void FrontCodedWriter::finish() {
  if (count_ == 0) return;
  std::string trailer;
  const auto offsets = out_.size();
  encoding::PackedArray::append(trailer, block_offsets_);
  encoding::append<std::uint64_t>(trailer, offsets);
  encoding::append<std::uint64_t>(trailer, count_);
  out_.append(trailer);
}

FrontCoded::FrontCoded(const SectionBytes& section) {
  if (section.empty()) return;
  if (section.size() < trailer_bytes) throw encoding::Damaged("a dictionary is truncated");
  const auto end = section.size() - trailer_bytes;
  const auto trailer = section.read(end, trailer_bytes);
  const auto offset = encoding::load<std::uint64_t>(trailer.data());
  count_ = encoding::load<std::uint64_t>(trailer.data() + 8);
  offsets_ = SectionArray(section.part(offset, end - std::min(offset, end)));
  bytes_ = section.part(0, offset);
  if (count_ > bytes_.size() / smallest_entry || count_ > std::numeric_limits<std::uint32_t>::max())
    throw encoding::Damaged("a dictionary claims more keys than it can hold");
  if (offsets_.size() != count_ / keys_per_block + (count_ % keys_per_block != 0 ? 1 : 0))
    throw encoding::Damaged("the number of keys in a dictionary does not match its blocks");
}

std::string_view FrontCoded::block(std::uint64_t number) const {
  const bool is_last = number + 1 >= blocks();
  offsets_.verify(number, is_last ? number + 1 : number + 2);
  const auto start = offsets_.verified(number);
  const auto end = is_last ? bytes_.size() : offsets_.verified(number + 1);
  return bytes_.read(start, end < start ? bytes_.size() : end - start);
}

std::string_view FrontCoded::first_key(std::uint64_t number) const {
  encoding::VarintReader in(block(number));
  static_cast<void>(in.bytes(in.number()));
  return in.bytes(in.number());
}

FrontCoded::Cursor::Cursor(const FrontCoded& in, std::uint64_t block) : in_(&in), ordinal_(block * keys_per_block) {
  if (valid()) read();
}

void FrontCoded::Cursor::read() {
  if (ordinal_ % keys_per_block == 0) {
    rest_ = encoding::VarintReader(in_->block(ordinal_ / keys_per_block));
    header_ = rest_.bytes(rest_.number());
    const auto key = rest_.bytes(rest_.number());
    if (follows_ && key <= key_) throw encoding::Damaged(out_of_order);
    key_ = key;
    follows_ = true;
  } else {
    const auto shared = rest_.number();
    if (shared > key_.size())
      throw encoding::Damaged("a key of a dictionary shares more than the length of the key before");
    const auto rest = rest_.bytes(rest_.number());
    // The shared prefix is the longest, so the first byte of the rest decides the order.
    if (rest.empty() ||
        (shared < key_.size() && static_cast<unsigned char>(rest[0]) <= static_cast<unsigned char>(key_[shared])))
      throw encoding::Damaged(out_of_order);
    key_.resize(shared);
    key_.append(rest);
  }
  payload_ = rest_.bytes(rest_.number());
}

void FrontCoded::Cursor::next() {
  ++ordinal_;
  if (valid()) read();
}

void FrontCoded::Cursor::move_to(std::uint64_t ordinal) {
  if (ordinal >= in_->count_) throw encoding::Damaged("an ordinal is not in its dictionary");
  if (!valid() || ordinal < ordinal_ || ordinal / keys_per_block != ordinal_ / keys_per_block) {
    ordinal_ = ordinal - ordinal % keys_per_block;
    follows_ = false;
    read();
  }
  while (ordinal_ < ordinal) next();
}

FrontCoded::Cursor FrontCoded::at(std::uint64_t ordinal) const {
  if (ordinal >= count_) throw encoding::Damaged("an ordinal is not in its dictionary");
  Cursor cursor(*this, ordinal / keys_per_block);
  cursor.move_to(ordinal);
  return cursor;
}

FrontCoded::Cursor FrontCoded::lower_bound(std::string_view key) const {
  std::uint64_t low = 0;  // the first block whose first key is above `key`
  for (std::uint64_t high = blocks(); low < high;) {
    const auto middle = low + (high - low) / 2;
    if (first_key(middle) <= key)
      low = middle + 1;
    else
      high = middle;
  }
  Cursor cursor(*this, low == 0 ? 0 : low - 1);
  while (cursor.valid() && cursor.key() < key) cursor.next();
  return cursor;
}

std::optional<FrontCoded::Cursor> FrontCoded::find(std::string_view key) const {
  auto cursor = lower_bound(key);
  if (!cursor.valid() || cursor.key() != key) return std::nullopt;
  return cursor;
}

}  // namespace dateline::segment
