#include "common/segment/dictionary/front_coded.hpp"

#include <stdexcept>

namespace dateline::segment {

namespace {

constexpr std::size_t smallest_entry = 3;  ///< bytes of a key: two numbers and the size of its payload
constexpr const char* out_of_order = "the keys of a dictionary are not in order";

}  // namespace

void FrontCodedWriter::add(std::string_view key, std::string_view payload, std::string_view header) {
  entry_.clear();
  if (at_block_start()) {
    blocks_.add(out_.size(), key);
    encoding::append_bytes(entry_, header);
    encoding::append_bytes(entry_, key);
  } else {
    if (key <= last_) throw std::logic_error("the keys of a dictionary must rise");
    const auto shared = common_prefix(last_, key);
    encoding::append_varint(entry_, shared);
    encoding::append_bytes(entry_, key.substr(shared));
  }
  encoding::append_bytes(entry_, payload);
  out_.append(entry_);
  last_ = key;
  ++count_;
}

void FrontCodedWriter::finish() {
  if (count_ > 0) blocks_.finish(out_, count_);
}

FrontCoded::FrontCoded(const SectionBytes& section) : blocks_(section, keys_per_block, smallest_entry) {}

std::string_view FrontCoded::first_key(std::uint64_t number) const {
  encoding::VarintReader in(blocks_.block(number));
  static_cast<void>(in.bytes(in.number()));
  return in.bytes(in.number());
}

FrontCoded::Cursor::Cursor(const FrontCoded& in, std::uint64_t block) : in_(&in), ordinal_(block * keys_per_block) {
  if (valid()) read();
}

void FrontCoded::Cursor::read() {
  if (ordinal_ % keys_per_block == 0) {
    rest_ = encoding::VarintReader(in_->blocks_.block(ordinal_ / keys_per_block));
    header_ = rest_.bytes(rest_.number());
    const auto key = rest_.bytes(rest_.number());
    if ((follows_ && key <= key_) || in_->blocks_.first_start(ordinal_ / keys_per_block) != key_start(key))
      throw encoding::Damaged(out_of_order);
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

/// Keys that are passed are not copied: a key whose prefix is shared with the one before it can come before or after
/// `key` only as that one does, unless it shares just what that one has in common with `key`.
void FrontCoded::Cursor::seek(std::string_view key) {
  if (key_ >= key) return;
  auto common = common_prefix(key_, key);
  while (++ordinal_ % keys_per_block != 0 && valid()) {
    const auto shared = rest_.number();
    const auto rest = rest_.bytes(rest_.number());
    payload_ = rest_.bytes(rest_.number());
    if (shared > common) continue;
    const auto wanted = key.substr(shared);
    if (rest < wanted) {
      if (shared < common) throw encoding::Damaged(out_of_order);
      common += common_prefix(rest, wanted);
      continue;
    }
    key_.assign(key.substr(0, shared));
    key_.append(rest);
    return;
  }
  follows_ = false;
  if (valid()) read();
}

void FrontCoded::Cursor::move_to(std::uint64_t ordinal) {
  if (ordinal >= in_->size()) throw encoding::Damaged("an ordinal is not in its dictionary");
  if (!valid() || ordinal < ordinal_ || ordinal / keys_per_block != ordinal_ / keys_per_block) {
    ordinal_ = ordinal - ordinal % keys_per_block;
    follows_ = false;
    read();
  }
  while (ordinal_ < ordinal) next();
}

FrontCoded::Cursor FrontCoded::at(std::uint64_t ordinal) const {
  if (ordinal >= size()) throw encoding::Damaged("an ordinal is not in its dictionary");
  Cursor cursor(*this, ordinal / keys_per_block);
  cursor.move_to(ordinal);
  return cursor;
}

FrontCoded::Cursor FrontCoded::lower_bound(std::string_view key) const {
  Cursor cursor(*this, blocks_.block_of(key, [this](std::uint64_t number) { return first_key(number); }));
  if (cursor.valid()) cursor.seek(key);
  return cursor;
}

std::optional<FrontCoded::Cursor> FrontCoded::find(std::string_view key) const {
  auto cursor = lower_bound(key);
  if (!cursor.valid() || cursor.key() != key) return std::nullopt;
  return cursor;
}

}  // namespace dateline::segment
