#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/apostrophes.hpp"
#include "common/analysis/characters.hpp"

namespace dateline::analysis {

/// Reads words from a text, one at a time. A word consists of letters, digits and marks, and may contain apostrophes, a
/// decimal point, commas between thousands, the stops of initials, and a hyphen that only breaks a line. A sign that
/// makes another word of a letter or a word belongs to it: C++, C#, .NET. Keeps a view of the text. Accepts any bytes.
/// Not thread-safe; one per thread.
class WordReader {
 public:
  explicit WordReader(ApostropheRule apostrophes) : apostrophes_(apostrophes) {}

  void start(std::string_view text) noexcept { text_ = text; }

  /// Reads the word at byte offset `at` and returns the offset of its end, which is after a possessive 's and after the
  /// last stop of initials. Precondition: begins_word() is true for the character at `at`, or begins_with_stop(at).
  std::size_t read(std::size_t at);

  /// The end of the word at `at` if it is plain: ASCII letters and digits, followed by a character that cannot continue
  /// the word or attach another to it. Otherwise 0. The spelling of such a word is itself in lower case.
  [[nodiscard]] std::size_t end_of_plain(std::size_t at) const noexcept;

  /// Whether a word that begins with a stop, .NET, begins at `at`. Precondition: `at` is inside the text.
  [[nodiscard]] bool begins_with_stop(std::size_t at) const noexcept {
    return text_[at] == '.' && is_name_with_stop(at);
  }

  /// The word that was read last, with ASCII letters in lower case and others unchanged, without apostrophes and what
  /// the language drops at them, a final 's, commas between thousands, stops of initials and ignorable characters.
  /// Valid until the next read().
  [[nodiscard]] std::string_view spelling() const noexcept { return spelling_; }
  /// Whether spelling() is pure ASCII.
  [[nodiscard]] bool ascii() const noexcept { return ascii_; }

  /// The offset of the next part of a hyphenated compound, if the word that ends at `end` has one.
  [[nodiscard]] std::optional<std::size_t> next_part(std::size_t end) const;

 private:
  void take_run();
  void take_ascii();
  void skip_ignorable(std::size_t size);
  bool take_initials();
  bool take_joint();
  bool skip_to(std::size_t at);
  void append(std::size_t size);
  bool take_sign();
  void pass_possessive();
  void drop_suffix();
  [[nodiscard]] bool is_elided() const;
  [[nodiscard]] bool is_name_with_stop(std::size_t at) const noexcept;
  [[nodiscard]] bool comma_groups_thousands() const;
  [[nodiscard]] std::optional<std::size_t> after_line_break(std::size_t at) const;
  [[nodiscard]] std::optional<std::size_t> rest_of_broken_word(std::size_t at) const;

  ApostropheRule apostrophes_;
  std::string_view text_;
  std::string spelling_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;   ///< reading position
  std::size_t end_ = 0;  ///< end of the word so far
  CharacterClass last_ = CharacterClass::separator;
  std::optional<std::size_t> apostrophe_;  ///< offset in spelling_ where the last apostrophe was dropped
  bool ascii_ = true;
};

}  // namespace dateline::analysis
