#include "common/facts/facts_json.hpp"

#include "common/time/civil.hpp"

namespace dateline::facts {
namespace {

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

template <typename Fact>
Json with_mentions(const Fact& fact, const Article& article) {
  Json json = to_json(fact);
  json["mentions"] = mentions_json(article, fact.mentions);
  return json;
}

}  // namespace

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json to_json(const std::vector<Role>& roles) {
  Json json = Json::array();
  for (const Role& role : roles) {
    json.push_back({{"text", role.text},
                    {"country", text_or_null(role.country)},
                    {"body", text_or_null(role.body)},
                    {"class", name_of(role.role_class)},
                    {"status", name_of(role.status)}});
  }
  return json;
}

Json to_json(const Person& person) {
  return {{"key", person.key},
          {"name", person.name},
          {"official", person.official},
          {"facet", person.facet},
          {"roles", to_json(person.roles)}};
}

Json to_json(const Country& country) {
  return {{"code", country.code}, {"weight", country.weight}, {"facet", country.facet}};
}

Json to_json(const MentionedDate& date) {
  return {{"from", day_or_null(date.interval.from)},
          {"to", day_or_null(date.interval.to)},
          {"granularity", name_of(date.interval.granularity)}};
}

std::string facts_json(const Article& article, const Facts& facts) {
  Json json;
  json["id"] = article.id;
  json["published"] = article.published ? Json(iso_day(article.published->day)) : Json(nullptr);
  json["people"] = Json::array();
  for (const Person& person : facts.people) json["people"].push_back(with_mentions(person, article));
  json["organisations"] = Json::array();
  for (const Organisation& each : facts.organisations) {
    json["organisations"].push_back({{"name", each.name}, {"mentions", mentions_json(article, each.mentions)}});
  }
  json["countries"] = Json::array();
  for (const Country& country : facts.countries) json["countries"].push_back(with_mentions(country, article));
  json["dates"] = Json::array();
  for (const MentionedDate& date : facts.dates) json["dates"].push_back(with_mentions(date, article));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline::facts
