#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/people/person_entry.hpp"
#include "query/engine/engine.hpp"
#include "query/people/offices_held.hpp"

namespace dateline::query {

/// Which people of an index to list. What is empty does not restrict the list.
struct PeopleRequest {
  std::string name;                    ///< words that must all occur in the name; a text without a word is in none
  std::vector<std::string> roles;      ///< alternatives, in the syntax of --role; see RoleQuery
  std::vector<std::string> countries;  ///< codes, alternatives: the country of a role
  std::size_t limit = 10;
};

struct PeopleList {
  std::uint64_t total = 0;  ///< number of people that match, listed or not
  /// Most articles first; with a role or country, those with most articles with it. With a role, these in the order in
  /// which they held it.
  std::vector<people::PersonEntry> people;
  std::vector<std::vector<OfficeHeld>> offices;  ///< of each of these people; only those that were asked for
  std::vector<OfficeGap> gaps;                   ///< if a role was asked for: when nobody listed held it
  std::vector<std::string> nearest;              ///< if nobody is listed: similar names or roles, best first
};

/// Lists people with the people directory of the index in directory `index`. If a role or a country is asked for, only
/// the roles that match are listed. Offices are counted in the index; if the directory is of another commit than the
/// index, so is everything else.
/// Throws UnusableError if there is no directory or it is damaged, UsageError for a role that asks for nothing.
[[nodiscard]] PeopleList list_people(Engine& engine, const std::filesystem::path& index, const PeopleRequest& request);

}  // namespace dateline::query
