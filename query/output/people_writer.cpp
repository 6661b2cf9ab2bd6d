#include "query/output/people_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

constexpr std::size_t most_offices = 5;  ///< shown of one person, as text
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

Json to_json(const people::Span& span) {
  return {{"count", span.articles}, {"first", day_or_null(span.first)}, {"last", day_or_null(span.last)}};
}

Json span_or_null(const people::Span& span) { return span.articles == 0 ? Json(nullptr) : to_json(span); }

std::string iso_month(std::int32_t month) { return fmt::format("{:04}-{:02}", month / 12, month % 12 + 1); }

Json to_json(const OfficeHeld& office) {
  Json json{{"office", office.label},
            {"country", office.role.country.empty() ? Json(nullptr) : Json(office.role.country)},
            {"facet", office.value.empty() ? Json(nullptr) : Json(office.value)},
            {"count", office.articles},
            {"first", day_or_null(office.stated.first)},
            {"last", day_or_null(office.stated.last)},
            {"spans", Json::array()},
            {"designate", span_or_null(office.designate)},
            {"former", span_or_null(office.former)},
            {"months", Json::array()}};
  for (const auto& span : office.spans) json["spans"].push_back(to_json(span));
  for (const auto& month : office.months)
    json["months"].push_back({{"month", iso_month(month.month)},
                              {"current", month.current},
                              {"designate", month.designate},
                              {"former", month.former}});
  return json;
}

Json to_json(const OfficeGap& gap) {
  return {{"facet", gap.value}, {"from", iso_day(gap.from)}, {"to", iso_day(gap.to)}};
}

Json to_json(const PersonEntry& person, const std::vector<OfficeHeld>& offices) {
  Json json{{"key", person.key()},
            {"name", person.name()},
            {"count", person.span.articles},
            {"first", day_or_null(person.span.first)},
            {"last", day_or_null(person.span.last)},
            {"keys", person.keys},
            {"names", Json::array()},
            {"offices", Json::array()},
            {"roles", Json::array()}};
  for (const auto& [name, articles] : person.names) json["names"].push_back({{"name", name}, {"count", articles}});
  for (const auto& office : offices) json["offices"].push_back(to_json(office));
  for (const auto& held : person.roles) json["roles"].push_back(to_json(held));
  return json;
}

void write_json(const PeopleList& list, terminal::Sink& sink) {
  Json json{{"format_version", json_format_version},
            {"total", list.total},
            {"people", Json::array()},
            {"gaps", Json::array()},
            {"suggestion", list.nearest.empty() ? Json(nullptr) : Json(list.nearest.front())}};
  for (std::size_t i = 0; i < list.people.size(); ++i)
    json["people"].push_back(to_json(list.people[i], list.offices[i]));
  for (const auto& gap : list.gaps) json["gaps"].push_back(to_json(gap));
  sink.write(to_line(json) + "\n");
}

/// A row of the table: an office in one status and one span; without an office, the cells of the person alone.
std::vector<std::string> cells(const PersonEntry& person, const OfficeHeld* office, RoleStatus status,
                               const people::Span& span) {
  std::vector<std::string> row{person.key(), person.name(), std::to_string(person.span.articles),
                               day_or_empty(person.span.first), day_or_empty(person.span.last)};
  if (office == nullptr) {
    row.resize(row.size() + 8);
    return row;
  }
  const auto& role = office->role;
  for (auto cell :
       {role.text, role.country, role.body, std::string(name_of(role.role_class)), std::string(name_of(status)),
        std::to_string(span.articles), day_or_empty(span.first), day_or_empty(span.last)})
    row.push_back(std::move(cell));
  return row;
}

void write_csv(const PeopleList& list, Formulas formulas, terminal::Sink& sink) {
  using Row = std::vector<std::string>;
  const Row head{"key",  "name",  "count",  "first",      "last",       "role",     "country",
                 "body", "class", "status", "role_count", "role_first", "role_last"};
  sink.write(csv_row(head));
  for (std::size_t i = 0; i < list.people.size(); ++i) {
    const auto& person = list.people[i];
    for (const auto& office : list.offices[i]) {
      const auto row = [&](RoleStatus status, const people::Span& span) {
        if (span.articles > 0) sink.write(csv_row(cells(person, &office, status, span), formulas));
      };
      for (const auto& span : office.spans) row(RoleStatus::current, span);
      if (office.spans.empty()) row(RoleStatus::current, office.stated);
      row(RoleStatus::designate, office.designate);
      row(RoleStatus::former, office.former);
    }
    if (list.offices[i].empty()) sink.write(csv_row(cells(person, nullptr, {}, {}), formulas));
  }
}

std::string span_text(const people::Span& span) {
  auto text = fmt::format("{} {}", span.articles, span.articles == 1 ? "article" : "articles");
  if (!span.first) return text + ", undated";
  if (span.first == span.last) return fmt::format("{}, {}", text, iso_day(*span.first));
  return fmt::format("{}, {} to {}", text, iso_day(*span.first), iso_day(*span.last));
}

std::string days_text(const people::Span& span) {
  if (!span.first) return "undated";
  return span.first == span.last ? iso_day(*span.first)
                                 : fmt::format("{} to {}", iso_day(*span.first), iso_day(*span.last));
}

/// An office, the spans in which the person held it, and what else articles say of it.
std::string office_text(const OfficeHeld& office) {
  auto text = fmt::format("{}: ", shown(office.role));
  if (office.articles == 0) return text + span_text(office.designate.articles > 0 ? office.designate : office.former);
  text += fmt::format("{} {}", office.articles, office.articles == 1 ? "article" : "articles");
  if (office.spans.empty()) {
    text += fmt::format(", {}, in passing", days_text(office.stated));
  } else {
    for (std::size_t i = 0; i < office.spans.size(); ++i)
      text += (i == 0 ? ", " : " and ") + days_text(office.spans[i]);
  }
  if (office.designate.articles > 0)
    text += fmt::format("; designate in {}, {}", office.designate.articles, days_text(office.designate));
  return text;
}

void write_line(const std::string& line, std::size_t indent, terminal::Sink& sink) {
  sink.write(text::wrapped(line, {.columns = sink.columns(), .indent = indent}) + "\n");
}

void write_person(const PersonEntry& person, const std::vector<OfficeHeld>& offices, terminal::Sink& sink) {
  const auto line = [&](const std::string& text) { write_line("  " + text, 4, sink); };
  sink.write("\n");
  write_line(fmt::format("{}: {}", shown(person.name()), span_text(person.span)), 2, sink);
  const auto lines = std::min(most_offices, offices.size());
  for (std::size_t i = 0; i < lines; ++i) line(office_text(offices[i]));
  if (lines < offices.size()) line(fmt::format("and {} more; --format json lists all", offices.size() - lines));
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
  for (std::size_t i = 0; i < list.people.size(); ++i) write_person(list.people[i], list.offices[i], sink);
  if (!list.gaps.empty()) sink.write("\n");
  for (const auto& gap : list.gaps)
    write_line(fmt::format("Nobody listed is {} from {} to {}.", shown(gap.value), iso_day(gap.from), iso_day(gap.to)),
               2, sink);
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
  for (std::size_t i = 0; i < list.people.size(); ++i)
    sink.write(to_line(to_json(list.people[i], list.offices[i])) + "\n");
}

}  // namespace dateline::query
