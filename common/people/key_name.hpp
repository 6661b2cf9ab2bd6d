#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The parts of the name in a key, as they are compared when keys are joined. Pure functions; safe to call from several
/// threads.
namespace dateline::people {

/// A key of at least two words, taken apart. All parts are in plain spelling.
struct KeyName {
  std::string given;                 ///< the first word; the second after a first initial: "stanley" of e-stanley-oneal
  std::vector<std::string> middles;  ///< the words between, without particles; initials are a letter each
  std::string family;                ///< the last word
};
[[nodiscard]] KeyName key_name(std::string_view key);

/// Whether a key is of somebody whom an article knows by one word only: "~kerry".
[[nodiscard]] inline bool is_bare(std::string_view key) noexcept { return key.starts_with('~'); }

/// The family names by which other articles can call the person of a key that is not bare, in plain spelling: "kerry",
/// "xi" for xi-jinping, "mogg" and "rees-mogg". None of a key of one word.
[[nodiscard]] std::vector<std::string> family_names(std::string_view key);
/// The family name of a bare key, in plain spelling and without particles in front.
[[nodiscard]] std::string bare_family_name(std::string_view key);

/// The form that keys share which may be of one person: the family name in rough spelling, and the class of the given
/// name among nicknames. "kenneth-d-lewis" and "ken-lewis" have one; a key of one word has its plain
/// spelling, a bare key its bare_family_name after "~".
[[nodiscard]] std::string bucket_of(std::string_view key);

/// A spelling that ways to write a foreign name in Latin letters have in common: gaddafi, qadhafi and kadafi are one.
[[nodiscard]] std::string rough_spelling(std::string_view word);

/// Whether two given names can be of one person: bob and robert, bob and bobby, but not edward and edwin.
[[nodiscard]] bool given_names_agree(std::string_view a, std::string_view b);

/// Whether middle names can be of one person: one has none, or each of the fewer stands in order among the others,
/// where an initial stands for a name that begins with it.
[[nodiscard]] bool middle_names_agree(const KeyName& a, const KeyName& b);

/// How alike two names are.
enum class Likeness : std::uint8_t {
  different,
  romanised,  ///< but for how foreign letters are written
  nickname,   ///< but for a nickname, and middle names that agree
  same,       ///< but for middle names that agree
};
[[nodiscard]] Likeness likeness(const KeyName& a, const KeyName& b);

/// Whether few people have a family name: it is in no list of family names.
[[nodiscard]] bool is_rare_family_name(std::string_view word);
/// Whether a word is in the list of family names, or in that of given names, whatever else it may be.
[[nodiscard]] bool is_family_name(std::string_view word);
[[nodiscard]] bool may_be_given_name(std::string_view word);
/// Whether a given name is in the list of given names, and is no other word as often.
[[nodiscard]] bool is_given_name(std::string_view word);
/// Whether a key can be of a person by its first word alone: a given name, or a family name that comes first, or a
/// name with a particle (alwaleed-bin-talal), or someone known by one word (madonna).
[[nodiscard]] bool begins_like_a_person(std::string_view key);

}  // namespace dateline::people
