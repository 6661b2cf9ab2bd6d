#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
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
  std::string key;                  ///< the person's, by which facets count
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

  /// The keys that a name means: all keys of the people of the first level at which any of their keys matches, so that
  /// the articles are those that the facet counts. Keys that mean nobody match nothing. None if nobody matches.
  [[nodiscard]] FacetIs resolve(const PersonName& name);
  /// The tree with every PersonName resolved. Reads the people of the index once, however many names there are.
  [[nodiscard]] Node resolve(const Node& tree);

  [[nodiscard]] const ResolvedPeople& people() const noexcept { return people_; }

 private:
  /// Looks up the names of one facet that are not in looked_up_ yet.
  void look_up(Facet facet, const std::vector<PersonName>& names);
  [[nodiscard]] Node resolved(const Node& tree);
  /// The persons whom the keys of people mean, each once.
  [[nodiscard]] std::vector<FoundPerson> persons(const PersonName& name, std::span<const KnownPerson> people) const;
  [[nodiscard]] std::shared_ptr<const PersonMap> map() const;
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
