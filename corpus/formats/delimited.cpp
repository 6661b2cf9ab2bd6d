#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "corpus/formats/parsers.hpp"
#include "corpus/formats/row.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

using Columns = std::vector<std::optional<FieldName>>;

Columns columns_of(const std::vector<std::string>& row, const FieldNames& names) {
  Columns columns;
  for (const std::string& name : row) columns.push_back(names.find(text::trimmed(name)));
  return columns;
}

std::size_t known(const Columns& columns) {
  return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [](const auto& c) { return c; }));
}

bool name_an_article(const Columns& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [](const auto& c) { return c && (c->field == Field::title || c->field == Field::body); });
}

/// Whether all lines end with carriage returns, as on the Macintosh before 2001: the first line does.
bool ends_lines_with_returns(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
  const std::size_t end = head.find_first_of("\r\n");
  return end != std::string_view::npos && head[end] == '\r' && end + 1 < head.size() && head[end + 1] != '\n';
}

/// The start of the file without empty lines, and the first line alone where lines end with carriage returns.
std::string_view first_lines(std::string_view head) {
  const bool returns = ends_lines_with_returns(head);
  head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
  return returns ? head.substr(0, head.find('\r')) : head;
}

/// The separator in a first line `sep=;`, which some spreadsheets write; '\0' if it is none.
char stated_separator(std::string_view line) {
  line = line.substr(0, line.find_first_of("\r\n"));
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 1) line = line.substr(1, line.size() - 2);
  const bool states = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
  return states ? line[4] : '\0';
}

Columns first_row(std::string_view head, char delimiter, const FieldNames& names) {
  std::vector<std::string> row;
  const auto result = RowSplitter(delimiter).split(first_lines(head), true, row);
  return result.end == RowSplitter::End::complete ? columns_of(row, names) : Columns();
}

/// Of comma, semicolon and bar, the one that splits the first row into the most known names; a comma if none does.
char separator_of(std::string_view head, const FieldNames& names) {
  char best = ',';
  std::size_t most = known(first_row(head, best, names));
  for (const char separator : {';', '|'}) {
    const std::size_t count = known(first_row(head, separator, names));
    if (count > most) best = separator;
    most = std::max(most, count);
  }
  return best;
}

/// Whether blanks stand between a separator and a quote in the first rows: `1, "One, two", "Text"`.
bool has_blanks_before_quotes(std::string_view head, char delimiter) {
  std::string_view lines = first_lines(head);
  const std::size_t header = lines.find('\n');
  lines = lines.substr(0, header == std::string_view::npos ? header : lines.find('\n', header + 1));
  for (std::size_t quote = 0; (quote = lines.find('"', quote)) != std::string_view::npos; ++quote) {
    const std::size_t before = lines.substr(0, quote).find_last_not_of(' ');
    if (before != std::string_view::npos && before + 1 < quote && lines[before] == delimiter) return true;
  }
  return false;
}

bool has_header(std::string_view head, char delimiter, const FieldNames& names) {
  const Columns columns = first_row(head, delimiter, names);
  return known(columns) >= 2 && name_an_article(columns);
}

/// The bytes of a window with newlines for carriage returns.
class Newlines final : public input::Source {
 public:
  explicit Newlines(input::Window& text) : text_(text) {}

  std::size_t read(std::span<char> buffer) override {
    if (text_.view().empty() && !text_.grow()) return 0;
    const std::string_view bytes = text_.view().substr(0, buffer.size());
    std::replace_copy(bytes.begin(), bytes.end(), buffer.begin(), '\r', '\n');
    const std::size_t count = bytes.size();
    text_.drop(count);
    return count;
  }

 private:
  input::Window& text_;
};

std::optional<input::Window> with_newlines(input::Window& text) {
  if (!ends_lines_with_returns(text.view())) return std::nullopt;
  return std::make_optional<input::Window>(std::make_unique<Newlines>(text));
}

class Delimited final : public Parser {
 public:
  Delimited(const Context& context, char delimiter)
      : blanks_(delimiter != '\t' && has_blanks_before_quotes(context.text.view(), delimiter)
                    ? RowSplitter::Blanks::skipped
                    : RowSplitter::Blanks::kept),
        converted_(with_newlines(context.text)),
        context_{converted_ ? *converted_ : context.text, context.names, context.report, context.cut,
                 context.passed_over},
        standard_{RowSplitter(delimiter, RowSplitter::Escapes::none, blanks_)},
        escaping_{RowSplitter(delimiter, RowSplitter::Escapes::backslash, blanks_)} {}

