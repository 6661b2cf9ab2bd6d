#include "common/segment/positions/position_block.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

#include "common/encoding/varint_reader.hpp"

namespace dateline::segment {

namespace {

constexpr unsigned widest_low = 15;
constexpr std::size_t head_bytes = 1 + 10;  ///< at most, of a block: its first byte and its size as a varint
constexpr std::uint64_t largest_code = 0x7fff;

// How a block's form codes are written: packed in 1 to 5 bits, or
constexpr unsigned widest_codes = 5;
constexpr unsigned codes_in_unary = 6;
constexpr unsigned few_codes = 7;            ///< only those that are not 0, each with its place
constexpr std::uint8_t last_block = 0x80;    ///< in a block's first byte
constexpr std::uint8_t code_follows = 0x80;  ///< beside a place: its code is not 1

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

void pack_numbers(std::string& out, const encoding::Block& numbers, std::size_t size, unsigned width) {
  if (size == encoding::block_size)
    encoding::pack_block(out, numbers, width);
  else
    encoding::pack(out, std::span<const std::uint32_t>(numbers).first(size), width);
}

std::size_t bytes_of(std::size_t size, unsigned width) noexcept {
  return size == encoding::block_size ? encoding::packed_block_bytes(width) : encoding::packed_bytes(size, width);
}

void unpack_numbers(std::string_view in, encoding::Block& numbers, std::size_t size, unsigned width) noexcept {
  if (size == encoding::block_size) return encoding::unpack_block(in.data(), width, numbers);
  for (std::size_t i = 0; i < size; ++i)
    numbers[i] = width == 0 ? 0 : static_cast<std::uint32_t>(encoding::unpack_one(in.data(), width, i));
}

void append_few_codes(std::string& out, std::span<const std::uint32_t> codes) {
  out.push_back(static_cast<char>(std::count_if(codes.begin(), codes.end(), [](auto code) { return code != 0; })));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i] == 0) continue;
    out.push_back(static_cast<char>(codes[i] == 1 ? i : i | code_follows));
    if (codes[i] != 1) encoding::append_varint(out, codes[i]);
  }
}

/// `bits`: all that are set in any code. The largest code is all ones, so one comparison checks all codes.
void check_codes(std::uint64_t bits) {
  if (bits > largest_code) throw encoding::Damaged("a form code is too large");
}

void read_few_codes(encoding::VarintReader& in, encoding::Block& codes, std::size_t size) {
  std::fill_n(codes.begin(), size, 0);
  std::uint64_t bits = 0;
  for (auto count = static_cast<unsigned char>(in.bytes(1)[0]); count > 0; --count) {
    const auto place = static_cast<unsigned char>(in.bytes(1)[0]);
    const std::size_t i = place & ~code_follows;
    if (i >= size) throw encoding::Damaged("a form code names a position outside its block");
    const auto code = (place & code_follows) != 0 ? in.number() : 1;
    codes[i] = static_cast<std::uint32_t>(code);
    bits |= code;
  }
  check_codes(bits);
}

/// The smallest way to write the codes; ties go to the one that is decoded faster.
unsigned best_way(std::span<const std::uint32_t> codes) noexcept {
  const auto width = encoding::bit_width(*std::max_element(codes.begin(), codes.end()));
  if (width == 0) return 0;
  std::size_t few = 1;
  for (const auto code : codes) few += code == 0 ? 0 : code == 1 ? 1 : 1 + encoding::varint_bytes(code);
  const auto packed =
      width <= widest_codes ? encoding::packed_bytes(codes.size(), width) : std::numeric_limits<std::size_t>::max();
  const auto unary = (rice_bits(codes, 0) + 7) / 8;
  if (few <= packed && few <= unary) return few_codes;
  return packed <= unary ? width : codes_in_unary;
}

void append_codes(std::string& out, const encoding::Block& block, std::size_t size, unsigned way) {
  const auto codes = std::span<const std::uint32_t>(block).first(size);
  if (way == few_codes) return append_few_codes(out, codes);
  if (way != codes_in_unary) return pack_numbers(out, block, size, way);
  encoding::append_unary(out, codes, 0);
}

