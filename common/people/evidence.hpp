#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/person_entry.hpp"

/// What an archive shows of a name: whether it is of a person at all, and whom a family name alone means. ARCHITECTURE
/// states the rules. Pure functions.
namespace dateline::people {

/// The entry without the articles that give the family name alone.
[[nodiscard]] PersonEntry in_full(const PersonEntry& person);

/// The number of articles that give a role, former ones included; at most all articles.
[[nodiscard]] std::uint64_t articles_with_role(const PersonEntry& person);

/// Whether roles alone prove that this is a person: at least half of the articles give one.
[[nodiscard]] bool has_proof(const PersonEntry& person);

/// The family names by which articles can call a person (family_names), each once.
[[nodiscard]] std::vector<std::string> family_names_of(const PersonEntry& person);

/// The bodies of the roles, without the articles that give the family name alone: for each the key that it would have,
/// were it a person, and the number of articles. Empty unless has_proof(), so that no verdict rests on another one, and
/// of a bare key.
[[nodiscard]] std::map<std::string, std::uint64_t> employers_of(const PersonEntry& person);

/// The numbers of articles that use a name as an organisation's.
struct OtherUse {
  std::uint64_t organisations = 0;  ///< whose names begin with it or are it, each with its articles
  std::uint64_t employers = 0;      ///< that roles of people name
  [[nodiscard]] std::uint64_t articles() const noexcept { return organisations + employers; }
};

/// Why a name is a person's or not.
enum class Verdict : std::uint8_t {
  person,            ///< nothing speaks against it
  proven,            ///< roles prove it
  known,             ///< the user's list has it
  resolved,          ///< a family name alone that means one person of the archive
  resolved_by_role,  ///< likewise, by the roles that articles give with it
  open,              ///< a family name alone that may mean several people
  organisation,      ///< nobody: the archive uses the name for an organisation
  no_given_name,     ///< nobody: often named, with neither a given name nor a role
  headline,          ///< nobody: ends in a verb or another word of headlines
  no_such_person,    ///< nobody: a family name alone that no person of the archive has
  known_as_nobody,   ///< nobody: the user's list says so
};
[[nodiscard]] constexpr bool is_resolved(Verdict verdict) noexcept {
  return verdict == Verdict::resolved || verdict == Verdict::resolved_by_role;
}
[[nodiscard]] constexpr bool is_nobody(Verdict verdict) noexcept { return verdict >= Verdict::organisation; }

/// The verdict on a name in full. The user's list is not asked.
[[nodiscard]] Verdict verdict_on(const PersonEntry& person, const OtherUse& other);

/// Somebody who has a family name.
struct Namesake {
  std::string key;
  std::uint64_t articles = 0;  ///< that name the person in full
  bool is_likely = false;      ///< roles or a given name show that this is a person
  std::vector<HeldRole> roles{};
};

struct BareVerdict {
  Verdict verdict = Verdict::open;
  std::string person;  ///< the key of the person, if resolved
};
/// The verdict on a family name alone. The user's list is not asked.
[[nodiscard]] BareVerdict verdict_on_bare(const PersonEntry& bare, const OtherUse& other,
                                          std::span<const Namesake> namesakes);

/// The person as a namesake.
[[nodiscard]] Namesake namesake(const PersonEntry& person);

}  // namespace dateline::people
