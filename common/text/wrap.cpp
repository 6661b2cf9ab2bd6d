#include "common/text/wrap.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "common/text/terminal.hpp"
#include "common/text/utf8.hpp"

namespace dateline::text {

namespace {

constexpr std::size_t narrowest = 12;  ///< columns right of the indent

/// A character with the combining marks behind it, or a colour sequence.
struct Unit {
  std::string_view bytes;
  std::size_t columns = 0;
  char32_t base = 0;
};

Unit unit_at(std::string_view line, std::size_t at) {
  if (const auto sequence = colour_sequence_at(line, at); sequence > 0) return {line.substr(at, sequence)};
  const auto [base, size] = decode(line, at);
  auto end = at + size;
  while (end < line.size() && colour_sequence_at(line, end) == 0) {
    const auto mark = line.substr(end, decode(line, end).size);
    if (display_columns(mark) > 0) break;
    end += mark.size();
  }
  return {line.substr(at, end - at), display_columns(line.substr(at, size)), base};
}

bool is_in(int value, std::initializer_list<int> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Whether a line may end between two characters without a space between them: beside a wide one, but not before
/// closing or after opening punctuation.
bool may_break(const Unit& before, const Unit& after) {
  if (before.columns < 2 && after.columns < 2) return false;
  const auto line_break = [](char32_t c) { return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK); };
  return !is_in(line_break(before.base), {U_LB_OPEN_PUNCTUATION, U_LB_QUOTATION, U_LB_GLUE, U_LB_WORD_JOINER}) &&
         !is_in(line_break(after.base),
                {U_LB_CLOSE_PUNCTUATION, U_LB_CLOSE_PARENTHESIS, U_LB_EXCLAMATION, U_LB_NONSTARTER, U_LB_QUOTATION,
                 U_LB_INFIX_NUMERIC, U_LB_BREAK_SYMBOLS, U_LB_CONDITIONAL_JAPANESE_STARTER, U_LB_GLUE, U_LB_WORD_JOINER,
                 U_LB_INSEPARABLE});
}

/// Collects the lines. A part is what may not be broken: a word, or one character of Chinese.
class Lines {
 public:
  explicit Lines(Margins margins) : margins_(margins), column_(margins.cursor) {
    if (margins_.indent + narrowest > margins_.columns)
      margins_.indent = margins_.columns > narrowest ? margins_.columns - narrowest : 0;
  }

  void space() { ++spaces_; }

  void part(std::string_view bytes) {
    const auto columns = display_columns(bytes);
    const bool fits_here = column_ + spaces_ + columns <= margins_.columns;
    if (!fits_here && (written_ || column_ > margins_.indent)) new_line();
    if (!fits_here && !written_) spaces_ = std::min(spaces_, most_leading());
    while (spaces_ > 0) {
      put(" ", 1);
      --spaces_;
    }
    for (std::size_t at = 0; at < bytes.size();) {
      const auto unit = unit_at(bytes, at);
      if (column_ + unit.columns > margins_.columns && written_) new_line();
      put(unit.bytes, unit.columns);
      written_ = true;
      at += unit.bytes.size();
    }
  }

  std::string take() { return std::move(out_); }

 private:
  /// How many spaces may precede a part on a line that has none yet.
  [[nodiscard]] std::size_t most_leading() const {
    const auto kept = column_ + narrowest;
    return margins_.columns > kept ? margins_.columns - kept : 0;
  }

  void put(std::string_view bytes, std::size_t columns) {
    out_ += bytes;
    column_ += columns;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      const auto length = colour_sequence_at(bytes, at);
      if (length == 0) continue;
      const auto sequence = bytes.substr(at, length);
      if (sequence == "\033[0m")
        colours_.clear();
      else
        colours_ += sequence;
    }
  }

  void new_line() {
    if (!colours_.empty()) out_ += "\033[0m";
    out_.append("\n").append(margins_.indent, ' ').append(colours_);
    column_ = margins_.indent;
    spaces_ = 0;
    written_ = false;
  }

  Margins margins_;
  std::string out_;
  std::string colours_;  ///< the colour sequences in force
  std::size_t column_;
  std::size_t spaces_ = 0;  ///< before the next part
  bool written_ = false;    ///< whether the current line has text of this call
};

}  // namespace

std::string wrapped(std::string_view line, Margins margins) {
  Lines lines(margins);
  std::size_t start = 0;  // of the current part
  Unit before;
  const auto end_part = [&](std::size_t end) {
    if (end > start) lines.part(line.substr(start, end - start));
    start = end;
  };
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t') {
      end_part(at);
      lines.space();
      start = ++at;
      before = {};
      continue;
    }
    const auto unit = unit_at(line, at);
    if (start < at && unit.columns > 0 && may_break(before, unit)) end_part(at);
    at += unit.bytes.size();
    if (unit.columns > 0) before = unit;
  }
  end_part(line.size());
  return lines.take();
}

std::string wrapped_lines(std::string_view lines, std::size_t columns) {
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const auto end = std::min(lines.find('\n', at), lines.size());
    const auto line = lines.substr(at, end - at);
    const auto indent = std::min(line.find_first_not_of(" \t"), line.size());
    out += wrapped(line, {columns, 0, indent});
    if (end < lines.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace dateline::text
