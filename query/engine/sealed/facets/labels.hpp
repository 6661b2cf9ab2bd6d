#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/engine/sealed/facets/contenders.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/part_counts.hpp"

namespace dateline::query::sealed {

/// Finds what is shown with the values of a facet: spellings, roles of people. What it learns of a value it keeps for
/// the next query. Not thread-safe. Throws encoding::Damaged if a segment is damaged.
class Labels {
 public:
  /// `people`: the part of Facet::person; `roles`: of role tuples. Both must outlive it, and so must their snapshot.
  Labels(PartCounts& people, PartCounts& roles)
      : snapshot_(people.snapshot()), people_part_(people), roles_part_(roles) {}

  /// Sets the labels and roles of the values. Precondition: hits have each value as often as its count says.
  void add(FacetCounts& counts, const Hits& hits);

 private:
  struct Person {
    Contenders<std::string> names;
    Contenders<Role> roles;
  };

  void add_first_spellings(FacetCounts& counts);
  void add_names_and_roles(FacetCounts& counts, const Hits& hits);
  void add_names_and_roles_by_key(FacetCounts& counts, const Hits& hits);
  void add_role_spellings(FacetCounts& counts, const Hits& hits);
  void add_role_spellings_by_key(FacetCounts& counts, const Hits& hits);
  [[nodiscard]] Person& person(const std::string& key);
  void read_role_spellings();
  void limit_memory();

  const segment::Snapshot& snapshot_;
  PartCounts& people_part_;
  PartCounts& roles_part_;
  std::unordered_map<std::string, Person> people_;
  std::unordered_map<std::string, Contenders<std::string>> role_spellings_;  ///< of all roles, or empty
  std::uint64_t roles_read_ = 0;                                             ///< by queries
  std::array<std::unordered_map<std::string, std::string>, facet_count> first_spellings_;
  std::size_t bytes_ = 0;  ///< of people_ and first_spellings_
};

}  // namespace dateline::query::sealed
