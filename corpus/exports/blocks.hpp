#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the exports of news databases have in common: blocks of lines, fields `NAME: value`, dates in lines.
namespace dateline::corpus::exports {

/// The blocks of a text, which empty lines separate, without blanks at their ends. Borrows the text.
[[nodiscard]] std::vector<std::string_view> blocks_of(std::string_view text);

/// The lines of a block, without blanks at their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view block);

/// The text on one line, with single spaces.
[[nodiscard]] std::string on_one_line(std::string_view block);

/// From the first byte of the first block to the last byte of the last one. Precondition: begin < end, and the blocks
/// are of one text.
[[nodiscard]] std::string_view span_of(const std::vector<std::string_view>& blocks, std::size_t begin, std::size_t end);

/// The text with spaces for no-break spaces, which word processors put where they please.
[[nodiscard]] std::string with_plain_spaces(std::string_view text);

/// The date in a line, without what follows it: "January 11, 2010 Monday" of "January 11, 2010 Monday, Final Edition".
/// Empty if the line does not begin with a date that has a day or month and a year of four digits.
[[nodiscard]] std::string date_in_line(std::string_view line);

/// A field `NAME: value`.
struct NamedValue {
  std::string name;  ///< folded: lower case without diacritics
  std::string_view value;
};
/// The field at the start of a block; nullopt if it does not begin with a name of at most four words and a colon.
[[nodiscard]] std::optional<NamedValue> named_value(std::string_view block);

/// Whether the line says whose the rights are: "Copyright 2010 …", "(c) 2017, …", "All Rights Reserved".
[[nodiscard]] bool is_copyright(std::string_view line);
/// Whether the line is only a number of words, in any of the languages of the databases: "355 words", "1.234 Wörter".
[[nodiscard]] bool is_word_count(std::string_view line);
/// Whether the line counts documents: "1 of 74 DOCUMENTS", "Document 3 de 10".
[[nodiscard]] bool is_document_count(std::string_view line);

}  // namespace dateline::corpus::exports
