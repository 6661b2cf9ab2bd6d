#include "common/segment/columns/lengths.hpp"

#include <algorithm>

namespace dateline::segment {

namespace {

constexpr std::size_t head_bytes = 8;
constexpr std::size_t long_bytes = 8;

}  // namespace

Lengths::Lengths(const SectionBytes& section, std::uint32_t documents) {
  long_count_ = encoding::load<std::uint64_t>(section.read(0, head_bytes).data());
  if (long_count_ > documents) throw encoding::Damaged("there are more long articles than articles");
  long_ = section.part(head_bytes, long_count_ * long_bytes);
  short_ = section.part(head_bytes + long_count_ * long_bytes, 2 * std::uint64_t{documents});
}

std::uint32_t Lengths::long_length(std::uint32_t document) const {
  const auto* const entries = long_.read().data();
  std::uint64_t low = 0;
  for (auto high = long_count_; low < high;) {
    const auto middle = low + (high - low) / 2;
    if (encoding::load<std::uint32_t>(entries + middle * long_bytes) < document)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == long_count_ || encoding::load<std::uint32_t>(entries + low * long_bytes) != document)
    throw encoding::Damaged("the length of a long article is missing");
  return encoding::load<std::uint32_t>(entries + low * long_bytes + 4);
}

void Lengths::append(std::string& out, std::span<const std::uint32_t> lengths) {
  const auto is_long = [](std::uint32_t length) { return length >= escape; };
  encoding::append(out, static_cast<std::uint64_t>(std::count_if(lengths.begin(), lengths.end(), is_long)));
  for (std::uint32_t document = 0; document < lengths.size(); ++document) {
    if (!is_long(lengths[document])) continue;
    encoding::append(out, document);
    encoding::append(out, lengths[document]);
  }
  for (const auto length : lengths)
    encoding::append(out, is_long(length) ? escape : static_cast<std::uint16_t>(length));
}

}  // namespace dateline::segment
