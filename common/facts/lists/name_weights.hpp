#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/hash/key_table.hpp"

namespace dateline::facts {

/// One feature of a word or words that may name a person (persons/name_features.hpp): what it is about and its value,
/// each as word_key() of a text. `kind` has at most eight letters.
struct NameFeature {
  std::uint64_t kind;
  std::uint64_t value;

  [[nodiscard]] constexpr std::uint64_t key() const noexcept { return (kind * 0x9E3779B97F4A7C15u) ^ value; }
  /// "kind:value"; a value that is longer than eight bytes, and so known by its hash only, is "#" and 16 hex digits.
  [[nodiscard]] std::string text() const;
  /// The feature that text() wrote.
  [[nodiscard]] static NameFeature of(std::string_view text) noexcept;
};

/// A row of data/name_weights.tsv.
struct NameWeightRow {
  std::string_view feature;
  int weight;
};

/// The trained weights of features, in hundredths of a logit. Immutable after construction; safe to share between
/// threads.
class NameWeights {
 public:
  /// No weights: the rules decide alone.
  NameWeights() = default;
  explicit NameWeights(std::span<const NameWeightRow> rows);

  /// The weights of data/name_weights.tsv, which `dateline-bench train` writes.
  [[nodiscard]] static const NameWeights& trained();

  [[nodiscard]] bool empty() const noexcept { return empty_; }
  /// 0 for a feature without a weight.
  [[nodiscard]] int of(const NameFeature& feature) const noexcept {
    const int* const weight = weights_.find(feature.key());
    return weight == nullptr ? 0 : *weight;
  }

 private:
  hash::KeyTable<int> weights_;
  bool empty_ = true;
};

}  // namespace dateline::facts
