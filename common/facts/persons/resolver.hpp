#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_set>
#include <vector>

#include "common/facts/persons/known_names.hpp"
#include "common/facts/persons/name_judge.hpp"
#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// The keys of the words that begin names of other things in an article.
struct OtherNames {
  std::unordered_set<std::uint64_t> organisations;
  std::unordered_set<std::uint64_t> storms;
};

struct ResolvedPerson {
  std::uint32_t fullest = 0;  ///< index of the mention from which name and key are taken
  bool one_word = false;      ///< only one word of the name is known, and it is not a mononym
  bool facet = true;          ///< certain enough to be a value of the facet
};

/// Decides which mentions in an article name people, and which of these refer to the same person. The order is:
/// 1. full names, longest first;
/// 2. single words that are part of a known full name;
/// 3. other single words with a title or other strong evidence.
/// Whether a name or word names somebody is for NameJudge to say, after the points of name_evidence.hpp. Borrows its
/// arguments. Not thread-safe; use one object per article, and call resolve() once.
class PeopleResolver {
 public:
  /// `texts`: title, body, and the names listed by the article's metadata. `mentions`: in text order within each text,
  /// the body's first.
  /// `others`: such a word alone is nobody, unless somebody has it as a surname. `judge`: decides where the rules are
  /// unsure.
  PeopleResolver(std::span<const TaggedWords> texts, std::vector<NameMention>& mentions, const OtherNames& others,
                 NameJudge& judge)
      : texts_(texts), mentions_(mentions), others_(others), judge_(judge), known_(texts, mentions) {}

  /// Sets the person of every mention that names one. Appends mentions that can only be recognised once the names are
  /// known, such as those in headlines; these are not in text order.
  [[nodiscard]] std::vector<ResolvedPerson> resolve();

 private:
  struct Group {
    std::vector<std::uint32_t> mentions;
    int points = std::numeric_limits<int>::min();
    std::uint32_t alone = 0;   ///< how often the family name stands alone
    std::uint32_t acting = 0;  ///< mentions with something around them that is said of people
    bool labels_only = true;
    bool addressed = false;  ///< by an honorific: "Mr Merrill"
    bool titled = false;     ///< has a title somewhere outside all-capitals text, where any word may follow a title
  };
  using Groups = std::vector<Group>;

  [[nodiscard]] const TaggedWords& text_of(const NameMention& mention) const { return texts_[mention.text]; }
  [[nodiscard]] Groups group(bool single) const;
  void resolve_full_names();
  [[nodiscard]] bool named_for_other(const Group& group) const;
  void add_repeated_surnames(Groups& groups) const;
  void accept_listed_names(Groups& rest);
  [[nodiscard]] std::uint32_t bearer_of_article(std::uint64_t family) const;
  void add_person(const Group& group, bool one_word, bool facet);
  void resolve_single_names();
  [[nodiscard]] std::uint32_t person_called(const NameMention& mention);
  void add_single_people();
  [[nodiscard]] bool names_somebody(const Group& group);
  [[nodiscard]] bool follows_office_of_state(const Group& group) const;
  [[nodiscard]] bool titled_by_chance(const Group& group) const;
  [[nodiscard]] bool may_name_somebody(const Group& group) const;
  [[nodiscard]] bool rules_accept(const Group& group) const;
  void find_known_names();
  static bool stands_alone(const TaggedWords& text, std::uint32_t i);
  static bool is_grammar_word_as_name(const TaggedWords& text, std::uint32_t i);
  void add_known_mentions(std::uint32_t text_index);

  std::span<const TaggedWords> texts_;
  std::vector<NameMention>& mentions_;
  const OtherNames& others_;
  NameJudge& judge_;
  std::vector<ResolvedPerson> people_;
  KnownNames known_;
};

}  // namespace dateline::facts
