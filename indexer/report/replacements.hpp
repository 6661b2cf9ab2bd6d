#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// Where an article was read, and which version of it.
struct Origin {
  std::string file;
  std::uint64_t line = 0;     ///< 1-based; 0: not known
  std::uint64_t version = 0;  ///< as Article::version
};

/// An article that took the place of another one with the same id.
struct Replacement {
  std::string id;
  Origin old;
  Origin by;
};

/// Replacements that may be mistakes, for the summary of an `add`: two different articles with one id in the same
/// input, unless the second is a higher version of the first; and articles of the index that were replaced from another
/// file. Memory: a few replacements, whatever the input. Not thread-safe.
class Replacements {
 public:
  /// Counts a replacement. `sequence`: a number that grows with the position of the new article in the input; calls may
  /// come in any order. `is_in_input`: whether the old article is of the same input, and not of the index.
  void count(std::uint64_t sequence, Replacement replacement, bool is_in_input);

  /// Whether any was counted that may be a mistake.
  [[nodiscard]] bool warns() const noexcept { return in_input_.count + from_other_files_.count > 0; }
  /// The warnings, with the first few replacements of each kind. Empty if nothing is to be told.
  [[nodiscard]] std::string lines() const;

 private:
  struct Kind {
    std::uint64_t count = 0;
    std::vector<std::pair<std::uint64_t, Replacement>> first;  ///< those with the lowest sequence, in its order

    void add(std::uint64_t sequence, Replacement replacement);
    [[nodiscard]] std::string examples() const;
  };

  Kind in_input_;
  Kind from_other_files_;
};

}  // namespace dateline::indexer
