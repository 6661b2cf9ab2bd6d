#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/authority_line.hpp"

namespace dateline::people {

/// The user's authority list of people, DIR/people.jsonl: names and aliases, merges and splits, and keys
/// that are nobody's. It overrides what the
/// articles suggest, but changes no key of an article; it is consulted when keys are joined into people. A person is
/// known if the list names the person or merges keys into it; two different known people are never joined. Immutable
/// after parse(); safe to share between threads.
class Authority {
 public:
  /// An empty list.
  Authority() = default;

  /// Parses the lines of a file and ignores empty ones. Throws UnusableError, which names `where`, the line and the
  /// reason. If two lines contradict or repeat each other, it names both.
  [[nodiscard]] static Authority parse(std::string_view text, const std::string& where);

  /// The key that `key` is finally merged into; `key` itself if it is not merged.
  [[nodiscard]] const std::string& person_of(const std::string& key) const;
  /// Whether a line names the person of this key or merges it.
  [[nodiscard]] bool knows(const std::string& key) const { return known_.contains(person_of(key)); }
  /// The name and aliases of the person of this key; null if the list has none.
  [[nodiscard]] const NamedPerson* named(const std::string& key) const;
  /// Whether a line says that the key is nobody's.
  [[nodiscard]] bool is_nobody(const std::string& key) const { return nobody_.contains(key); }
  [[nodiscard]] bool are_split(const std::string& a, const std::string& b) const;

  /// The form that keys must share to be joined: their bucket (bucket_of), or, if merges connect several buckets, the
  /// smallest of these.
  [[nodiscard]] std::string form_of(std::string_view key) const;

  /// The checksum of the text; empty if it has no lines.
  [[nodiscard]] const std::string& checksum() const noexcept { return checksum_; }
  [[nodiscard]] std::size_t names() const noexcept { return named_.size(); }
  [[nodiscard]] std::size_t merges() const noexcept { return person_of_.size(); }  ///< keys merged into another
  [[nodiscard]] std::size_t nobodies() const noexcept { return nobody_.size(); }   ///< keys that are nobody's
  [[nodiscard]] std::size_t splits() const noexcept { return splits_; }

 private:
  friend class AuthorityBuilder;

  std::map<std::string, std::string> person_of_;
  std::set<std::string> nobody_;
  std::set<std::string> known_;  ///< the keys of people, not those merged into them
  std::map<std::string, NamedPerson> named_;
  std::map<std::string, std::vector<std::size_t>> splits_of_;  ///< the numbers of a person's splits, rising
  std::map<std::string, std::string, std::less<>> form_of_;    ///< of buckets that are not their own
  std::size_t splits_ = 0;
  std::string checksum_;
};

/// The checksum of a text of people.jsonl.
[[nodiscard]] std::string authority_checksum(std::string_view text);

}  // namespace dateline::people
