#include "common/facts/lists/name_weights.hpp"

#include <charconv>

#include "common/facts/text/words.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr NameWeightRow name_weights[] = {
#include <lists/name_weights.inc>
};
// clang-format on

/// The text of a key of up to eight bytes.
std::string unpacked(std::uint64_t key) {
  std::string text;
  for (; key != 0; key >>= 8) text += static_cast<char>(key & 0xFF);
  return text;
}

constexpr std::uint64_t hashed = std::uint64_t{1} << 63;  ///< marks the keys of longer words

}  // namespace

std::string NameFeature::text() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = unpacked(kind) + ':';
  if ((value & hashed) == 0) return text + unpacked(value);
  text += '#';
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[value >> shift & 15];
  return text;
}

NameFeature NameFeature::of(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  const std::string_view value = text.substr(colon + 1);
  std::uint64_t key = word_key(value);
  if (value.starts_with('#')) std::from_chars(value.data() + 1, value.data() + value.size(), key, 16);
  return {word_key(text.substr(0, colon)), key};
}

NameWeights::NameWeights(std::span<const NameWeightRow> rows) : empty_(rows.empty()) {
  for (const NameWeightRow& row : rows) weights_.get_or_add(NameFeature::of(row.feature).key()) = row.weight;
}

const NameWeights& NameWeights::trained() {
  static const NameWeights weights(name_weights);
  return weights;
}

}  // namespace dateline::facts
