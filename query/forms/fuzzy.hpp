#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// Fuzzy matching of surface forms. All text is folded UTF-8.

/// A fuzzy pattern matches at most this many forms of the whole index: the best ones.
inline constexpr std::size_t most_fuzzy_forms = 50;

/// Computes the edit distance between one pattern and many forms: optimal string alignment over code points, that is,
/// the number of insertions, deletions, substitutions and swaps of neighbours, where no substring is edited twice. The
/// first code point must be equal.
/// Reuses its buffers from call to call. Not thread-safe; one per thread.
/// Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964, with the
/// dynamic programme of Wagner and Fischer, JACM 21(1), 1974.
class FuzzyMatcher {
 public:
  /// `most`: the greatest distance that matches.
  FuzzyMatcher(std::string_view pattern, std::uint32_t most);

  /// The distance of `form`; nothing if it is greater than `most` or the first code points differ.
  [[nodiscard]] std::optional<std::uint32_t> distance(std::string_view form);

  /// The bytes that every match begins with: the pattern's first code point.
  [[nodiscard]] std::string_view prefix() const noexcept { return prefix_; }

 private:
  std::uint32_t most_;
  std::u32string pattern_;
  std::u32string form_;
  std::string prefix_;
  std::vector<std::uint32_t> rows_[3];
};

/// A form that matches a fuzzy pattern.
struct NearForm {
  std::string form;
  std::uint32_t distance = 0;
  std::uint64_t articles = 0;  ///< number of articles that have the form
};

/// Keeps the best `capacity` of the forms added: ordered by distance, then by articles (most first), then by bytes.
/// Precondition: capacity > 0.
class NearestForms {
 public:
  explicit NearestForms(std::size_t capacity) : capacity_(capacity) {}
  void add(NearForm form);
  /// The kept forms, best first.
  [[nodiscard]] std::vector<NearForm> sorted() &&;

 private:
  std::size_t capacity_;
  std::vector<NearForm> heap_;
};

}  // namespace dateline::query
