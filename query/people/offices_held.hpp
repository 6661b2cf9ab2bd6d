#pragma once

#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/engine/role_query.hpp"
#include "query/people/tenure.hpp"

namespace dateline::query {

/// An office of one person, with all its wordings.
struct OfficeHeld {
  Role role;                        ///< as most articles word it
  std::string label;                ///< "Chairman, Federal Reserve", without the country
  std::string value;                ///< of the role facet; empty if the role is no whole office
  std::uint64_t articles = 0;       ///< that give it to the person as held, acting included
  std::vector<people::Span> spans;  ///< in which they do so regularly, in order
  people::Span stated;              ///< the first and last of these articles
  people::Span designate;           ///< articles that give it as not taken up yet
  people::Span former;              ///< articles that give it as given up
  std::vector<OfficeMonth> months;  ///< in order
};

/// A time in which nobody who is listed held an office.
struct OfficeGap {
  std::string value;
  Day from = 0;  ///< the first day of it
  Day to = 0;    ///< the last
};

/// The offices of a person, those with the most articles first; `keys`: all keys of the person. With `asked`, only
/// roles that one of them matches. `spelt`: roles as articles spell them, the most used first; used for wording.
/// Throws as Engine::search().
[[nodiscard]] std::vector<OfficeHeld> offices_held(Engine& engine, const std::vector<std::string>& keys,
                                                   const std::vector<people::HeldRole>& spelt,
                                                   const std::vector<RoleQuery>& asked);

/// The gaps of more than a month between the spans of the offices of all listed people, by office, in order.
[[nodiscard]] std::vector<OfficeGap> gaps_between(const std::vector<std::vector<OfficeHeld>>& people);

}  // namespace dateline::query
