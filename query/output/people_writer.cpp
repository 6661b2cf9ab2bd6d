#include "query/output/people_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/text/wrap.hpp"
#include "query/output/csv.hpp"
#include "query/output/json.hpp"
#include "query/output/terminal_text.hpp"

namespace dateline::query {

namespace {

using Json = nlohmann::ordered_json;
using people::HeldRole;
using people::PersonEntry;

constexpr std::size_t most_roles = 5;    ///< shown of one person, as text
constexpr std::size_t most_aliases = 3;  ///< shown of one person, as text

Json day_or_null(const std::optional<Day>& day) { return day ? Json(iso_day(*day)) : Json(nullptr); }
std::string day_or_empty(const std::optional<Day>& day) { return day ? iso_day(*day) : std::string(); }

Json to_json(const HeldRole& held) {
  const auto& [role, span] = held;
  return {{"text", role.text},
          {"country", role.country.empty() ? Json(nullptr) : Json(role.country)},
          {"body", role.body.empty() ? Json(nullptr) : Json(role.body)},
          {"class", name_of(role.role_class)},
          {"status", name_of(role.status)},
          {"count", span.articles},
          {"first", day_or_null(span.first)},
          {"last", day_or_null(span.last)}};
}

Json to_json(const PersonEntry& person) {
  Json json{{"key", person.key()},
            {"name", person.name()},
            {"count", person.span.articles},
            {"first", day_or_null(person.span.first)},
            {"last", day_or_null(person.span.last)},
            {"keys", person.keys},
            {"names", Json::array()},
            {"roles", Json::array()}};
  for (const auto& [name, articles] : person.names) json["names"].push_back({{"name", name}, {"count", articles}});
  for (const auto& held : person.roles) json["roles"].push_back(to_json(held));
  return json;
}

void write_json(const PeopleList& list, terminal::Sink& sink) {
  Json json{{"format_version", json_format_version},
            {"total", list.total},
            {"people", Json::array()},
            {"suggestion", list.nearest.empty() ? Json(nullptr) : Json(list.nearest.front())}};
  for (const auto& person : list.people) json["people"].push_back(to_json(person));
  sink.write(to_line(json) + "\n");
}

std::vector<std::string> cells(const PersonEntry& person, const HeldRole& held) {
  const auto& [role, span] = held;
  return {person.key(),
          person.name(),
          std::to_string(person.span.articles),
          day_or_empty(person.span.first),
          day_or_empty(person.span.last),
          role.text,
          role.country,
          role.body,
          std::string(name_of(role.role_class)),
          std::string(name_of(role.status)),
          std::to_string(span.articles),
          day_or_empty(span.first),
          day_or_empty(span.last)};
}

void write_csv(const PeopleList& list, Formulas formulas, terminal::Sink& sink) {
  using Row = std::vector<std::string>;
  const Row head{"key",  "name",  "count",  "first",      "last",       "role",     "country",
                 "body", "class", "status", "role_count", "role_first", "role_last"};
  sink.write(csv_row(head));
  for (const auto& person : list.people) {
    for (const auto& held : person.roles) sink.write(csv_row(cells(person, held), formulas));
    if (!person.roles.empty()) continue;
    auto row = cells(person, {});
    for (std::size_t i = 5; i < row.size(); ++i) row[i].clear();
    sink.write(csv_row(row, formulas));
  }
}

std::string span_text(const people::Span& span) {
  auto text = fmt::format("{} {}", span.articles, span.articles == 1 ? "article" : "articles");
  if (!span.first) return text + ", undated";
  if (span.first == span.last) return fmt::format("{}, {}", text, iso_day(*span.first));
  return fmt::format("{}, {} to {}", text, iso_day(*span.first), iso_day(*span.last));
}

/// The role as text. Its body is added if another role of the person would read the same without it.
std::string role_text(const PersonEntry& person, const Role& role) {
  const auto alike = std::count_if(person.roles.begin(), person.roles.end(),
                                   [&](const HeldRole& other) { return shown(other.role) == shown(role); });
  const bool plain = alike == 1 || role.body.empty();
  return plain ? shown(role) : fmt::format("{}, {}", shown(role), shown(role.body));
}

void write_line(const std::string& line, std::size_t indent, terminal::Sink& sink) {
  sink.write(text::wrapped(line, {.columns = sink.columns(), .indent = indent}) + "\n");
}

void write_person(const PersonEntry& person, terminal::Sink& sink) {
  const auto line = [&](const std::string& text) { write_line("  " + text, 4, sink); };
  sink.write("\n");
  write_line(fmt::format("{}: {}", shown(person.name()), span_text(person.span)), 2, sink);
  const auto roles = std::min(most_roles, person.roles.size());
  for (std::size_t i = 0; i < roles; ++i) {
    const auto& [role, span] = person.roles[i];
    line(fmt::format("{}: {}", role_text(person, role), span_text(span)));
  }
  if (roles < person.roles.size())
    line(fmt::format("and {} more; --format json lists all", person.roles.size() - roles));
  if (person.names.size() < 2) return;
  std::string aliases;
  for (std::size_t i = 1; i < std::min(most_aliases + 1, person.names.size()); ++i)
    aliases.append(i == 1 ? "" : ", ").append(shown(person.names[i].name));
  line("also " + aliases);
}

void write_text(const PeopleList& list, terminal::Sink& sink) {
  auto head = fmt::format("{} {}", list.total, list.total == 1 ? "person" : "people");
  if (list.people.size() < list.total) head += fmt::format("; the first {}", list.people.size());
  write_line(head, 2, sink);
  for (const auto& person : list.people) write_person(person, sink);
  if (!list.nearest.empty()) {
    std::string names;
    for (const auto& name : list.nearest) names.append(names.empty() ? "" : ", ").append(shown(name));
    sink.write("\n");
    write_line("Did you mean: " + names, 2, sink);
  }
}

}  // namespace

void write_people(const PeopleList& list, const Format& format, terminal::Sink& sink) {
  if (format.name == "json") return write_json(list, sink);
  if (format.name == "csv") return write_csv(list, format.formulas, sink);
  if (format.name == "text") return write_text(list, sink);
  for (const auto& person : list.people) sink.write(to_line(to_json(person)) + "\n");
}

}  // namespace dateline::query