void read_codes(encoding::VarintReader& in, encoding::Block& codes, std::size_t size, unsigned way) {
  if (way == few_codes) return read_few_codes(in, codes, size);
  if (way != codes_in_unary) return unpack_numbers(in.bytes(bytes_of(size, way)), codes, size, way);
  encoding::UnaryReader unary(in.rest());
  std::uint32_t bits = 0;
  unary.next(codes.data(), size);
  for (std::size_t i = 0; i < size; ++i) bits |= codes[i];
  check_codes(bits);
  static_cast<void>(in.bytes(unary.bytes()));
}

}  // namespace

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
  const auto way = best_way(std::span<const std::uint32_t>(codes_).first(size_));
  rest_.clear();
  append_codes(rest_, codes_, size_, way);
  encoding::append_unary(rest_, gaps, low);
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

PositionsReader::Unread PositionsReader::next_block() {
  if (next_ >= bytes_.size()) throw encoding::Damaged("a term has fewer positions than occurrences");
  verified_.verify(section_, bytes_.substr(next_, head_bytes));
  encoding::VarintReader in(bytes_.substr(next_));
  const auto head = static_cast<unsigned char>(in.bytes(1)[0]);
  const auto rest = in.number();
  Unread block;
  block.low = head & 0xfU;
  block.way = head >> 4 & 7U;
  block.size = (head & last_block) != 0 && tail_ != 0 ? tail_ : encoding::block_size;
  block.packed = in.bytes(bytes_of(block.size, block.low));
  block.rest = in.bytes(rest);
  return block;
}

void PositionsReader::pass(const Unread& block) noexcept {
  next_ = static_cast<std::uint64_t>(block.rest.data() + block.rest.size() - bytes_.data());
}

void PositionsReader::load(const Unread& block) {
  verified_.verify(section_, {block.packed.data(), block.packed.size() + block.rest.size()});
  size_ = block.size;
  index_ = 0;
  low_ = block.low;
  unpack_numbers(block.packed, low_bits_, size_, low_);
  encoding::VarintReader in(block.rest);
  read_codes(in, codes_, size_, block.way);
  unary_ = encoding::UnaryReader(in.rest());
  begin_ = next_;
  pass(block);
}

void PositionsReader::skip(std::uint64_t count) {
  if (count <= size_ - index_) return skip_in_block(count);
  count -= size_ - index_;
  index_ = size_;
  while (count > 0) {
    const auto block = next_block();
    if (count < block.size) {
      load(block);
      return skip_in_block(count);
    }
    pass(block);
    count -= block.size;
  }
}

void PositionsReader::skip_in_block(std::uint64_t count) {
  index_ += count;
  if (index_ < size_) unary_.skip(count);
}

void PositionsReader::take(std::uint32_t count, std::vector<std::uint32_t>& positions,
                           std::vector<std::uint16_t>& codes) {
  std::uint64_t position = 0;
  while (count > 0) {
    if (index_ == size_) load(next_block());
    const auto here = std::min<std::size_t>(count, size_ - index_);
    take_here(here, position, positions, codes);
    count -= static_cast<std::uint32_t>(here);
  }
  // Gaps are not negative and their 64-bit sum does not overflow, so the last position is the largest.
  if (position > largest_position) throw encoding::Damaged("a position is too large");
}

void PositionsReader::take_here(std::size_t count, std::uint64_t& position, std::vector<std::uint32_t>& positions,
                                std::vector<std::uint16_t>& codes) {
  encoding::Block high_bits;
  unary_.next(high_bits.data(), count);
  const auto before = positions.size();
  positions.resize(before + count);
  codes.resize(before + count);
  for (std::size_t i = 0; i < count; ++i) {
    position += low_bits_[index_ + i] | std::uint64_t{high_bits[i]} << low_;
    positions[before + i] = static_cast<std::uint32_t>(position);
    codes[before + i] = static_cast<std::uint16_t>(codes_[index_ + i]);
  }
  index_ += count;
  if (unary_.overran()) throw encoding::Damaged("a block of positions is truncated");
}

}  // namespace dateline::segment
