#include "query/syntax/query_error.hpp"

#include <algorithm>

#include "common/text/terminal.hpp"
#include "common/text/utf8.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_before = 60;  ///< columns shown before the error
constexpr std::size_t most_after = 40;   ///< columns shown after it

std::string one_line(std::string_view text) {
  auto line = text::safe_for_terminal(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

std::string shortened_front(const std::string& line) {
  std::size_t columns = text::display_columns(line);
  std::size_t cut = 0;
  while (columns > most_before) {
    const auto size = text::decode(line, cut).size;
    columns -= text::display_columns(std::string_view(line).substr(cut, size));
    cut += size;
  }
  return cut == 0 ? line : "…" + line.substr(cut);
}

std::string shortened_back(std::string line) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto size = text::decode(line, at).size;
    columns += text::display_columns(std::string_view(line).substr(at, size));
    if (columns > most_after) return line.substr(0, at) + "…";
    at += size;
  }
  return line;
}

}  // namespace

std::string explain(const QueryError& error, std::string_view query) {
  const auto position = std::min(error.position(), query.size());
  const auto before = shortened_front(one_line(query.substr(0, position)));
  const auto after = shortened_back(one_line(query.substr(position)));
  const std::string indent(text::display_columns(before), ' ');
  return one_line(error.what()) + "\n  " + before + after + "\n  " + indent + "^";
}

}  // namespace dateline::query
