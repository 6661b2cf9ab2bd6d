#include "common/facts/facts_json.hpp"

#include <nlohmann/json.hpp>

#include "common/time/civil.hpp"

namespace dateline::facts {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json day_or_null(const std::optional<Day>& day) { return day ? Json(iso_day(*day)) : Json(nullptr); }

Json mentions_json(const Article& article, const std::vector<Mention>& mentions) {
  Json result = Json::array();
  for (const Mention& mention : mentions) {
    const std::string& field = mention.field == Field::title ? article.title : article.body;
    result.push_back({{"field", mention.field == Field::title ? "title" : "body"},
                      {"start", mention.start},
                      {"end", mention.end},
                      {"text", field.substr(mention.start, mention.end - mention.start)}});
  }
  return result;
}

Json person_json(const Article& article, const Person& person) {
  Json roles = Json::array();
  for (const Role& role : person.roles) {
    roles.push_back({{"text", role.text},
                     {"country", text_or_null(role.country)},
                     {"body", text_or_null(role.body)},
                     {"class", name_of(role.role_class)},
                     {"status", name_of(role.status)}});
  }
  return {{"key", person.key},     {"name", person.name}, {"official", person.official},
          {"facet", person.facet}, {"roles", roles},      {"mentions", mentions_json(article, person.mentions)}};
}

}  // namespace

std::string facts_json(const Article& article, const Facts& facts) {
  Json json;
  json["id"] = article.id;
  json["published"] = article.published ? Json(iso_day(article.published->day)) : Json(nullptr);
  json["people"] = Json::array();
  for (const Person& person : facts.people) json["people"].push_back(person_json(article, person));
  json["organisations"] = Json::array();
  for (const Organisation& each : facts.organisations) {
    json["organisations"].push_back({{"name", each.name}, {"mentions", mentions_json(article, each.mentions)}});
  }
  json["countries"] = Json::array();
  for (const Country& each : facts.countries) {
    json["countries"].push_back({{"code", each.code},
                                 {"weight", each.weight},
                                 {"facet", each.facet},
                                 {"mentions", mentions_json(article, each.mentions)}});
  }
  json["dates"] = Json::array();
  for (const MentionedDate& each : facts.dates) {
    json["dates"].push_back({{"from", day_or_null(each.interval.from)},
                             {"to", day_or_null(each.interval.to)},
                             {"granularity", name_of(each.interval.granularity)},
                             {"mentions", mentions_json(article, each.mentions)}});
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline::facts
