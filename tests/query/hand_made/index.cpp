#include "tests/query/hand_made/index.hpp"

#include <catch2/catch.hpp>

#include "common/model/record.hpp"
#include "query/search/open_engine.hpp"
#include "tests/query/hand_made/segment.hpp"
#include "tests/query/hand_made/xapian.hpp"

namespace dateline::test {

Story story(std::string id, std::string title, std::string body, std::string_view day) {
  Story story;
  story.article.id = std::move(id);
  story.article.title = std::move(title);
  story.article.body = std::move(body);
  if (const auto period = parse_iso_period(day)) story.article.published = Published{*period->from, std::nullopt};
  return story;
}

Person person(std::string key, std::string name, std::vector<Role> roles) {
  Person person;
  person.key = std::move(key);
  person.name = std::move(name);
  person.roles = std::move(roles);
  for (const auto& held : person.roles) person.official |= held.status != RoleStatus::former;
  return person;
}

Role role(std::string text, std::string country, std::string body, RoleStatus status) {
  return {std::move(text), std::move(country), std::move(body), RoleClass::minister, status};
}

HandMadeIndex::HandMadeIndex(const std::vector<Story>& stories, const std::string& engine)
    : settings_(index::current_settings()) {
  settings_.engine = engine;
  settings_.language = "none";
  put(stories);
  if (engine == "xapian") index::write_manifest(path(), settings_);
}

std::unique_ptr<query::Engine> HandMadeIndex::open() const { return query::open_engine(path()); }

void HandMadeIndex::put(const std::vector<Story>& stories) const {
  if (settings_.engine == "xapian")
    put_into_xapian(path(), stories);
  else
    put_into_segment(path(), settings_, stories);
}

std::string each_engine() { return GENERATE(as<std::string>(), "sealed", "xapian"); }

std::vector<std::string> ids(query::Engine& engine, const query::Search& search) {
  std::vector<std::string> found;
  for (const auto& hit : engine.search(search).hits) found.push_back(engine.record(hit.document).article.id);
  return found;
}

std::vector<std::string> ids_matching(query::Engine& engine, query::Node tree) {
  query::Search search;
  search.tree = std::move(tree);
  search.limit = query::no_limit;
  return ids(engine, search);
}

}  // namespace dateline::test
