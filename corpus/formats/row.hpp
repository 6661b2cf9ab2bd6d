#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus::formats {

/// Splits rows of delimited text into fields.
///
/// With a comma or semicolon: RFC 4180, and a quote inside a quoted field that nothing doubles is text unless a
/// delimiter or line end follows it. With a tab: a field is quoted only where its closing quote ends it; other quotes
/// are text, since writers of tabbed text seldom quote.
class RowSplitter {
 public:
  explicit RowSplitter(char delimiter) : delimiter_(delimiter) {}

  enum class End : std::uint8_t {
    complete,
    partial,   ///< the row may go on after `text`
    unclosed,  ///< a quoted field goes on at the end of the file
  };
  struct Result {
    End end;
    std::size_t size = 0;  ///< of a complete row, with its line end
  };
  /// Splits the row that `text` begins with. `last`: nothing comes after `text`.
  Result split(std::string_view text, bool last, std::vector<std::string>& fields) const;

  [[nodiscard]] char delimiter() const noexcept { return delimiter_; }

 private:
  enum class Quoted : std::uint8_t { closed, open, none };
  Quoted quoted(std::string_view text, bool last, std::size_t& at, std::string& field) const;
  [[nodiscard]] bool ends_field(std::string_view text, std::size_t at) const;

  char delimiter_;
};

}  // namespace dateline::corpus::formats
