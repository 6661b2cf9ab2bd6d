#include "common/people/authority_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "common/facts/names/person_name.hpp"
#include "common/people/name_form.hpp"

namespace dateline::people {

namespace {

using Json = nlohmann::json;

Json parse_object(std::string_view text) {
  try {
    auto json = Json::parse(text);
    if (!json.is_object()) throw BadLine("this is not a JSON object");
    return json;
  } catch (const Json::parse_error& error) {
    throw BadLine(fmt::format("this is not a JSON object: syntax error at byte {}", error.byte));
  }
}

void allow_only(const Json& object, std::initializer_list<std::string_view> members) {
  for (const auto& [name, value] : object.items())
    if (std::find(members.begin(), members.end(), name) == members.end())
      throw BadLine(fmt::format("unknown member '{}' beside \"{}\"", name, *members.begin()));
}

std::string string_of(const Json& value, std::string_view member) {
  if (!value.is_string()) throw BadLine(fmt::format("\"{}\" is not a string", member));
  return value.get<std::string>();
}

std::vector<std::string> strings_of(const Json& value, std::string_view member) {
  if (!value.is_array()) throw BadLine(fmt::format("\"{}\" is not a list of strings", member));
  std::vector<std::string> strings;
  for (const auto& element : value) strings.push_back(string_of(element, member));
  return strings;
}

/// Refuses a key that extraction never makes, since it would silently match nobody.
void require_key(const std::string& key) {
  const auto words = std::string_view(key).substr(key.starts_with('~') ? 1 : 0);
  if (!words.empty() && !words.starts_with('~') && facts::person_key(words) == words) return;
  const auto meant = joined(name_words(key));
  throw BadLine(meant.empty() ? fmt::format("'{}' is not the key of a person", key)
                              : fmt::format("'{}' is not the key of a person; did you mean '{}'?", key, meant));
}

std::string require_name(std::string name) {
  if (name_words(name).empty()) throw BadLine(fmt::format("the name '{}' has no letters", name));
  const auto is_control = [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; };
  if (std::any_of(name.begin(), name.end(), is_control))
    throw BadLine(fmt::format("the name of the words '{}' has control characters", joined(name_words(name))));
  return name;
}

std::vector<std::string> keys_of(const Json& value, std::string_view member) {
  auto keys = strings_of(value, member);
  for (const auto& key : keys) require_key(key);
  auto sorted = keys;
  std::sort(sorted.begin(), sorted.end());
  const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  if (twice != sorted.end()) throw BadLine(fmt::format("'{}' is listed twice in \"{}\"", *twice, member));
  return keys;
}

NamedPerson named_person(const Json& object) {
  allow_only(object, {"person", "name", "aliases"});
  NamedPerson person{string_of(object.at("person"), "person"), {}, {}};
  require_key(person.key);
  if (object.contains("name")) person.name = require_name(string_of(object.at("name"), "name"));
  if (object.contains("aliases"))
    for (auto& alias : strings_of(object.at("aliases"), "aliases"))
      person.aliases.push_back(require_name(std::move(alias)));
  return person;
}

MergedKeys merged_keys(const Json& object) {
  allow_only(object, {"merge", "into"});
  if (!object.contains("into")) throw BadLine("the member \"into\" is missing");
  MergedKeys merged{keys_of(object.at("merge"), "merge"), string_of(object.at("into"), "into")};
  require_key(merged.into);
  std::erase(merged.keys, merged.into);
  if (merged.keys.empty()) throw BadLine(fmt::format("no keys to merge into '{}'", merged.into));
  return merged;
}

SplitKeys split_keys(const Json& object) {
  allow_only(object, {"split"});
  SplitKeys split{keys_of(object.at("split"), "split")};
  if (split.keys.size() < 2) throw BadLine("a split needs at least two keys");
  return split;
}

NobodysKeys nobodys_keys(const Json& object) {
  allow_only(object, {"nobody"});
  NobodysKeys nobody{keys_of(object.at("nobody"), "nobody")};
  if (nobody.keys.empty()) throw BadLine("\"nobody\" has no keys");
  return nobody;
}

}  // namespace

AuthorityLine parse_authority_line(std::string_view json) {
  const auto object = parse_object(json);
  if (object.contains("person")) return named_person(object);
  if (object.contains("merge")) return merged_keys(object);
  if (object.contains("split")) return split_keys(object);
  if (object.contains("nobody")) return nobodys_keys(object);
  throw BadLine("one of \"person\", \"merge\", \"split\" and \"nobody\" is needed");
}

}  // namespace dateline::people
