#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/directory_builder.hpp"
#include "common/people/directory_file.hpp"
#include "common/people/evidence.hpp"
#include "common/people/person_entry.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Decides who is who and who is a person at all, and gives the result to the builder of a directory. The people of the
/// forms that are taken are computed from the articles; those of an older directory stand for the rest, so the result
/// is that of taking every form, if all that changed is taken. What a verdict rests on never rests on another verdict
/// but that on names in full, so there is one result, whatever the order. Not thread-safe. Throws what the source
/// throws.
class PeopleSettler {
 public:
  /// All must outlive it; `old` is null to make a directory from scratch.
  PeopleSettler(DirectorySource& source, const people::Authority& authority, people::DirectoryBuilder& builder,
                const people::DirectoryFile* old);

  /// Takes the people whose keys have this form, once. `keys` may include keys that no article has. Takes everyone,
  /// too, who shared a person with them.
  void take(const std::string& form, const std::set<std::string>& keys);
  /// Likewise for people whose articles changed, and takes everyone whose verdict can change with them.
  void take_changed(const std::string& form, const std::set<std::string>& keys);
  /// Takes the people whose names may be the beginning of an organisation's folded name.
  void take_organisation(std::string_view folded_name);

  /// Adds everyone who was taken to the builder. Call once, at the end.
  void settle();

  /// What speaks for and against an entry that has not been taken.
  [[nodiscard]] people::OtherUse other_use(const people::PersonEntry& person);
  /// The people with a family name, in plain spelling.
  [[nodiscard]] std::vector<people::Namesake> namesakes(const std::string& family);

 private:
  /// A person as the articles of some keys give him, before what others say of them.
  struct Draft {
    std::string entry;  ///< encoded
    bool is_bare = false;
    people::Verdict verdict = people::Verdict::person;
    std::vector<std::string> bare_keys;  ///< that were resolved to this person
  };

  [[nodiscard]] people::PersonEntry entry_of(const Draft& draft) const;
  void add_draft(const people::PersonEntry& person);
  void answer();
  void take_if_known(const std::string& key);
  void take_namesakes(const std::vector<std::string>& families);
  void take_employers(const people::PersonEntry& person);
  void take_waiting();

  void judge_full();
  void judge_bare();
  void resolve(Draft& draft, const people::PersonEntry& bare);
  [[nodiscard]] std::uint64_t employers(const std::string& key) const;
  void visit_old(char prefix, std::string_view value,
                 const std::function<void(const people::PersonEntry& person)>& visit) const;
  void add(const Draft& draft);

  DirectorySource& source_;
  const people::Authority& authority_;
  people::DirectoryBuilder& builder_;
  const people::DirectoryFile* old_;
  bool takes_changed_ = false;
  std::set<std::string> taken_;                           ///< forms
  std::unordered_set<std::string> asked_;                 ///< keys that the older directory was asked for
  std::set<std::string> asking_;                          ///< those of them without an answer
  std::map<std::string, std::set<std::string>> waiting_;  ///< forms to take, with keys
  std::vector<Draft> drafts_;
  std::size_t judged_full_ = 0;                                          ///< drafts before this one
  std::unordered_map<std::string, std::uint64_t> employers_;             ///< of the drafts
  std::unordered_map<std::string, std::size_t> draft_of_;                ///< key → draft
  std::unordered_map<std::string, std::vector<std::size_t>> of_family_;  ///< drafts in full
};

}  // namespace dateline::indexer
