#pragma once

#include <optional>
#include <span>
#include <vector>

#include "common/article.hpp"
#include "common/facts/facts.hpp"
#include "common/facts/furniture.hpp"
#include "common/facts/roles_attach.hpp"
#include "common/facts/words.hpp"

namespace dateline::facts {

/// The people and organisations of an article, before its countries are known.
struct PeopleDraft {
  std::vector<Person> people;  ///< without roles
  std::vector<HeldRole> roles;
  std::vector<Organisation> organisations;
};

[[nodiscard]] PeopleDraft find_people(const Article& article, const Words& title, const Words& body,
                                      const Furniture& furniture);

/// Gives the people their roles. One whose text names no country takes that of the holder's other roles, else the
/// country where its like is usual, else that which the article is most about and whose office nobody else in it holds.
void assign_roles(PeopleDraft& draft, std::span<const Country> countries, std::optional<Day> published);

}  // namespace dateline::facts
