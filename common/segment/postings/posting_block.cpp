#include "common/segment/postings/posting_block.hpp"

#include <algorithm>
#include <limits>

#include "common/encoding/bit_count.hpp"
#include "common/encoding/rice_block.hpp"

namespace dateline::segment {

namespace {

// The first byte of 128 documents: the width of packed gaps, or one of these.
constexpr unsigned char equal_gaps = 0x40;
constexpr unsigned char bit_set = 0x80;
// The first byte of 128 counts: the width of the packed counts, and these bits.
constexpr unsigned char has_exceptions = 0x40;
constexpr unsigned char has_titles = 0x80;
constexpr unsigned char width_mask = 0x3f;

constexpr unsigned widest = 32;
constexpr std::size_t largest_bit_set = 255;  // words of 64 bits
constexpr std::size_t bytes_for_speed = 16;   // that a bit set may take more than a packed block: a bit a document
constexpr std::size_t most_exceptions = 24;

/// The sum of 128 gaps of this many bits, plus 128, is below 2^32.
constexpr unsigned widest_sum = 24;

constexpr const char* wrong_end = "a block of postings does not end where its skip entry says";
constexpr const char* too_many_in_title = "a posting has more occurrences in the title than in all";
constexpr const char* unknown_counts = "a block of counts has an unknown kind";
constexpr const char* too_many_occurrences = "a posting has more occurrences than its term, or none";

std::uint64_t first_after(std::uint32_t previous) noexcept {
  return previous == before_first ? 0 : std::uint64_t{previous} + 1;
}

std::size_t bit_set_words(std::uint32_t previous, std::uint32_t last) noexcept { return (last - previous + 63) / 64; }

void append_bit_set(std::string& out, const encoding::Block& documents, std::uint32_t previous, std::size_t words) {
  std::array<std::uint64_t, largest_bit_set> bits{};
  for (const auto document : documents) {
    const auto bit = document - previous - 1;
    bits[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  out.push_back(static_cast<char>(bit_set));
  out.push_back(static_cast<char>(words));
  out.append(reinterpret_cast<const char*>(bits.data()), words * sizeof(std::uint64_t));
}

std::uint64_t bit_set_word(const EncodedDocuments& encoded, std::size_t i) noexcept {
  return encoding::load<std::uint64_t>(encoded.bytes.data() + i * sizeof(std::uint64_t));
}

void check_bit_set(const EncodedDocuments& encoded, std::uint32_t last) {
  const auto words = encoded.bytes.size() / sizeof(std::uint64_t);
  if (encoding::count_ones(encoded.bytes.data(), words) != encoding::block_size)
    throw encoding::Damaged("a bit set of postings does not hold 128");
  const auto last_word = bit_set_word(encoded, words - 1);
  const auto end = 64 * words - static_cast<std::size_t>(std::countl_zero(last_word));
  if (last_word == 0 || encoded.previous + static_cast<std::uint32_t>(end) != last) throw encoding::Damaged(wrong_end);
}

void decode_bit_set(const EncodedDocuments& encoded, encoding::Block& documents) noexcept {
  encoding::Ones ones;
  static_cast<void>(encoding::list_ones(encoded.bytes, encoded.first(), ones));
  std::copy_n(ones.begin(), documents.size(), documents.begin());
}

/// The packed gaps may add up to 2^32 or more.
void decode_wide_gaps(const EncodedDocuments& encoded, std::uint32_t last, encoding::Block& documents) {
  encoding::unpack_block(encoded.bytes.data(), encoded.width, documents);
  std::uint64_t next = first_after(encoded.previous);
  for (auto& document : documents) {
    next += document;
    document = static_cast<std::uint32_t>(next++);
  }
  if (next > std::uint64_t{last} + 1) throw encoding::Damaged(wrong_end);
}

/// The largest number of occurrences, less one; a document has fewer than 2^32.
std::uint64_t largest_number(std::uint64_t most_repeated) {
  return std::min<std::uint64_t>(most_repeated, std::numeric_limits<std::uint32_t>::max() - 1);
}

std::uint32_t checked_in_title(std::uint64_t in_title, std::uint32_t occurrences) {
  if (in_title > occurrences) throw encoding::Damaged(too_many_in_title);
  return static_cast<std::uint32_t>(in_title);
}

void check_indexes(unsigned bits_of_all) {
  if (bits_of_all >= encoding::block_size) throw encoding::Damaged("a count names a posting outside its block");
}

/// Returns all bits that are set in any number that was read.
std::uint64_t read_exceptions(encoding::VarintReader& in, unsigned width, encoding::Block& numbers) {
  std::uint64_t bits = 0;
  std::uint64_t high_bits = 0;
  unsigned indexes = 0;
  for (auto count = in.number(); count > 0; --count) {
    const auto i = static_cast<unsigned char>(in.bytes(1)[0]);
    const auto high = in.number();
    const auto number = numbers[i % encoding::block_size] | high << width;
    numbers[i % encoding::block_size] = static_cast<std::uint32_t>(number);
    indexes |= i;
    high_bits |= high;
    bits |= number;
  }
  check_indexes(indexes);
  return high_bits >> widest == 0 ? bits : ~std::uint64_t{0};  // the shift dropped bits
}

void read_titles(encoding::VarintReader& in, Postings& postings) {
  postings.in_title.fill(0);
  unsigned indexes = 0;
  bool too_many = false;
  for (auto count = in.number(); count > 0; --count) {
    const auto i = static_cast<unsigned char>(in.bytes(1)[0]);
    const auto in_title = in.number();
    indexes |= i;
    too_many |= in_title > postings.occurrences[i % encoding::block_size];
    postings.in_title[i % encoding::block_size] = static_cast<std::uint32_t>(in_title);
  }
  check_indexes(indexes);
  if (too_many) throw encoding::Damaged(too_many_in_title);
}

/// The width that needs the fewest bytes if wider numbers are written as exceptions.
unsigned best_width(const encoding::Block& numbers) {
  std::array<std::size_t, widest + 1> of_width{};
  for (const auto number : numbers) ++of_width[encoding::bit_width(number)];
  unsigned best = widest;
  std::size_t least = encoding::packed_block_bytes(widest);
  std::size_t wider = 0;
  for (unsigned width = widest; wider <= most_exceptions; --width) {
    const auto bytes = encoding::packed_block_bytes(width) + (wider == 0 ? 0 : 1 + 2 * wider);
    if (bytes <= least) {
      least = bytes;
      best = width;
    }
    wider += of_width[width];
    if (width == 0) break;
  }
  return best;
}

}  // namespace

void append_documents(std::string& out, const encoding::Block& documents, std::uint32_t previous) {
  encoding::Block gaps;
  for (std::size_t i = 0; i < encoding::block_size; ++i)
    gaps[i] = documents[i] - (i == 0 ? previous : documents[i - 1]) - 1;
  const auto largest = *std::max_element(gaps.begin(), gaps.end());
  if (largest > 0 && std::all_of(gaps.begin(), gaps.end(), [&](auto gap) { return gap == largest; })) {
    out.push_back(static_cast<char>(equal_gaps));
    encoding::append_varint(out, largest);
    return;
  }
  const auto width = encoding::bit_width(largest);
  const auto words = bit_set_words(previous, documents.back());
  // A bit set may be larger than a packed block, because it is much faster to unite and to intersect.
  if (width > 0 && words <= largest_bit_set && words * 8 <= encoding::packed_block_bytes(width) + bytes_for_speed)
    return append_bit_set(out, documents, previous, words);
  out.push_back(static_cast<char>(width));
  encoding::pack_block(out, gaps, width);
}

EncodedDocuments read_documents_head(encoding::VarintReader& in, std::uint32_t previous, std::uint32_t last) {
  EncodedDocuments encoded;
  encoded.previous = previous;
  const auto kind = static_cast<unsigned char>(in.bytes(1)[0]);
  if (kind == bit_set) {
    encoded.kind = EncodedDocuments::Kind::bit_set;
    const auto words = static_cast<unsigned char>(in.bytes(1)[0]);
    encoded.bytes = in.bytes(words * sizeof(std::uint64_t));
    if (words == 0) throw encoding::Damaged(wrong_end);
    check_bit_set(encoded, last);
  } else if (kind == equal_gaps) {
    encoded.kind = EncodedDocuments::Kind::equal_gaps;
    encoded.gap = in.number32();
  } else if (kind <= widest) {
    encoded.width = kind;
    encoded.bytes = in.bytes(encoding::packed_block_bytes(kind));
    // A run may be used undecoded.
    if (encoded.is_run() && encoded.first() + std::uint64_t{encoding::block_size - 1} != last)
      throw encoding::Damaged(wrong_end);
  } else {
    throw encoding::Damaged("a block of postings has an unknown kind");
  }
  return encoded;
}

void decode_documents(const EncodedDocuments& encoded, std::uint32_t last, encoding::Block& documents) {
  switch (encoded.kind) {
    case EncodedDocuments::Kind::bit_set:
      return decode_bit_set(encoded, documents);
    case EncodedDocuments::Kind::equal_gaps: {
      const auto step = std::uint64_t{encoded.gap} + 1;
      if (first_after(encoded.previous) + step * encoding::block_size != std::uint64_t{last} + 1)
        throw encoding::Damaged(wrong_end);
      for (std::size_t i = 0; i < encoding::block_size; ++i)
        documents[i] = encoded.previous + static_cast<std::uint32_t>(step * (i + 1));
      return;
    }
    case EncodedDocuments::Kind::packed:
      break;
  }
  if (encoded.width > widest_sum)
    decode_wide_gaps(encoded, last, documents);
  else
    encoding::unpack_ascending(encoded.bytes.data(), encoded.width, encoded.previous + 1, documents);
  if (documents.back() != last) throw encoding::Damaged(wrong_end);
}

std::size_t rank_in_bit_set(const EncodedDocuments& encoded, std::uint32_t document) noexcept {
  const auto bit = document - encoded.previous - 1;
  const auto words = encoded.bytes.size() / sizeof(std::uint64_t);
  const auto whole = std::min<std::size_t>(bit / 64, words);
  const auto rank = encoding::count_ones(encoded.bytes.data(), whole);
  if (whole == words) return rank;
  const auto before = bit_set_word(encoded, whole) & ((std::uint64_t{1} << bit % 64) - 1);
  return rank + encoding::count_ones(&before, 1);
}

void append_counts(std::string& out, const Postings& postings) {
  encoding::Block numbers;
  for (std::size_t i = 0; i < encoding::block_size; ++i) numbers[i] = postings.occurrences[i] - 1;
  const auto width = best_width(numbers);
  const auto wider = static_cast<std::size_t>(
      std::count_if(numbers.begin(), numbers.end(), [&](auto number) { return encoding::bit_width(number) > width; }));
  auto head = static_cast<unsigned>(width);
  if (wider > 0) head |= has_exceptions;
  if (postings.any_in_title) head |= has_titles;
  out.push_back(static_cast<char>(head));
  encoding::Block low = numbers;
  if (width < widest)
    for (auto& number : low) number &= (1U << width) - 1;
  encoding::pack_block(out, low, width);
  if (wider > 0) {
    encoding::append_varint(out, wider);
    for (std::size_t i = 0; i < encoding::block_size; ++i) {
      if (encoding::bit_width(numbers[i]) <= width) continue;
      out.push_back(static_cast<char>(i));
      encoding::append_varint(out, numbers[i] >> width);
    }
  }
  if (postings.any_in_title) {
    const auto titled = [&](std::size_t i) { return postings.in_title[i] > 0; };
    std::size_t count = 0;
    for (std::size_t i = 0; i < encoding::block_size; ++i) count += titled(i) ? 1 : 0;
    encoding::append_varint(out, count);
    for (std::size_t i = 0; i < encoding::block_size; ++i) {
      if (!titled(i)) continue;
      out.push_back(static_cast<char>(i));
      encoding::append_varint(out, postings.in_title[i]);
    }
  }
}

void read_counts(encoding::VarintReader in, std::uint64_t most_repeated, Postings& postings) {
  const auto head = static_cast<unsigned char>(in.bytes(1)[0]);
  const unsigned width = head & width_mask;
  if (width > widest) throw encoding::Damaged(unknown_counts);
  encoding::unpack_block(in.bytes(encoding::packed_block_bytes(width)).data(), width, postings.occurrences);
  // All bits that are set in any number. In an intact list the numbers add up to at most most_repeated, so these do not
  // exceed it: one comparison checks the whole block. Packed numbers are looked at only if they can be so large.
  const auto most = largest_number(most_repeated);
  std::uint64_t bits = (head & has_exceptions) != 0 ? read_exceptions(in, width, postings.occurrences) : 0;
  if ((std::uint64_t{1} << width) - 1 > most)
    for (const auto number : postings.occurrences) bits |= number;
  if (bits > most) throw encoding::Damaged(too_many_occurrences);
  for (auto& occurrences : postings.occurrences) ++occurrences;
  postings.any_in_title = (head & has_titles) != 0;
  if (postings.any_in_title) read_titles(in, postings);
}

Counts read_counts_of(encoding::VarintReader in, std::uint64_t most_repeated, std::size_t i) {
  const auto head = static_cast<unsigned char>(in.bytes(1)[0]);
  const unsigned width = head & width_mask;
  if (width > widest) throw encoding::Damaged(unknown_counts);
  const auto packed = in.bytes(encoding::packed_block_bytes(width));
  std::uint64_t number = encoding::unpack_block_one(packed.data(), width, i);
  if ((head & has_exceptions) != 0)
    for (auto count = in.number(); count > 0; --count) {
      const auto at = static_cast<unsigned char>(in.bytes(1)[0]);
      const auto high = in.number();
      if (high >> widest != 0) throw encoding::Damaged(too_many_occurrences);
      if (at == i) number |= high << width;
    }
  if (number > largest_number(most_repeated)) throw encoding::Damaged(too_many_occurrences);
  Counts counts{static_cast<std::uint32_t>(number) + 1, 0};
  if ((head & has_titles) == 0) return counts;
  for (auto count = in.number(); count > 0; --count) {
    const auto at = static_cast<unsigned char>(in.bytes(1)[0]);
    const auto in_title = in.number();
    if (at == i) counts.in_title = checked_in_title(in_title, counts.occurrences);
  }
  return counts;
}

void append_tail(std::string& out, const Postings& postings, std::uint32_t previous, bool counts) {
  for (std::size_t i = 0; i < postings.size; ++i) {
    const std::uint64_t gap = postings.documents[i] - previous - 1;
    previous = postings.documents[i];
    if (!counts) {
      encoding::append_varint(out, gap);
      continue;
    }
    const auto in_title = postings.any_in_title ? postings.in_title[i] : 0;
    const bool more = postings.occurrences[i] > 1 || in_title > 0;
    encoding::append_varint(out, gap << 1 | (more ? 1 : 0));
    if (!more) continue;
    encoding::append_varint(out, std::uint64_t{postings.occurrences[i]} << 1 | (in_title > 0 ? 1 : 0));
    if (in_title > 0) encoding::append_varint(out, in_title);
  }
}

void read_tail(encoding::VarintReader& in, std::uint32_t previous, const TailLimits& limits, bool counts,
               Postings& postings) {
  const auto most = largest_number(limits.most_repeated);
  postings.any_in_title = false;
  std::uint64_t next = first_after(previous);
  for (std::size_t i = 0; i < postings.size; ++i) {
    const auto number = in.number();
    const auto gap = counts ? number >> 1 : number;
    next += gap;
    if (gap >= limits.documents || next >= limits.documents)
      throw encoding::Damaged("a posting names a document that does not exist");
    postings.documents[i] = static_cast<std::uint32_t>(next++);
    postings.occurrences[i] = 1;
    postings.in_title[i] = 0;
    if (!counts || (number & 1) == 0) continue;
    const auto more = in.number();
    if ((more >> 1) - 1 > most) throw encoding::Damaged(too_many_occurrences);  // or none
    postings.occurrences[i] = static_cast<std::uint32_t>(more >> 1);
    if ((more & 1) == 0) continue;
    postings.in_title[i] = checked_in_title(in.number(), postings.occurrences[i]);
    postings.any_in_title = true;
  }
}

}  // namespace dateline::segment
