#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/authority_line.hpp"

namespace dateline::people {

/// What the user says of people, in DIR/people.jsonl: names and aliases, merges, splits. It holds against all that the
/// articles suggest, and changes no key of an article: whoever joins keys asks it. Whom it names or merges, it knows;
/// two whom it knows apart are two people.
class Authority {
 public:
  /// One that says nothing.
  Authority() = default;

  /// Reads the lines of a file, of which empty ones count for nothing. Throws UnusableError naming `where`, the line
  /// and the reason; of lines that contradict each other, or say the same, both.
  [[nodiscard]] static Authority parse(std::string_view text, const std::string& where);

  /// The key that this one is merged into, over all merges; itself where there is none.
  [[nodiscard]] const std::string& person_of(const std::string& key) const;
  /// Whether a line names the person of this key or merges it.
  [[nodiscard]] bool knows(const std::string& key) const { return known_.contains(person_of(key)); }
  /// The name and aliases of the person of this key; null where there are none.
  [[nodiscard]] const NamedPerson* named(const std::string& key) const;
  [[nodiscard]] bool are_split(const std::string& a, const std::string& b) const;

  /// What all keys have in common that may be one person's: their join form, or, of forms that merges put together,
  /// one for all.
  [[nodiscard]] std::string form_of(std::string_view key) const;

  /// Of all lines; empty where there are none.
  [[nodiscard]] const std::string& checksum() const noexcept { return checksum_; }
  [[nodiscard]] std::size_t names() const noexcept { return named_.size(); }
  [[nodiscard]] std::size_t merges() const noexcept { return person_of_.size(); }  ///< keys merged into another
  [[nodiscard]] std::size_t splits() const noexcept { return splits_; }

 private:
  friend class AuthorityBuilder;

  std::map<std::string, std::string> person_of_;
  std::set<std::string> known_;  ///< the keys of people, not those merged into them
  std::map<std::string, NamedPerson> named_;
  std::map<std::string, std::vector<std::size_t>> splits_of_;  ///< the numbers of a person's splits, rising
  std::map<std::string, std::string, std::less<>> form_of_;    ///< of join forms that are not their own
  std::size_t splits_ = 0;
  std::string checksum_;
};

/// The checksum of a text of people.jsonl.
[[nodiscard]] std::string authority_checksum(std::string_view text);

}  // namespace dateline::people
