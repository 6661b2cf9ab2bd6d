#include "benchmarks/facts/gold.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "common/error.hpp"

namespace dateline::bench {

namespace {

using Json = nlohmann::json;

/// The value of an enumeration with this name, as name_of() spells it. Throws std::runtime_error if there is none.
template <typename Enum, std::size_t N>
Enum named(const std::string& name, const std::array<Enum, N>& all) {
  for (const auto value : all)
    if (name_of(value) == name) return value;
  throw std::runtime_error(fmt::format("unknown value '{}'", name));
}

RoleClass role_class(const std::string& name) {
  using enum RoleClass;
  return named(name, std::array{head, minister, legislator, judge, military, diplomat, spokesperson, other, none});
}

RoleStatus role_status(const std::string& name) {
  using enum RoleStatus;
  return named(name, std::array{current, acting, designate, former});
}

/// A text field of an object; empty if it is absent or null.
std::string text(const Json& object, const char* field) {
  const auto found = object.find(field);
  return found == object.end() || found->is_null() ? "" : found->get<std::string>();
}

std::optional<Day> day(const Json& object, const char* field) {
  const auto iso = text(object, field);
  if (iso.empty()) return std::nullopt;
  const auto period = parse_iso_period(iso);
  if (!period || period->from != period->to) throw std::runtime_error(fmt::format("'{}' is not a day", iso));
  return period->from;
}

Role role(const Json& json) {
  return {json.at("text").get<std::string>(), text(json, "country"), text(json, "body"),
          role_class(json.at("class").get<std::string>()), role_status(json.at("status").get<std::string>())};
}

GoldPerson person(const Json& json) {
  GoldPerson person{json.at("key").get<std::string>(), {}, json.at("official").get<bool>(), {}};
  if (json.contains("also")) person.also = json.at("also").get<std::vector<std::string>>();
  for (const auto& held : json.at("roles")) person.roles.push_back(role(held));
  return person;
}

GoldArticle gold_article(const Json& json) {
  GoldArticle gold;
  for (const auto& someone : json.at("people")) gold.people.push_back(person(someone));
  gold.countries = json.at("countries").get<std::set<std::string>>();
  for (const auto& date : json.at("dates")) gold.dates.emplace(day(date, "from"), day(date, "to"));
  return gold;
}

}  // namespace

GoldForm gold_form(const std::string& path) {
  if (std::filesystem::is_directory(path)) return GoldForm::articles;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw UnusableError(fmt::format("{}: cannot be opened", path));
  std::string head(4096, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  const auto first = head.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) throw UnusableError(fmt::format("{}: is empty", path));
  if (head[first] == '{') return GoldForm::facts;
  const bool sgml = head[first] == '<' && (head.find("<!DOCTYPE") == first || head.find("<REUTERS") == first);
  return sgml ? GoldForm::articles : GoldForm::tagged_tokens;
}

std::map<std::string, GoldArticle> read_gold(const std::string& file, const std::string& half) {
  std::ifstream in(file);
  if (!in) throw UnusableError(fmt::format("{}: cannot be opened", file));
  std::map<std::string, GoldArticle> gold;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      const auto json = Json::parse(line);
      if (half.empty() || text(json, "half") == half)
        gold.emplace(json.at("id").get<std::string>(), gold_article(json));
    } catch (const std::exception& error) {
      throw UnusableError(fmt::format("{}:{}: {}", file, number, error.what()));
    }
  }
  return gold;
}

}  // namespace dateline::bench
