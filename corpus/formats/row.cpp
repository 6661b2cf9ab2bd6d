#include "corpus/formats/row.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::corpus::formats {

RowSplitter::Result RowSplitter::split(std::string_view text, bool last, std::vector<std::string>& fields,
                                       std::size_t unclosed) const {
  fields.clear();
  bool escaped = false;
  for (std::size_t at = 0;;) {
    std::string& field = fields.emplace_back();
    while (skips_blanks_ && at < text.size() && text[at] == ' ') ++at;
    const bool quote = at < text.size() && text[at] == '"';
    const Quoted form = quote ? quoted(text, last, unclosed, at, field, escaped) : Quoted::none;
    if (form == Quoted::open) return {last || at >= unclosed ? End::unclosed : End::partial, at, escaped};
    const std::size_t start = at;
    while (at < text.size() && text[at] != delimiter_ && text[at] != '\n') ++at;
    if (at == text.size() && !last) return {End::partial, 0, escaped};
    if (form == Quoted::none) {
      const bool cr = at > start && text[at - 1] == '\r' && (at == text.size() || text[at] == '\n');
      field.assign(text.substr(start, at - start - (cr ? 1 : 0)));
    }
    if (at == text.size()) return {End::complete, at, escaped};
    if (text[at++] == '\n') return {End::complete, at, escaped};
  }
}

/// Reads the quoted field that begins at `at` and moves `at` past its closing quote.
RowSplitter::Quoted RowSplitter::quoted(std::string_view text, bool last, std::size_t unclosed, std::size_t& at,
                                        std::string& field, bool& escaped) const {
  for (std::size_t from = at + 1;;) {
    if (at >= unclosed && delimiter_ != '\t' && from < text.size() && text[from] != '"') return Quoted::open;
    const std::size_t quote = text.find('"', from);
    facts::count_steps(std::min(quote, text.size()) - from);
    const bool ended = quote == std::string_view::npos || (quote + 1 == text.size() && !last);
    if (ended && delimiter_ == '\t' && last) break;
    if (ended) return Quoted::open;
    std::size_t slash = quote;
    while (slash > from && text[slash - 1] == '\\') --slash;
    const bool odd = (quote - slash) % 2 == 1;
    append(field, text.substr(from, quote - from - (odd && escapes_ ? 1 : 0)));
    from = quote + 1;
    if (odd && escapes_) {
      field += '"';
      continue;
    }
    if (from < text.size() && text[from] == '"') {
      ++from;
    } else if (ends_field(text, from)) {
      at = from;
      return Quoted::closed;
    } else if (delimiter_ == '\t') {
      break;
    } else {
      escaped |= odd;
    }
    field += '"';
  }
  field.clear();
  return Quoted::none;
}

/// Appends the text to the field; with escapes, each pair of backslashes as one.
void RowSplitter::append(std::string& field, std::string_view text) const {
  if (!escapes_) {
    field.append(text);
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '\\') ++i;
    field += text[i];
  }
}

/// Whether there are only spaces between `at` and the end of the field.
bool RowSplitter::ends_field(std::string_view text, std::size_t at) const {
  while (at < text.size() && text[at] == ' ') ++at;
  return at == text.size() || text[at] == delimiter_ || text[at] == '\n' || text[at] == '\r';
}

}  // namespace dateline::corpus::formats
