#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/people/person_entry.hpp"
#include "query/engine/engine.hpp"

namespace dateline::query {

/// Which people of an index to list. What is empty does not restrict the list.
struct PeopleRequest {
  std::string name;                    ///< words that must all occur in the name; a text without a word is in none
  std::vector<std::string> roles;      ///< alternatives, in the syntax of --role; see RoleQuery
  std::vector<std::string> countries;  ///< codes, alternatives: the country of a role
  std::size_t limit = 10;
};

struct PeopleList {
  std::uint64_t total = 0;                  ///< number of people that match, listed or not
  std::vector<people::PersonEntry> people;  ///< most articles first; with a role or country, most articles with it
  std::vector<std::string> nearest;         ///< if nobody is listed: similar names or roles, best first
};

/// Lists people with the people directory of the index in directory `index`. If a role or a country is asked for, only
/// the roles that match are listed. If the directory is of another commit than the index, counts and days are computed
/// from the index, except those of former roles.
/// Throws UnusableError if there is no directory or it is damaged, UsageError for a role that asks for nothing.
[[nodiscard]] PeopleList list_people(Engine& engine, const std::filesystem::path& index, const PeopleRequest& request);

}  // namespace dateline::query
