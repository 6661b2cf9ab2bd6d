#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// A fuzzy pattern stands for so many forms of the whole index, the best.
inline constexpr std::size_t most_fuzzy_forms = 50;

/// Measures how far forms are from one pattern: optimal string alignment over code points (insertions, deletions,
/// substitutions and swaps of neighbours, no stretch edited twice), with the first code point kept.
/// Keeps its rows from form to form; one per thread.
class FuzzyMatcher {
 public:
  FuzzyMatcher(std::string_view pattern, std::uint32_t most);

  /// The distance of `form`; nothing where it is more than `most`, or the form begins otherwise.
  [[nodiscard]] std::optional<std::uint32_t> distance(std::string_view form);

  /// The bytes that every match begins with: the first code point.
  [[nodiscard]] std::string_view prefix() const noexcept { return prefix_; }

 private:
  std::uint32_t most_;
  std::u32string pattern_;
  std::u32string form_;
  std::string prefix_;
  std::vector<std::uint32_t> rows_[3];
};

/// One form that a fuzzy pattern reaches.
struct NearForm {
  std::string form;
  std::uint32_t distance = 0;
  std::uint64_t articles = 0;
};

/// Keeps the best `capacity` of the forms added: by distance, then articles (most first), then bytes.
class NearestForms {
 public:
  explicit NearestForms(std::size_t capacity) : capacity_(capacity) {}
  void add(NearForm form);
  [[nodiscard]] std::vector<NearForm> sorted() &&;

 private:
  std::size_t capacity_;
  std::vector<NearForm> heap_;
};

}  // namespace dateline::query