  bool next(Record& record) override {
    if (!header_read_ && !read_header()) return false;
    while (skip_blank_lines()) {
      record.line = context_.text.line();
      if (!read_row()) continue;
      for (std::size_t i = 0; i < std::min(columns_.size(), row_.size()); ++i) {
        if (columns_[i]) record.add(*columns_[i], std::move(row_[i]));
      }
      return true;
    }
    return false;
  }

 private:
  bool read_header() {
    header_read_ = true;
    if (!skip_blank_lines()) return false;
    if (stated_separator(context_.text.view()) != '\0') {
      context_.text.drop(std::min(context_.text.view().find('\n'), context_.text.view().size()));
      if (!skip_blank_lines()) return false;
    }
    const std::uint64_t line = context_.text.line();
    const auto result = split(standard_, 0, row_);
    columns_ = columns_of(row_, context_.names);
    if (result.end == RowSplitter::End::complete && name_an_article(columns_)) {
      context_.text.drop(result.size);
      return true;
    }
    context_.report(
        line, "the first row has no column for title or body; give --map NAME=body to name the one with the text");
    return false;
  }

  /// Moves to the next line that is not empty; false at the end of the file.
  bool skip_blank_lines() {
    input::Window& text = context_.text;
    for (;;) {
      text.drop(std::min(text.view().find_first_not_of("\r\n"), text.view().size()));
      if (!text.view().empty()) return true;
      if (!text.grow()) return false;
    }
  }

  /// A way to split the rows of this file.
  struct Dialect {
    RowSplitter splitter;
    std::uint64_t unclosed_from = ~std::uint64_t{0};  ///< offset of an open quote that the file never closes
  };

  /// Splits the row that begins at byte `from` of the window, reading more until the row is complete or too large.
  RowSplitter::Result split(Dialect& dialect, std::size_t from, std::vector<std::string>& row) {
    input::Window& text = context_.text;
    bool last = false;
    for (;;) {
      const std::size_t held = text.view().size() - from;
      const std::uint64_t offset = text.offset() + from;
      const std::uint64_t unclosed = dialect.unclosed_from > offset ? dialect.unclosed_from - offset : 0;
      const auto result = dialect.splitter.split(text.view().substr(from), last, row, unclosed);
      if (result.end == RowSplitter::End::unclosed) {
        dialect.unclosed_from = std::min(dialect.unclosed_from, offset + result.size);
      }
      if (result.end != RowSplitter::End::partial || held > largest_article) return result;
      last = !text.grow_to(from + std::min(2 * held + 1, largest_article + 1));
    }
  }

  /// Whether row_ is a whole row with as many fields as the header. Empty fields beyond these are removed.
  bool fits(const RowSplitter::Result& result) {
    if (result.end != RowSplitter::End::complete || result.size > largest_article) return false;
    while (row_.size() > columns_.size() && row_.back().empty()) row_.pop_back();
    return row_.size() == columns_.size() || lacks_only_last_cells();
  }

  /// Whether the cells that the row lacks are the last ones, behind those for title and body: some programs leave empty
  /// cells at the end out.
  [[nodiscard]] bool lacks_only_last_cells() const {
    if (row_.size() > columns_.size() || row_.size() < 2) return false;
    return std::none_of(columns_.begin() + static_cast<std::ptrdiff_t>(row_.size()), columns_.end(),
                        [](const auto& c) { return c && (c->field == Field::title || c->field == Field::body); });
  }

  /// Splits the row at the start of the window in which the backslash escapes quotes; nullopt if it does not fit the
  /// header so. Attempts in vain may look at as many bytes as the rows before had, so that the file is read in time
  /// that grows with its length.
  std::optional<RowSplitter::Result> split_escaped() {
    constexpr std::uint64_t head_start = std::uint64_t{1} << 20;
    if (looked_in_vain_ > context_.text.offset() + head_start) return std::nullopt;
    const auto result = split(escaping_, 0, row_);
    escapes_ = escapes_ || fits(result);
    if (fits(result)) return result;
    looked_in_vain_ += result.end == RowSplitter::End::partial ? context_.text.view().size() : result.size;
    return std::nullopt;
  }

  /// Whether the first line of the row at the start of the window contains a quote after a backslash.
  [[nodiscard]] bool has_escaped_quote() const {
    const std::string_view view = context_.text.view();
    const std::string_view line = view.substr(0, view.find('\n'));
    return line.find("\\\"") != std::string_view::npos;
  }

