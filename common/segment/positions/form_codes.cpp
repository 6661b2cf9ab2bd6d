#include "common/segment/positions/form_codes.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "common/encoding/unary.hpp"

namespace dateline::segment {

namespace {

constexpr std::uint64_t largest_code = 0x7fff;

// How a block's form codes are written: packed in 1 to 5 bits, or
constexpr unsigned widest_codes = 5;
constexpr unsigned codes_in_unary = 6;
constexpr unsigned few_codes = 7;            ///< only those that are not 0, each with its place
constexpr std::uint8_t code_follows = 0x80;  ///< beside a place: its code is not 1

std::uint64_t unary_bits(std::span<const std::uint32_t> codes) noexcept {
  std::uint64_t bits = codes.size();
  for (const auto code : codes) bits += code;
  return bits;
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

/// Calls visit(index, code) for each code that is listed.
template <typename Visit>
void visit_few_codes(encoding::VarintReader& in, std::size_t size, Visit visit) {
  std::uint64_t bits = 0;
  for (auto count = static_cast<unsigned char>(in.bytes(1)[0]); count > 0; --count) {
    const auto place = static_cast<unsigned char>(in.bytes(1)[0]);
    const std::size_t i = place & ~code_follows;
    if (i >= size) throw encoding::Damaged("a form code names a position outside its block");
    const auto code = (place & code_follows) != 0 ? in.number() : 1;
    visit(i, code);
    bits |= code;
  }
  check_codes(bits);
}

}  // namespace

void pack_numbers(std::string& out, const encoding::Block& numbers, std::size_t size, unsigned width) {
  if (size == encoding::block_size)
    encoding::pack_block(out, numbers, width);
  else
    encoding::pack(out, std::span<const std::uint32_t>(numbers).first(size), width);
}

std::size_t bytes_of_numbers(std::size_t size, unsigned width) noexcept {
  return size == encoding::block_size ? encoding::packed_block_bytes(width) : encoding::packed_bytes(size, width);
}

void unpack_numbers(std::string_view in, encoding::Block& numbers, std::size_t size, unsigned width) noexcept {
  if (size == encoding::block_size) return encoding::unpack_block(in.data(), width, numbers);
  for (std::size_t i = 0; i < size; ++i)
    numbers[i] = width == 0 ? 0 : static_cast<std::uint32_t>(encoding::unpack_one(in.data(), width, i));
}

unsigned best_way_of_codes(const encoding::Block& block, std::size_t size) noexcept {
  const auto codes = std::span<const std::uint32_t>(block).first(size);
  const auto width = encoding::bit_width(*std::max_element(codes.begin(), codes.end()));
  if (width == 0) return 0;
  std::size_t few = 1;
  for (const auto code : codes) few += code == 0 ? 0 : code == 1 ? 1 : 1 + encoding::varint_bytes(code);
  const auto packed =
      width <= widest_codes ? encoding::packed_bytes(codes.size(), width) : std::numeric_limits<std::size_t>::max();
  const auto unary = (unary_bits(codes) + 7) / 8;
  if (few <= packed && few <= unary) return few_codes;
  return packed <= unary ? width : codes_in_unary;
}

void append_codes(std::string& out, const encoding::Block& block, std::size_t size, unsigned way) {
  const auto codes = std::span<const std::uint32_t>(block).first(size);
  if (way == few_codes) return append_few_codes(out, codes);
  if (way != codes_in_unary) return pack_numbers(out, block, size, way);
  encoding::append_unary(out, codes, 0);
}

encoding::VarintReader codes_of(const UnreadPositions& block) {
  encoding::UnaryReader gaps(block.rest);
  gaps.skip(block.size);
  encoding::VarintReader in(block.rest);
  static_cast<void>(in.bytes(gaps.bytes()));
  return in;
}

void read_codes(encoding::VarintReader in, unsigned way, std::size_t size, encoding::Block& codes) {
  if (way == few_codes) {
    std::fill_n(codes.begin(), size, 0);
    return visit_few_codes(in, size,
                           [&](std::size_t i, std::uint64_t code) { codes[i] = static_cast<std::uint32_t>(code); });
  }
  if (way != codes_in_unary) return unpack_numbers(in.bytes(bytes_of_numbers(size, way)), codes, size, way);
  encoding::UnaryReader unary(in.rest());
  std::uint32_t bits = 0;
  auto* next = codes.data();
  unary.next(size, [&](std::uint32_t code) {
    *next++ = code;
    bits |= code;
  });
  if (unary.overran()) throw encoding::Damaged("a block of form codes is truncated");
  check_codes(bits);
}

FormOccurrences::FormOccurrences(const SectionBytes& bytes, std::uint64_t occurrences, std::vector<std::uint8_t> wanted)
    : section_(bytes), bytes_(bytes.unread()), tail_(occurrences % encoding::block_size), wanted_(std::move(wanted)) {
  wanted_.push_back(0);
}

void FormOccurrences::load() {
  if (next_ >= bytes_.size()) throw encoding::Damaged(too_few_positions);
  verified_.verify(section_, bytes_.substr(next_, most_head_bytes));
  const auto block = read_position_head(bytes_.substr(next_), tail_);
  verified_.verify(section_, block.rest);
  hits_ = read_hits(block);
  index_ = 0;
  size_ = static_cast<std::uint32_t>(block.size);
  next_ = static_cast<std::uint64_t>(block.rest.data() + block.rest.size() - bytes_.data());
}

FormOccurrences::Hits FormOccurrences::read_hits(const UnreadPositions& block) const {
  if (block.way == few_codes) return few_hits(codes_of(block), block.size);
  Hits hits{};
  if (block.way == 0) {
    if (is_wanted(0)) hits.fill(~std::uint64_t{0});
    return hits;
  }
  encoding::Block codes;
  read_codes(codes_of(block), block.way, block.size, codes);
  for (std::size_t i = 0; i < block.size; ++i)
    hits[i / word_bits] |= std::uint64_t{is_wanted(codes[i])} << i % word_bits;
  return hits;
}

FormOccurrences::Hits FormOccurrences::few_hits(encoding::VarintReader in, std::size_t size) const {
  Hits hits{};
  if (is_wanted(0)) hits.fill(~std::uint64_t{0});
  visit_few_codes(in, size, [&](std::size_t i, std::uint64_t code) {
    const auto bit = std::uint64_t{1} << i % word_bits;
    hits[i / word_bits] = is_wanted(code) ? hits[i / word_bits] | bit : hits[i / word_bits] & ~bit;
  });
  return hits;
}

}  // namespace dateline::segment
