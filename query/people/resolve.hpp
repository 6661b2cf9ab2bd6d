#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/people/lazy_directory.hpp"
#include "query/people/person_lookup.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Resolution of the names in a query: from PersonName to the keys that an engine knows.

/// A person whom a name in the query means.
struct FoundPerson {
  std::string asked;                ///< the name as the user wrote it
  std::string key;                  ///< of these keys, the one with the most articles
  std::vector<std::string> joined;  ///< other keys of the same person, which are searched too
  std::string name;                 ///< from the user's list of people, else the most frequent spelling
  std::optional<Role> role;         ///< the most frequent one; former roles are not considered
  std::uint64_t articles = 0;       ///< number of articles with any of the keys
};

/// A name that nobody has or, for the official facet, that nobody with an office has.
struct UnknownPerson {
  std::string asked;
  Facet facet = Facet::person;
  std::vector<std::string> without_office;  ///< of officials: people who have the name but no office
  std::vector<std::string> nearest;         ///< if there are none: similar names, best first; of few names only
};

/// The people whom the names of one query mean.
struct ResolvedPeople {
  std::vector<FoundPerson> searched;
  std::vector<FoundPerson> also;  ///< at most ten of each name that match at a lower level only; not searched
  std::vector<UnknownPerson> unknown;
};

/// Resolves names, and records the result for each distinct name once. Refers to the engine and the directory, which
/// must outlive it. Not thread-safe. Throws as Engine::search(). If SnapshotLost is thrown, make a new one.
class PeopleResolver {
 public:
  /// Without a directory, each key counts as a person of its own.
  explicit PeopleResolver(Engine& engine, LazyDirectory* directory = nullptr)
      : engine_(engine), directory_(directory) {}

  /// The keys that a name means:
  /// 1. If the name equals a key, that key alone, so that the result agrees with the counts of the facet.
  /// 2. Else the people of the first level at which anybody matches, each with all keys that the directory joins.
  /// 3. If nobody matches, none.
  [[nodiscard]] FacetIs resolve(const PersonName& name);
  /// The tree with every PersonName resolved. Reads the people of the index once, however many names there are.
  [[nodiscard]] Node resolve(const Node& tree);

  [[nodiscard]] const ResolvedPeople& people() const noexcept { return people_; }

 private:
  /// Looks up the names of one facet that are not in looked_up_ yet.
  void look_up(Facet facet, const std::vector<PersonName>& names);
  [[nodiscard]] Node resolved(const Node& tree);
  [[nodiscard]] std::vector<FoundPerson> joined(const PersonName& name, const std::vector<KnownPerson>& people) const;
  /// The keys to which the user's list of people gives this name.
  [[nodiscard]] std::vector<std::string> called(std::string_view asked) const;
  [[nodiscard]] UnknownPerson unknown(const PersonName& name);

  using NameOfFacet = std::pair<Facet, std::string>;

  Engine& engine_;
  LazyDirectory* directory_;
  ResolvedPeople people_;
  std::map<NameOfFacet, PersonLookup> looked_up_;
  std::map<NameOfFacet, FacetIs> resolved_;
};

}  // namespace dateline::query
