#include "common/segment/position_block.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

#include "common/segment/varints.hpp"

namespace dateline::segment {

namespace {

constexpr unsigned widest_low = 15;

std::uint64_t rice_bits(std::span<const std::uint32_t> gaps, unsigned low) noexcept {
  std::uint64_t bits = gaps.size() * (low + 1);
  for (const auto gap : gaps) bits += gap >> low;
  return bits;
}

/// The number of low bits that takes the least room: near the mean's, so walk from there.
unsigned best_low_bits(std::span<const std::uint32_t> gaps) noexcept {
  std::uint64_t sum = 0;
  for (const auto gap : gaps) sum += gap;
  auto low = std::min(widest_low, bit_width(sum / gaps.size()));
  auto bits = rice_bits(gaps, low);
  while (low > 0) {
    const auto fewer = rice_bits(gaps, low - 1);
    if (fewer >= bits) break;
    bits = fewer;
    --low;
  }
  return low;
}

void append_unary(std::string& out, std::span<const std::uint32_t> gaps, unsigned low) {
  std::uint64_t bits = 0;
  unsigned held = 0;
  const auto drain = [&] {
    for (; held >= 8; held -= 8, bits >>= 8) out.push_back(static_cast<char>(bits));
  };
  for (const auto gap : gaps) {
    for (auto zeros = gap >> low; zeros > 0;) {
      const auto step = std::min(zeros, 48U);
      held += step;
      zeros -= step;
      drain();
    }
    bits |= std::uint64_t{1} << held++;
    drain();
  }
  if (held > 0) out.push_back(static_cast<char>(bits));
}

/// Adds each unary number, shifted, to a gap.
void read_unary(std::string_view in, unsigned low, std::span<std::uint32_t> gaps) {
  const std::uint64_t end = in.size() * 8;
  std::uint64_t at = 0;
  for (auto& gap : gaps) {
    std::uint32_t zeros = 0;
    while (true) {
      if (at >= end) throw Damaged("a block of positions is cut short");
      const auto word = load<std::uint64_t>(in.data() + at / 8) >> at % 8;
      if (word != 0) {
        const auto more = static_cast<unsigned>(std::countr_zero(word));
        zeros += more;
        at += more + 1;
        break;
      }
      zeros += 64 - static_cast<unsigned>(at % 8);
      at += 64 - at % 8;
    }
    gap |= zeros << low;
  }
}

void pack_numbers(std::string& out, const Block& numbers, std::size_t size, unsigned width) {
  if (size == block_size)
    pack_block(out, numbers, width);
  else
    pack(out, std::span<const std::uint32_t>(numbers).first(size), width);
}

void unpack_numbers(VarintReader& in, Block& numbers, std::size_t size, unsigned width) {
  const auto bytes = in.bytes(size == block_size ? packed_block_bytes(width) : packed_bytes(size, width));
  if (size == block_size) return unpack_block(bytes.data(), width, numbers);
  for (std::size_t i = 0; i < size; ++i)
    numbers[i] = width == 0 ? 0 : static_cast<std::uint32_t>(unpack_one(bytes.data(), width, i));
}

}  // namespace

void PositionsWriter::add(std::uint32_t gap, std::uint32_t code) {
  // A full block is written when a further position comes: only then is it known not to be the last.
  if (size_ == block_size) flush(false);
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
  const auto code_width =
      bit_width(*std::max_element(codes_.begin(), codes_.begin() + static_cast<std::ptrdiff_t>(size_)));
  std::string unary;
  append_unary(unary, gaps, low);
  block_.clear();
  block_.push_back(static_cast<char>(low | code_width << 4));
  append_varint(block_, unary.size() << 1 | (last ? 1 : 0));
  Block low_bits = gaps_;
  for (auto& gap : low_bits) gap &= (1U << low) - 1;
  pack_numbers(block_, low_bits, size_, low);
  pack_numbers(block_, codes_, size_, code_width);
  block_.append(unary);
  out_.append(block_);
  written_ += block_.size();
  size_ = 0;
}

void PositionsReader::seek(PositionMark mark) {
  next_ = mark.offset;
  index_ = size_ = 0;
  skip(mark.index);
}

void PositionsReader::load_next() {
  if (next_ >= bytes_.size()) throw Damaged("a term has fewer positions than occurrences");
  VarintReader in(bytes_.substr(next_));
  const auto head = static_cast<unsigned char>(in.bytes(1)[0]);
  const unsigned low = head & 0xfU;
  const unsigned code_width = head >> 4U;
  const auto unary = in.number();
  const bool last = (unary & 1) != 0;
  size_ = last && tail_ != 0 ? tail_ : block_size;
  unpack_numbers(in, gaps_, size_, low);
  unpack_numbers(in, codes_, size_, code_width);
  read_unary(in.bytes(unary >> 1), low, std::span<std::uint32_t>(gaps_).first(size_));
  next_ = bytes_.size() - in.rest().size();
  index_ = 0;
}

void PositionsReader::skip(std::uint64_t count) {
  while (count > size_ - index_) {
    count -= size_ - index_;
    load_next();
  }
  index_ += count;
}

void PositionsReader::take(std::uint32_t count, std::vector<std::uint32_t>& positions,
                           std::vector<std::uint16_t>& codes) {
  std::uint32_t position = 0;
  while (count > 0) {
    if (index_ == size_) load_next();
    const auto here = std::min<std::size_t>(count, size_ - index_);
    for (std::size_t i = index_; i < index_ + here; ++i) {
      position += gaps_[i];
      positions.push_back(position);
      codes.push_back(static_cast<std::uint16_t>(codes_[i]));
    }
    index_ += here;
    count -= static_cast<std::uint32_t>(here);
  }
}

}  // namespace dateline::segment
