#include "corpus/formats/row.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::corpus::formats {

RowSplitter::Result RowSplitter::split(std::string_view text, bool last, std::vector<std::string>& fields,
                                       std::size_t unclosed) const {
  fields.clear();
  for (std::size_t at = 0;;) {
    std::string& field = fields.emplace_back();
    const Quoted form = at < text.size() && text[at] == '"' ? quoted(text, last, unclosed, at, field) : Quoted::none;
    if (form == Quoted::open) return {last || at >= unclosed ? End::unclosed : End::partial, at};
    const std::size_t start = at;
    while (at < text.size() && text[at] != delimiter_ && text[at] != '\n') ++at;
    if (at == text.size() && !last) return {End::partial};
    if (form == Quoted::none) {
      const bool cr = at > start && text[at - 1] == '\r' && (at == text.size() || text[at] == '\n');
      field.assign(text.substr(start, at - start - (cr ? 1 : 0)));
    }
    if (at == text.size()) return {End::complete, at};
    if (text[at++] == '\n') return {End::complete, at};
  }
}

/// Reads the quoted field that begins at `at` and moves `at` past its closing quote.
RowSplitter::Quoted RowSplitter::quoted(std::string_view text, bool last, std::size_t unclosed, std::size_t& at,
                                        std::string& field) const {
  for (std::size_t from = at + 1;;) {
    if (at >= unclosed && delimiter_ != '\t' && from < text.size() && text[from] != '"') return Quoted::open;
    const std::size_t quote = text.find('"', from);
    facts::count_steps(std::min(quote, text.size()) - from);
    const bool ended = quote == std::string_view::npos || (quote + 1 == text.size() && !last);
    if (ended && delimiter_ == '\t' && last) break;
    if (ended) return Quoted::open;
    field.append(text.substr(from, quote - from));
    from = quote + 1;
    if (from < text.size() && text[from] == '"') {
      ++from;
    } else if (ends_field(text, from)) {
      at = from;
      return Quoted::closed;
    } else if (delimiter_ == '\t') {
      break;
    }
    field += '"';
  }
  field.clear();
  return Quoted::none;
}

/// Whether there are only spaces between `at` and the end of the field.
bool RowSplitter::ends_field(std::string_view text, std::size_t at) const {
  while (at < text.size() && text[at] == ' ') ++at;
  return at == text.size() || text[at] == delimiter_ || text[at] == '\n' || text[at] == '\r';
}

}  // namespace dateline::corpus::formats
