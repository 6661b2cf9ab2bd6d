#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

namespace dateline::people {

/// Whether two roles are one office: of one country, and of one class, body or wording.
[[nodiscard]] bool are_one_office(const Role& a, const Role& b);

/// Whether the facts forbid that two entries are one person:
/// 1. both have roles with countries, and no country is common to both, or
/// 2. one has only offices of states and the other only roles outside the state.
[[nodiscard]] bool contradict(const PersonEntry& a, const PersonEntry& b);

/// Why two entries of one bucket (bucket_of) are one person or not.
enum class Link : std::uint8_t {
  other_names,    ///< the names are of different people: no
  contradiction,  ///< contradict(): no
  no_support,     ///< the names differ by a nickname or romanisation, and nothing else speaks for one person: no
  same_name,      ///< the names differ by middle names, particles and diacritics only: yes
  common_role,    ///< a role of the one is a role of the other: yes
  rare_name,      ///< nickname of somebody with a rare family name, at about the same time: yes
};
[[nodiscard]] Link link_of(const PersonEntry& a, const PersonEntry& b);
[[nodiscard]] constexpr bool is_join(Link link) noexcept { return link >= Link::same_name; }

/// Groups entries into people; returns indexes into `entries`. Precondition: every entry has exactly one key, and all
/// keys share one authority form (Authority::form_of).
/// 1. The authority's merges and splits are followed. What it calls nobody is joined with nothing else.
/// 2. A key joins the first person, by falling number of articles, with a key that link_of() joins it to, unless it
///    contradicts another key of that person or its name is different.
/// 3. If keys of one name have middle names that differ, a key without any joins those of the person who has at least
///    four times as many articles as the others; if nobody has, it stays apart.
/// The first entry of a person is the one that the authority knows, else the one with most articles. The result does
/// not depend on the order of the entries. Pure function.
[[nodiscard]] std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries,
                                                         const Authority& authority = {});

}  // namespace dateline::people
