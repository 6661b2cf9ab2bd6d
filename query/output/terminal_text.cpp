#include "query/output/terminal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/model/facet.hpp"
#include "common/text/terminal.hpp"
#include "common/text/utf8.hpp"

namespace dateline::query {

std::string shown(std::string_view text) {
  std::string line = text::safe_for_terminal(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return line;
}

std::string shown(const Role& role) {
  std::string text = shown(office_of(role).label);
  if (role.status != RoleStatus::current) text = fmt::format("{} {}", name_of(role.status), text);
  return role.country.empty() ? text : fmt::format("{} ({})", text, shown(role.country));
}

std::string padded(std::string text, std::size_t columns) {
  const auto taken = text::display_columns(text);
  return text.append(columns > taken ? columns - taken : 0, ' ');
}

std::string cut(std::string text, std::size_t columns) {
  if (text::display_columns(text) <= columns) return text;
  while (!text.empty() && text::display_columns(text) >= columns) text.resize(text::cut_length(text, text.size() - 1));
  return text + "…";
}

}  // namespace dateline::query
