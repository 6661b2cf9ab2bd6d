#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/characters.hpp"

namespace dateline::analysis {

/// Reads words out of a text, one at a time. A word is a run of letters, digits and marks, and across what stands
/// inside words: apostrophes, a decimal point, commas between thousands, the stops of initials, a hyphen that only
/// breaks a line.
class WordReader {
 public:
  void start(std::string_view text) noexcept { text_ = text; }

  /// Reads the word that begins at byte `at` (begins_word() holds there) and returns where it ends in the text: after a
  /// possessive 's and the last stop of initials.
  std::size_t read(std::size_t at);

  /// The last word: ASCII letters in lower case, others as they stand; without apostrophes, a final 's, thousands'
  /// commas, initials' stops and ignorable characters.
  [[nodiscard]] std::string_view spelling() const noexcept { return spelling_; }
  [[nodiscard]] bool ascii() const noexcept { return ascii_; }

  /// Where the next part of a hyphenated compound begins, if the word that ends at `end` has one.
  [[nodiscard]] std::optional<std::size_t> next_part(std::size_t end) const;

 private:
  bool take_plain();
  void take_run();
  void take_ascii();
  void skip_ignorable(std::size_t size);
  bool take_initials();
  bool take_joint();
  bool skip_to(std::size_t at);
  void append(std::size_t size);
  void drop_possessive();
  [[nodiscard]] bool comma_groups_thousands() const;
  [[nodiscard]] std::optional<std::size_t> after_line_break(std::size_t at) const;
  [[nodiscard]] std::optional<std::size_t> rest_of_broken_word(std::size_t at) const;

  std::string_view text_;
  std::string spelling_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;   ///< what is read next
  std::size_t end_ = 0;  ///< of the word so far
  CharacterClass last_ = CharacterClass::separator;
  std::optional<std::size_t> apostrophe_;  ///< where in the spelling the last one stood
  bool ascii_ = true;
};

}  // namespace dateline::analysis
