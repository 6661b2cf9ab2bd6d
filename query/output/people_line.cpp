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

/// Names as many of the people as fit before a tail that counts the others; nothing if none fits.
template <typename Tail>
std::string line_with(const std::string& head, std::span<const FoundPerson> meant, std::size_t columns, Tail tail) {
  std::string best;
  auto names = head;
  for (std::size_t named = 1; named <= meant.size(); ++named) {
    names += (named == 1 ? "" : ", ") + one_of(meant[named - 1]);
    if (text::display_columns(names) > columns) break;
    auto line = names + (named == meant.size() ? std::string() : tail(meant.size() - named));
    if (text::display_columns(line) <= columns) best = std::move(line);
  }
  return best;
}

/// The line for a name that means several people.
std::string line_of_several(const std::string& head, std::span<const FoundPerson> meant, std::size_t columns) {
  const auto command = fmt::format("people {} -n all", quoted_for_shell(shown(meant.front().asked)));
  const auto full = [&](std::size_t others) { return fmt::format("; {} more, `{}` lists them", others, command); };
  const auto shorter = [&](std::size_t others) { return fmt::format("; {} more: `{}`", others, command); };
  const auto shortest = [](std::size_t others) { return fmt::format("; {} more", others); };
  auto line = line_with(head, meant, columns, full);
  if (line.empty()) line = line_with(head, meant, columns, shorter);
  if (line.empty()) line = line_with(head, meant, columns, shortest);
  return line.empty() ? cut(head + one_of(meant.front()) + shortest(meant.size() - 1), columns) : line;
}

}  // namespace

std::string people_line(const std::string& heading, std::span<const FoundPerson> meant, std::size_t columns) {
  const auto head = fmt::format("{}{} is ", heading, shown(meant.front().asked));
  return meant.size() == 1 ? line_of_one(head, meant.front(), columns) : line_of_several(head, meant, columns);
}

}  // namespace dateline::query
