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
/// It is an automaton over the code points of a form: its state is a row of the dynamic programme, cut to the distances
/// that can still match. It keeps the states along the last form, so forms in byte order cost only what is new in them,
/// and it tells where the next match may be, so that a walk can skip the forms before.
/// Reuses its buffers from call to call. Not thread-safe; one per thread.
/// Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964; Ukkonen,
/// "Algorithms for approximate string matching", Information and Control 64, 1985 (the cut rows); Schulz and Mihov,
/// "Fast string correction with Levenshtein automata", IJDAR 5(1), 2002 (the walk over a dictionary).
class FuzzyMatcher {
 public:
  /// `most`: the greatest distance that matches.
  FuzzyMatcher(std::string_view pattern, std::uint32_t most);

  /// The distance of `form`; nothing if it is greater than `most` or the first code points differ.
  [[nodiscard]] std::optional<std::uint32_t> distance(std::string_view form) { return read(form, 0); }

  /// The same for a form that has its first `shared` bytes in common with the form of the call before. Forms must
  /// ascend for next_match().
  [[nodiscard]] std::optional<std::uint32_t> read(std::string_view form, std::size_t shared);
  /// Whether a match may begin with the form that was read last. If not, next_match() tells where the next one may be.
  [[nodiscard]] bool may_continue() const noexcept { return states_.back().least <= most_; }
  /// A text after the form that was read last, such that no form between the two matches; empty if no later form does.
  /// Precondition: !may_continue(). Valid until the next call.
  [[nodiscard]] std::string_view next_match();

  /// The bytes that every match begins with: the pattern's first code point.
  [[nodiscard]] std::string_view prefix() const noexcept { return prefix_; }

 private:
  /// The state after some code points of a form.
  struct State {
    std::size_t bytes = 0;    ///< of the form, so far
    char32_t code_point = 0;  ///< the last one
    std::uint32_t least = 0;  ///< the smallest distance of the row
  };
  void step(char32_t code_point, std::size_t bytes);
  [[nodiscard]] std::optional<char32_t> next_code_point(std::size_t depth) const;
  [[nodiscard]] std::uint32_t* row(std::size_t depth) noexcept { return rows_.data() + depth * width_; }
  [[nodiscard]] const std::uint32_t* row(std::size_t depth) const noexcept { return rows_.data() + depth * width_; }

  std::uint32_t most_;
  std::size_t width_;  ///< of a row: cell b is the distance to the first depth + b - most_ code points of the pattern
  std::u32string pattern_;
  std::string prefix_;
  bool is_valid_;     ///< whether the pattern is valid UTF-8, so that the order of code points is that of their bytes
  std::string text_;  ///< as far as the last state of the form that was read last
  std::vector<State> states_;        ///< by depth; that of the empty form first
  std::vector<std::uint32_t> rows_;  ///< width_ cells for each state; a distance over most_ is most_ + 1
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
