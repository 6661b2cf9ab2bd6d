#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/people/lazy_directory.hpp"
#include "query/people/person_lookup.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Somebody whom an asked name means.
struct FoundPerson {
  std::string asked;
  std::string key;
  std::vector<std::string> joined;  ///< other keys of the same person, searched too
  std::string name;                 ///< the one that the user gives them, or the spelling most used
  std::optional<Role> role;         ///< the one most used, not former
  std::uint64_t articles = 0;
};

/// A name that nobody has; of an official, that nobody in an office has.
struct UnknownPerson {
  std::string asked;
  Facet facet = Facet::person;
  std::vector<std::string> without_office;  ///< officials: names of those who have it, but hold no office
  std::vector<std::string> nearest;         ///< names, best first, where nobody at all has it
};

/// Whom the names of one query mean.
struct ResolvedPeople {
  std::vector<FoundPerson> searched;
  std::vector<FoundPerson> also;  ///< known by a lower level only, not searched; the ten most written about
  std::vector<UnknownPerson> unknown;
};

/// Turns names into the keys that an engine knows. Keeps account of every name asked, each once.
class PeopleResolver {
 public:
  /// Without a directory, the keys of a person are not joined.
  explicit PeopleResolver(Engine& engine, LazyDirectory* directory = nullptr)
      : engine_(engine), directory_(directory) {}

  /// Those whom a name means at the first level that knows it, each with all keys that the directory joins; no values
  /// where nobody has it. A name that is a key, letter by letter, means that key alone, as a facet counts it.
  [[nodiscard]] FacetIs resolve(const PersonName& name);
  /// The tree with every PersonName resolved.
  [[nodiscard]] Node resolve(const Node& tree);

  [[nodiscard]] const ResolvedPeople& people() const noexcept { return people_; }

 private:
  [[nodiscard]] std::vector<FoundPerson> joined(const PersonName& name, const std::vector<KnownPerson>& people) const;
  /// The keys of those whom the user's list calls so.
  [[nodiscard]] std::vector<std::string> called(const PersonName& name) const;
  [[nodiscard]] UnknownPerson unknown(const PersonName& name) const;

  Engine& engine_;
  LazyDirectory* directory_;
  ResolvedPeople people_;
  std::vector<std::pair<PersonName, FacetIs>> resolved_;
};

}  // namespace dateline::query
