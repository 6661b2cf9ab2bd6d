#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/syntax/tree.hpp"

namespace dateline::query {

/// Somebody whom an asked name means.
struct FoundPerson {
  std::string asked;
  std::string key;
  std::string name;                 ///< the spelling most used
  std::optional<facts::Role> role;  ///< the one most used, not former
  std::uint64_t articles = 0;
};

/// A name that nobody has.
struct UnknownPerson {
  std::string asked;
  std::vector<std::string> nearest;  ///< names, best first
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
  explicit PeopleResolver(Engine& engine) : engine_(engine) {}

  /// Those whom a name means at the first level that knows it; no values where nobody has it.
  [[nodiscard]] FacetIs resolve(const PersonName& name);
  /// The tree with every PersonName resolved.
  [[nodiscard]] Node resolve(const Node& tree);

  [[nodiscard]] const ResolvedPeople& people() const noexcept { return people_; }

 private:
  Engine& engine_;
  ResolvedPeople people_;
  std::vector<std::pair<PersonName, FacetIs>> resolved_;
};

}  // namespace dateline::query
