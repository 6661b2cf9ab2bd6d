#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus::formats {

/// Splits rows of delimited text into fields.
///
/// With a comma or semicolon: RFC 4180, but a quote inside a quoted field that is not doubled is text unless a
/// delimiter or line end follows it. With escapes, `\"` in a quoted field is a quote as well, and `\\` a backslash.
/// With a tab: a field is quoted only if its closing quote ends the field; other quotes are text, since TSV files
/// seldom use quoting. Immutable; safe to share between threads.
class RowSplitter {
 public:
  enum class Escapes : std::uint8_t { none, backslash };
  /// Whether blanks before a field belong to it. If not, a quote may follow them.
  enum class Blanks : std::uint8_t { kept, skipped };
  explicit RowSplitter(char delimiter, Escapes escapes = Escapes::none, Blanks blanks = Blanks::kept)
      : delimiter_(delimiter), escapes_(escapes == Escapes::backslash), skips_blanks_(blanks == Blanks::skipped) {}

  enum class End : std::uint8_t {
    complete,
    partial,   ///< the row may continue after `text`
    unclosed,  ///< a quoted field is still open at the end of the file
  };
  struct Result {
    End end;
    std::size_t size =
        0;  ///< bytes of a complete row, including its line end; before the open quote of an unclosed one
    bool escaped = false;  ///< in a quoted field, a quote that follows a backslash is not doubled and closes nothing
  };
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);
  /// Splits the row at the start of `text` into `fields`. `last`: the file ends with `text`. `unclosed`: a byte of the
  /// text, from which on an open quote is known to be closed by the quotes right after it or not at all.
  Result split(std::string_view text, bool last, std::vector<std::string>& fields,
               std::size_t unclosed = unknown) const;

  [[nodiscard]] char delimiter() const noexcept { return delimiter_; }

 private:
  enum class Quoted : std::uint8_t { closed, open, none };
  Quoted quoted(std::string_view text, bool last, std::size_t unclosed, std::size_t& at, std::string& field,
                bool& escaped) const;
  void append(std::string& field, std::string_view text) const;
  [[nodiscard]] bool ends_field(std::string_view text, std::size_t at) const;

  char delimiter_;
  bool escapes_;  ///< whether a backslash escapes a quote
  bool skips_blanks_;
};

}  // namespace dateline::corpus::formats
