#include "query/output/people_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text/terminal.hpp"
#include "query/output/terminal_text.hpp"

namespace dateline::query {

namespace {

/// The name as an argument in a shell.
std::string quoted_for_shell(const std::string& name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == ' ' || c == '.';
  });
  if (plain) return name;
  std::string quoted = "'";
  for (const char c : name)
    if (c == '\'')
      quoted += "'\\''";
    else
      quoted += c;
  return quoted + "'";
}

std::string one_of(const FoundPerson& person) { return fmt::format("{} ({})", shown(person.name), person.articles); }

/// The line for a name that means one person: without the key, and then without the role, if it is too long.
std::string line_of_one(const std::string& head, const FoundPerson& person, std::size_t columns) {
  const auto role = person.role ? ", " + shown(*person.role) : std::string();
  const auto count = fmt::format(", in {} {}", person.articles, person.articles == 1 ? "article" : "articles");
  const auto name = head + shown(person.name);
  auto line = name + role + ", " + shown(person.key) + count;
  if (text::display_columns(line) > columns) line = name + role + count;
  if (text::display_columns(line) > columns) line = name + count;
  return cut(line, columns);
}

/// The line for a name that means several people.
std::string line_of_several(const std::string& head, std::span<const FoundPerson> meant, std::size_t columns) {
  const auto asked = shown(meant.front().asked);
  const auto tail = [&](std::size_t named) {
    return named == meant.size() ? std::string()
                                 : fmt::format("; {} more, `people {}` lists them", meant.size() - named,
                                               quoted_for_shell(asked));
  };
  constexpr std::size_t shortest_name = 8;
  auto names = one_of(meant.front());
  const auto taken = text::display_columns(head + tail(1));
  auto line = head + cut(names, std::max(shortest_name, columns > taken ? columns - taken : 0)) + tail(1);
  for (std::size_t named = 2; named <= meant.size(); ++named) {
    names += ", " + one_of(meant[named - 1]);
    if (text::display_columns(head + names) > columns) break;
    auto longer = head + names + tail(named);
    if (text::display_columns(longer) <= columns) line = std::move(longer);
  }
  return line;
}

}  // namespace

std::string people_line(const std::string& heading, std::span<const FoundPerson> meant, std::size_t columns) {
  const auto head = fmt::format("{}{} is ", heading, shown(meant.front().asked));
  return meant.size() == 1 ? line_of_one(head, meant.front(), columns) : line_of_several(head, meant, columns);
}

}  // namespace dateline::query
