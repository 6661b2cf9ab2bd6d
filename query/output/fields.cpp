#include "query/output/fields.hpp"

#include <algorithm>
#include <array>

#include "common/error.hpp"
#include "common/facts/facts_json.hpp"

namespace dateline::query {

namespace {

using facts::Json;
using facts::text_or_null;

Json published(const Article& article) {
  return article.published ? Json(iso_day(article.published->day)) : Json(nullptr);
}

Json published_at(const Article& article) {
  if (!article.published || !article.published->instant) return nullptr;
  return iso_instant(*article.published->instant);
}

Json line(const Article& article) { return article.line == 0 ? Json(nullptr) : Json(article.line); }

/// The role to show a person with: the first that is not former, else the first.
const Role* shown_role(const Person& person) {
  const auto held = std::find_if(person.roles.begin(), person.roles.end(),
                                 [](const auto& role) { return role.status != RoleStatus::former; });
  if (held != person.roles.end()) return &*held;
  return person.roles.empty() ? nullptr : &person.roles.front();
}

Json people(const HitView& hit) {
  Json list = Json::array();
  for (const auto& person : hit.record.facts.people) {
    if (!hit.shows(person)) continue;
    const auto meant = hit.meant.find(person.key);
    const auto* role = shown_role(person);
    list.push_back({{"key", person.key},
                    {"name", person.name},
                    {"person", meant == hit.meant.end() ? person.key : meant->second.key},
                    {"person_name", meant == hit.meant.end() ? person.name : meant->second.name},
                    {"role", role != nullptr ? text_or_null(role->text) : Json(nullptr)},
                    {"status", role != nullptr ? Json(name_of(role->status)) : Json(nullptr)},
                    {"official", person.official}});
  }
  return list;
}

Json countries(const Facts& facts) {
  std::vector<const Country*> counted;
  for (const auto& country : facts.countries)
    if (country.facet) counted.push_back(&country);
  std::stable_sort(counted.begin(), counted.end(), [](const auto* a, const auto* b) { return a->weight > b->weight; });
  Json codes = Json::array();
  for (const auto* country : counted) codes.push_back(country->code);
  return codes;
}

Json snippets(const std::vector<Snippet>& snippets) {
  Json list = Json::array();
  for (const auto& snippet : snippets) {
    Json marks = Json::array();
    for (const auto& [start, end] : snippet.marks) marks.push_back({start, end});
    list.push_back({{"field", snippet.field == Field::title ? "title" : "body"},
                    {"text", snippet.text},
                    {"marks", std::move(marks)}});
  }
  return list;
}

struct Field {
  std::string_view name;
  Json (*value)(const HitView&);
};

// The first of_json_count are the default fields in JSON.
constexpr std::array fields{
    Field{"rank", [](const HitView& hit) { return Json(hit.rank); }},
    Field{"score", [](const HitView& hit) { return hit.score ? Json(*hit.score) : Json(nullptr); }},
    Field{"id", [](const HitView& hit) { return Json(hit.record.article.id); }},
    Field{"title", [](const HitView& hit) { return text_or_null(hit.record.article.title); }},
    Field{"published", [](const HitView& hit) { return published(hit.record.article); }},
    Field{"published_at", [](const HitView& hit) { return published_at(hit.record.article); }},
    Field{"source", [](const HitView& hit) { return text_or_null(hit.record.article.source); }},
    Field{"url", [](const HitView& hit) { return text_or_null(hit.record.article.url); }},
    Field{"language", [](const HitView& hit) { return text_or_null(hit.record.article.language); }},
    Field{"file", [](const HitView& hit) { return text_or_null(hit.record.article.file); }},
    Field{"line", [](const HitView& hit) { return line(hit.record.article); }},
    Field{"people", [](const HitView& hit) { return people(hit); }},
    Field{"countries", [](const HitView& hit) { return countries(hit.record.facts); }},
    Field{"snippets", [](const HitView& hit) { return snippets(hit.snippets); }},
    Field{"body", [](const HitView& hit) { return Json(hit.record.article.body); }},
    Field{"authors", [](const HitView& hit) { return Json(hit.record.article.authors); }},
    Field{"dateline", [](const HitView& hit) { return text_or_null(hit.record.article.dateline); }},
    Field{"section", [](const HitView& hit) { return text_or_null(hit.record.article.section); }},
    Field{"keywords", [](const HitView& hit) { return Json(hit.record.article.keywords); }},
};
constexpr std::size_t of_json_count = 14;

const Field* find_field(std::string_view name) {
  const auto* field = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.name == name; });
  return field == fields.end() ? nullptr : field;
}

Json facts_json(const Facts& facts) {
  const auto list = [](const auto& values) {
    Json json = Json::array();
    for (const auto& value : values) json.push_back(facts::to_json(value));
    return json;
  };
  Json organisations = Json::array();
  for (const auto& organisation : facts.organisations) organisations.push_back(organisation.name);
  return {{"people", list(facts.people)},
          {"organisations", std::move(organisations)},
          {"countries", list(facts.countries)},
          {"dates", list(facts.dates)}};
}

}  // namespace

Fields Fields::of_json() {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < of_json_count; ++i) names.push_back(fields[i].name);
  return Fields(std::move(names));
}

Fields Fields::of_csv() {
  return Fields({"rank", "score", "id", "title", "published", "source", "url", "people", "countries"});
}

Fields Fields::parse(std::string_view list) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at <= list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    const auto name = list.substr(at, end - at);
    const auto* field = find_field(name);
    if (field == nullptr) {
      std::string known;
      for (const auto& each : fields) known.append(known.empty() ? "" : ", ").append(each.name);
      throw UsageError("--fields: unknown field '" + std::string(name) + "'; the fields are " + known);
    }
    names.push_back(field->name);
    at = end + 1;
  }
  return Fields(std::move(names));
}

bool Fields::has(std::string_view name) const noexcept {
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

Json field_value(std::string_view name, const HitView& hit) { return find_field(name)->value(hit); }

Json to_json(const HitView& hit, const Fields& fields_wanted) {
  Json json = Json::object();
  for (const auto name : fields_wanted.names()) json[std::string(name)] = field_value(name, hit);
  return json;
}

Json to_json(const Record& record) {
  const auto& article = record.article;
  return {{"id", article.id},
          {"url", text_or_null(article.url)},
          {"title", text_or_null(article.title)},
          {"body", article.body},
          {"published", published(article)},
          {"published_at", published_at(article)},
          {"source", text_or_null(article.source)},
          {"authors", article.authors},
          {"dateline", text_or_null(article.dateline)},
          {"language", text_or_null(article.language)},
          {"section", text_or_null(article.section)},
          {"keywords", article.keywords},
          {"people", article.people},
          {"places", article.places},
          {"organisations", article.organisations},
          {"links", article.links},
          {"version", article.version == 0 ? Json() : Json(article.version)},
          {"file", text_or_null(article.file)},
          {"line", line(article)},
          {"facts", facts_json(record.facts)}};
}

}  // namespace dateline::query
