#include "common/segment/positions/position_block.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

#include "common/encoding/varint_reader.hpp"
#include "common/segment/positions/form_codes.hpp"

namespace dateline::segment {

namespace {

constexpr unsigned widest_low = 15;
constexpr std::uint8_t last_block = 0x80;  ///< in a block's first byte

std::uint64_t rice_bits(std::span<const std::uint32_t> gaps, unsigned low) noexcept {
  std::uint64_t bits = gaps.size() * (low + 1);
  for (const auto gap : gaps) bits += gap >> low;
  return bits;
}

/// The number of low bits that gives the smallest code. It is close to the width of the mean, so search from there.
unsigned best_low_bits(std::span<const std::uint32_t> gaps) noexcept {
  std::uint64_t sum = 0;
  for (const auto gap : gaps) sum += gap;
  auto low = std::min(widest_low, encoding::bit_width(sum / gaps.size()));
  auto bits = rice_bits(gaps, low);
  while (low > 0) {
    const auto fewer = rice_bits(gaps, low - 1);
    if (fewer >= bits) break;
    bits = fewer;
    --low;
  }
  return low;
}

}  // namespace

UnreadPositions read_position_head(std::string_view bytes, std::size_t tail) {
  encoding::VarintReader in(bytes);
  const auto head = static_cast<unsigned char>(in.bytes(1)[0]);
  const auto rest = in.number();
  UnreadPositions block;
  block.low = head & 0xfU;
  block.way = head >> 4 & 7U;
  block.size = (head & last_block) != 0 && tail != 0 ? tail : encoding::block_size;
  block.packed = in.bytes(bytes_of_numbers(block.size, block.low));
  block.rest = in.bytes(rest);
  return block;
}

void PositionsWriter::add(std::uint32_t gap, std::uint32_t code) {
  // A full block is written only when another position follows, because the last block is marked.
  if (size_ == encoding::block_size) flush(false);
  gaps_[size_] = gap;
  codes_[size_++] = code;
}

std::uint64_t PositionsWriter::finish() {
  if (size_ > 0) flush(true);
  const auto bytes = written_;
  written_ = 0;
  return bytes;
}

void PositionsWriter::flush(bool last) {
  const auto gaps = std::span<const std::uint32_t>(gaps_).first(size_);
  const auto low = best_low_bits(gaps);
  const auto way = best_way_of_codes(codes_, size_);
  rest_.clear();
  encoding::append_unary(rest_, gaps, low);
  append_codes(rest_, codes_, size_, way);
  const auto begin = out_.size();
  out_.push_back(static_cast<char>(low | way << 4 | (last ? last_block : 0)));
  encoding::append_varint(out_, rest_.size());
  encoding::Block low_bits = gaps_;
  for (auto& gap : low_bits) gap &= (1U << low) - 1;
  pack_numbers(out_, low_bits, size_, low);
  out_.append(rest_);
  written_ += out_.size() - begin;
  size_ = 0;
}

void PositionsReader::seek(PositionMark mark) {
  if (mark.offset < begin_ || mark.index > encoding::block_size)
    throw encoding::Damaged("a skip entry points to other positions than its block's");
  begin_ = next_ = mark.offset;
  index_ = size_ = 0;
  skip(mark.index);
}

UnreadPositions PositionsReader::next_block() {
  if (next_ >= bytes_.size()) throw encoding::Damaged(too_few_positions);
  verified_.verify(section_, bytes_.substr(next_, most_head_bytes));
  return read_position_head(bytes_.substr(next_), tail_);
}

void PositionsReader::pass_block(const UnreadPositions& block) noexcept {
  next_ = static_cast<std::uint64_t>(block.rest.data() + block.rest.size() - bytes_.data());
}

void PositionsReader::load(const UnreadPositions& block) {
  verified_.verify(section_, {block.packed.data(), block.packed.size() + block.rest.size()});
  block_ = block;
  size_ = block.size;
  index_ = 0;
  visited_ = decoded_ = false;
  whole_ = size_ == encoding::block_size;
  unary_ = encoding::UnaryReader(block.rest);
  begin_ = next_;
  pass_block(block);
}

void PositionsReader::skip_far(std::uint64_t count) {
  if (count <= size_ - index_) return skip_in_block(count);
  count -= size_ - index_;
  index_ = size_;
  while (count > 0) {
    const auto block = next_block();
    if (count < block.size) {
      load(block);
      return skip_in_block(count);
    }
    pass_block(block);
    count -= block.size;
  }
}

void PositionsReader::skip_in_block(std::uint64_t count) {
  index_ += count;
  if (index_ < size_ && !decoded_) unary_.skip(count);
}

void PositionsReader::pass(std::uint32_t count) {
  begin_document(count);
  skip(count);
}

DocumentPositions PositionsReader::take_far(std::uint32_t count) {
  std::uint64_t position = 0;
  for (std::size_t taken = 0; taken < count;) {
    if (index_ == size_) load(next_block());
    const auto here = std::min<std::size_t>(count - taken, size_ - index_);
    if (!decoded_ && whole_ && (many_ || visited_ || here >= many_of_document)) decode_block();
    visited_ = true;
    if (decoded_ && here == count) return take_decoded(count);
    const auto needed = taken + here + encoding::slack_numbers;
    if (positions_.size() < needed) positions_.resize(std::max(2 * positions_.size(), needed));
    position = take_here(here, position, positions_.data() + taken);
    taken += here;
  }
  // Gaps are not negative and their 64-bit sum does not overflow, so the last position is the largest.
  if (position > largest_position) throw encoding::Damaged(position_too_large);
  return {std::span<const std::uint32_t>(positions_).first(count), 0};
}

/// Does nothing for a block of such large gaps that their sums might overflow 32 bits.
void PositionsReader::decode_block() {
  const auto bits = encoding::sum_rice_block(block_.packed.data(), block_.low, block_.rest, sums_);
  whole_ = decoded_ = bits < (std::uint64_t{1} << 32U) / encoding::block_size;
}

std::uint32_t PositionsReader::low_bits_of(std::size_t i) const noexcept {
  if (size_ == encoding::block_size) return encoding::unpack_block_one(block_.packed.data(), block_.low, i);
  return static_cast<std::uint32_t>(encoding::unpack_one(block_.packed.data(), block_.low, i));
}

std::uint64_t PositionsReader::take_here(std::size_t count, std::uint64_t position, std::uint32_t* positions) {
  auto i = index_;
  index_ += count;
  if (decoded_) {
    for (; i < index_; ++i) {
      position += sums_[i + 1] - sums_[i];
      *positions++ = static_cast<std::uint32_t>(position);
    }
    return position;
  }
  unary_.next(count, [&](std::uint32_t high) {
    position += low_bits_of(i++) | std::uint64_t{high} << block_.low;
    *positions++ = static_cast<std::uint32_t>(position);
  });
  if (unary_.overran()) throw encoding::Damaged("a block of positions is truncated");
  return position;
}

std::span<const std::uint16_t> PositionsReader::codes() {
  taken_codes_.clear();
  auto begin = taken_block_;
  for (auto i = taken_index_; taken_codes_.size() < taken_; i = 0) {
    if (codes_.begin != begin) load_codes(begin);
    for (; i < codes_.size && taken_codes_.size() < taken_; ++i)
      taken_codes_.push_back(static_cast<std::uint16_t>(codes_.codes[i]));
    begin = codes_.end;
  }
  return taken_codes_;
}

void PositionsReader::load_codes(std::uint64_t begin) {
  if (begin >= bytes_.size()) throw encoding::Damaged(too_few_positions);
  verified_.verify(section_, bytes_.substr(begin, most_head_bytes));
  const auto block = read_position_head(bytes_.substr(begin), tail_);
  verified_.verify(section_, block.rest);
  codes_.begin = no_block;
  if (block.way == 0)
    std::fill_n(codes_.codes.begin(), block.size, 0);
  else
    read_codes(codes_of(block), block.way, block.size, codes_.codes);
  codes_.begin = begin;
  codes_.end = static_cast<std::uint64_t>(block.rest.data() + block.rest.size() - bytes_.data());
  codes_.size = block.size;
}

}  // namespace dateline::segment
