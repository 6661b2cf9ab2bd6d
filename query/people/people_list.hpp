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

/// Whom of an index to list; what is empty does not matter.
struct PeopleRequest {
  std::string name;     ///< words that must all stand in the name
  std::string role;     ///< as --role takes it
  std::string country;  ///< code of a role's country
  std::size_t limit = 10;
};

struct PeopleList {
  std::uint64_t total = 0;
  std::vector<people::PersonEntry> people;  ///< most articles first; of a role or country: most articles with it
  std::vector<std::string> nearest;         ///< where nobody has the name: names near to it
};

/// Lists people by the directory of the index. Where a role or a country is asked for, a person is listed with the
/// roles that answer only. Counts and days are the index's, also where the directory is of another commit. Throws
/// UnusableError where there is no directory, UsageError for a role that asks for nothing.
[[nodiscard]] PeopleList list_people(Engine& engine, const std::filesystem::path& index, const PeopleRequest& request);

}  // namespace dateline::query
