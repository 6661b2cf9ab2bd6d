#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts/roles/attach.hpp"
#include "common/facts/tagging/furniture.hpp"
#include "common/facts/text/words.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"

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
/// country where its like is usual, else the one its sentence names, else the `home` of the source, else that which the
/// article is most about and whose office nobody else in it holds. `home`: a code, or empty.
void assign_roles(PeopleDraft& draft, std::span<const Country> countries, std::string_view home,
                  std::optional<Day> published);

/// The country that the name of a source tells, "Irish Examiner"; empty where it tells none.
[[nodiscard]] std::string home_of(std::string_view source);

}  // namespace dateline::facts
