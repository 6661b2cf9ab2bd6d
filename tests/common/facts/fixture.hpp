#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts/extract.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts::testing {

/// An article of a title and a body.
[[nodiscard]] inline Article article_of(std::string_view title, std::string_view body) {
  Article article;
  article.title = title;
  article.body = body;
  return article;
}

/// "john-kerry xi-jinping": the keys of the people that the person facet counts, in the order of the facts.
[[nodiscard]] inline std::string people_of(const Facts& facts) {
  std::string keys;
  for (const Person& person : facts.people) {
    if (person.facet) keys += (keys.empty() ? "" : " ") + person.key;
  }
  return keys;
}

/// The body of the first role that a text gives the person of a key; "nobody" where it gives none.
[[nodiscard]] inline std::string body_of(std::string_view text, std::string_view key) {
  for (const Person& person : extract(article_of("", text)).people) {
    if (person.key == key && !person.roles.empty()) return person.roles.front().body;
  }
  return "nobody";
}

/// "Foreign Minister@cn minister current; …" of one person.
[[nodiscard]] inline std::string roles_of(const Facts& facts, std::string_view key) {
  std::string roles;
  for (const Person& person : facts.people) {
    if (person.key != key) continue;
    for (const Role& role : person.roles) {
      roles += (roles.empty() ? "" : "; ") + role.text + '@' + role.country + ' ' +
               std::string(name_of(role.role_class)) + ' ' + std::string(name_of(role.status));
    }
  }
  return roles;
}

struct RoleTrap {
  std::string body;
  std::string key;
  std::string expected;  ///< "Foreign Minister@cn minister current; …"
};

inline void check_roles(const std::vector<RoleTrap>& traps) {
  for (const RoleTrap& trap : traps) {
    INFO(trap.body << " / " << trap.key);
    CHECK(roles_of(extract(article_of("", trap.body)), trap.key) == trap.expected);
  }
}

}  // namespace dateline::facts::testing
