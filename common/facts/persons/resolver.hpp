#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

#include "common/facts/names/person_name.hpp"
#include "common/facts/persons/name_evidence.hpp"

namespace dateline::facts {

/// A span in one of an article's texts that may name a person. Resolving sets `person`.
struct NameMention {
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t text;  ///< index of the text
  WordSpan span;
  Name name;
  NameEvidence evidence;
  std::uint32_t person = nobody;  ///< index into the result of resolve(), once resolved
};

struct ResolvedPerson {
  std::uint32_t fullest = 0;  ///< index of the mention from which name and key are taken
  bool one_word = false;      ///< only one word of the name is known, and it is not a mononym
  bool facet = true;          ///< certain enough to be a value of the facet
  bool named_title = false;   ///< has a title that is used with given names
};

/// Decides which mentions in an article name people, and which of these refer to the same person. The order is:
/// 1. full names, longest first;
/// 2. single words that are part of a known full name;
/// 3. other single words with a title or other strong evidence.
/// Borrows its arguments. Not thread-safe; use one object per article, and call resolve() once.
class PeopleResolver {
 public:
  /// `texts`: title, body, and the names listed by the article's metadata. `mentions`: in text order within each text.
  PeopleResolver(std::span<const TaggedWords> texts, std::vector<NameMention>& mentions)
      : texts_(texts), mentions_(mentions) {}

  /// Sets the person of every mention that names one. Appends mentions that can only be recognised once the names are
  /// known, such as those in headlines; these are not in text order.
  [[nodiscard]] std::vector<ResolvedPerson> resolve();

 private:
  enum class Part : std::uint8_t { family, inner, given };
  struct Known {
    std::uint32_t person;
    Part part;
  };
  struct Group {
    std::vector<std::uint32_t> mentions;
    int points = std::numeric_limits<int>::min();
    bool labels_only = true;
    bool titled = false;  ///< has a title somewhere outside all-capitals text, where any word may follow a title
  };
  using Groups = std::vector<Group>;

  [[nodiscard]] const TaggedWords& text_of(const NameMention& mention) const { return texts_[mention.text]; }
  [[nodiscard]] Groups group(bool single) const;
  void resolve_full_names();
  void add_repeated_surnames(Groups& groups) const;
  void accept_listed_names(Groups& rest);
  [[nodiscard]] std::uint32_t existing_person(const Name& name, const TaggedWords& text) const;
  void add_person(const Group& group, bool one_word, bool facet);
  void index_person(std::uint32_t person, const Name& name);
  void resolve_single_names();
  [[nodiscard]] std::uint32_t person_called(const NameMention& mention) const;
  void add_single_people();
  [[nodiscard]] bool names_somebody(const Group& group) const;
  void find_known_names();
  static bool stands_alone(const TaggedWords& text, std::uint32_t i);
  void add_known_mentions(std::uint32_t text_index, bool alone_only);

  std::span<const TaggedWords> texts_;
  std::vector<NameMention>& mentions_;
  std::vector<ResolvedPerson> people_;
  std::vector<std::uint32_t> last_seen_;  ///< for each person, the index of the latest mention so far
  std::unordered_map<std::uint64_t, std::vector<Known>> known_;
};

}  // namespace dateline::facts