  /// Splits the row at the start of the window: with escapes, if the file has shown that it uses them, or if RFC 4180
  /// leaves a quote over after a backslash or another number of fields than the header; otherwise by RFC 4180. The
  /// tab's quotes are seldom quotes, so its backslashes are text.
  RowSplitter::Result split_row() {
    if (standard_.splitter.delimiter() == '\t') return split(standard_, 0, row_);
    if (escapes_) {
      if (const auto result = split_escaped()) return *result;
    }
    const auto result = split(standard_, 0, row_);
    if (escapes_ || (fits(result) && !result.escaped)) return result;
    if (!result.escaped && !has_escaped_quote()) return result;
    if (const auto escaped = split_escaped()) return *escaped;
    return split(standard_, 0, row_);
  }

  /// Moves the next row from the window to row_. If it cannot be read, reports and skips it and returns false.
  bool read_row() {
    const auto result = split_row();
    if (result.end == RowSplitter::End::complete && result.size <= largest_article) {
      if (context_.cut && is_cut(result.size)) {
        pass_over(result.size, "the row is cut off by the damage");
        return false;
      }
      if (fits(result)) {
        context_.text.drop(result.size);
        return true;
      }
      const std::string fault = fmt::format("the row has {} fields and the header {}", row_.size(), columns_.size());
      pass_over(result.size, fault);
    } else if (result.end == RowSplitter::End::unclosed) {
      pass_over(context_.text.view().size(), "a quote in this row is never closed");
    } else if (!pass_over(0, "the article is larger than 64 MB")) {
      skip_to_row_end();
    }
    return false;
  }

  /// Whether the row of `size` bytes at the start of the window ends with the file and not with a line end.
  [[nodiscard]] bool is_cut(std::size_t size) const {
    const std::string_view view = context_.text.view();
    return size == view.size() && !view.ends_with('\n');
  }

  /// Reports a row of `size` bytes and skips it. If rows seem to resume on its second line, skips only the first line
  /// and returns true.
  bool pass_over(std::size_t size, const std::string& fault) {
    input::Window& text = context_.text;
    context_.report(text.line(), fault);
    const std::size_t line = text.view().find('\n') + 1;
    const bool resumes = line != 0 && line < text.view().size() && rows_begin(line);
    text.drop(resumes ? line : size);
    return resumes;
  }

  /// Whether the next three rows from byte `at` have as many fields as the header. Text inside an unclosed quote seldom
  /// passes this test.
  bool rows_begin(std::size_t at) {
    constexpr int enough = 3;
    std::vector<std::string> row;
    for (int i = 0; i < enough && context_.text.grow_to(at + 1); ++i) {
      const auto result = split(escapes_ ? escaping_ : standard_, at, row);
      if (result.end != RowSplitter::End::complete || row.size() != columns_.size()) return false;
      at += result.size;
    }
    return true;
  }

  /// Skips a row that is too large to hold, up to the next line end outside quotes.
  void skip_to_row_end() {
    input::Window& text = context_.text;
    bool in_quotes = false;
    do {
      const std::string_view view = text.view();
      for (std::size_t i = 0; i < view.size(); ++i) {
        if (view[i] == '"') in_quotes = !in_quotes;
        if (view[i] == '\n' && !in_quotes) return text.drop(i + 1);
      }
      text.drop(view.size());
    } while (text.grow());
  }

  RowSplitter::Blanks blanks_;
  std::optional<input::Window> converted_;  ///< if the lines of the file end with carriage returns
  Context context_;
  Dialect standard_;                  ///< RFC 4180
  Dialect escaping_;                  ///< with a backslash before quotes
  bool escapes_ = false;              ///< whether a row of the file could only be read with escapes
  std::uint64_t looked_in_vain_ = 0;  ///< bytes of rows that did not fit with escapes
  bool header_read_ = false;
  Columns columns_;
  std::vector<std::string> row_;
};

}  // namespace

bool recognises_csv(std::string_view head, const FieldNames& names) {
  const char stated = stated_separator(first_lines(head));
  if (stated != '\0') return stated != '\t';
  return has_header(head, separator_of(head, names), names);
}

bool recognises_tsv(std::string_view head, const FieldNames& names) {
  const char stated = stated_separator(first_lines(head));
  return stated == '\t' || (stated == '\0' && has_header(head, '\t', names));
}

std::unique_ptr<Parser> open_csv(const Context& context) {
  const char stated = stated_separator(first_lines(context.text.view()));
  return std::make_unique<Delimited>(context,
                                     stated != '\0' ? stated : separator_of(context.text.view(), context.names));
}

std::unique_ptr<Parser> open_tsv(const Context& context) { return std::make_unique<Delimited>(context, '\t'); }

}  // namespace dateline::corpus::formats
