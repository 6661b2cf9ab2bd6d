#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts/lists/name_weights.hpp"
#include "common/facts/roles/attach.hpp"
#include "common/facts/tagging/furniture.hpp"
#include "common/facts/text/words.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// The people and organisations of an article. Roles are kept separate until assign_roles(), because completing them
/// needs the countries of the article, and finding those needs the names of the people.
struct PeopleDraft {
  std::vector<Person> people;  ///< without roles
  std::vector<HeldRole> roles;
  std::vector<Organisation> organisations;
};

/// Finds the people, their roles and the organisations of an article. Precondition: `title`, `body` and `furniture`
/// were read from this article. Safe to call from several threads at once.
[[nodiscard]] PeopleDraft find_people(const Article& article, const Words& title, const Words& body,
                                      const Furniture& furniture);

/// A candidate for a name that the trained weights decide: what `dateline-bench train` learns from.
struct JudgedName {
  bool single;  ///< one word
  int points;   ///< by the rules (NameCandidate)
  std::vector<NameFeature> features;
  std::vector<Mention> mentions;
};

/// The candidates of an article, when names are judged by `weights`. Safe to call from several threads at once.
[[nodiscard]] std::vector<JudgedName> judge_names(const Article& article, const NameWeights& weights);

/// Completes the roles of a draft and moves them to its people. A role whose text names no country gets, in this order:
/// 1. the holder's country according to the list of leaders, for heads of state or government and for legislators;
/// 2. the country where its firm is at home; else that of another role of the holder;
/// 3. `home` for legislators, else the country where offices of this name are usual;
/// 4. the country that its sentence mentions next to it;
/// 5. `home`, unless somebody else in the article holds the office there;
/// 6. the country of greatest weight where nobody else in the article holds the office.
/// `countries`: in descending order of weight. `home`: the country code of the source, or empty.
void assign_roles(PeopleDraft& draft, std::span<const Country> countries, std::string_view home,
                  std::optional<Day> published);

/// The code of the country that the name of a source contains ("Irish Examiner"), or empty.
[[nodiscard]] std::string home_of(std::string_view source);

}  // namespace dateline::facts
