#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/model/facet.hpp"
#include "common/time/civil.hpp"

namespace dateline::query {

/// The syntax tree that every engine runs. Leaves hold analysed terms; the contract fixes what each matches and scores.
struct Node;

/// Every article; scores 0.
struct All {
  bool operator==(const All&) const = default;
};

/// A word by its stem; in titles only where `title`. `w` = how often it stands in its AND or OR node.
struct Word {
  std::string stem;
  bool title = false;
  std::uint32_t w = 1;
  std::string form{};  ///< as asked for, folded: to show and to suggest from; two words are equal whatever it is
  bool operator==(const Word& other) const { return stem == other.stem && title == other.title && w == other.w; }
};

/// Exact forms in consecutive positions, scored by their stems. One form is an exact word.
struct Phrase {
  std::vector<std::string> forms;
  std::vector<std::string> stems;  ///< one for each form
  bool title = false;
  std::uint32_t w = 1;
  bool operator==(const Phrase&) const = default;
};

/// Stems in distinct positions within a window of distance + stems - 1, in any order.
struct Near {
  std::vector<std::string> stems;
  std::uint32_t distance = 10;
  std::uint32_t w = 1;
  std::vector<std::string> forms{};  ///< as asked for, one for each stem
  bool operator==(const Near& other) const {
    return stems == other.stems && distance == other.distance && w == other.w;
  }
};

/// Surface forms that match a pattern; scores the idf of the number of articles matched, whatever `w`.
struct Forms {
  enum class Kind : std::uint8_t { prefix, wildcard, fuzzy };
  Kind kind = Kind::prefix;
  std::string pattern;         ///< folded; prefix: without its `*`
  std::uint32_t distance = 0;  ///< fuzzy: 1 or 2
  bool operator==(const Forms&) const = default;
};

/// A person asked for by any name; resolved against the index before an engine sees it. `facet` is person or official.
struct PersonName {
  std::string asked;
  Facet facet = Facet::person;
  bool operator==(const PersonName&) const = default;
};

/// A role asked for: 'WORDS[@cc]' or '=text@cc', optionally held by one of `keys`.
struct RoleName {
  std::string asked;
  std::vector<std::string> keys;  ///< empty: by anyone
  bool operator==(const RoleName&) const = default;
};

/// Any of these values of a facet.
struct FacetIs {
  Facet facet = Facet::country;
  std::vector<std::string> values;
  bool operator==(const FacetIs&) const = default;
};

/// Published within the interval; `undated`: articles without a date.
struct PublishedIn {
  Interval interval;
  bool undated = false;
  bool operator==(const PublishedIn&) const = default;
};

/// Mentions a time within, or containing, the interval.
struct Mentions {
  Interval interval;
  bool operator==(const Mentions&) const = default;
};

struct And {
  std::vector<Node> children;
  bool operator==(const And&) const;
};

struct Or {
  std::vector<Node> children;
  bool operator==(const Or&) const;
};

/// children[0] but not any of the others; the others score nothing.
struct AndNot {
  std::vector<Node> children;
  bool operator==(const AndNot&) const;
};

/// children[0], which the rest only adds score to.
struct AndMaybe {
  std::vector<Node> children;
  bool operator==(const AndMaybe&) const;
};

/// children[0] where every other child matches too; the others score nothing.
struct Filter {
  std::vector<Node> children;
  bool operator==(const Filter&) const;
};

struct Node {
  std::variant<All, Word, Phrase, Near, Forms, PersonName, RoleName, FacetIs, PublishedIn, Mentions, And, Or, AndNot,
               AndMaybe, Filter>
      value;
  bool operator==(const Node& other) const;
};

// Written out: clang dies of a default whose type goes round in a circle.
inline bool And::operator==(const And& other) const { return children == other.children; }
inline bool Or::operator==(const Or& other) const { return children == other.children; }
inline bool AndNot::operator==(const AndNot& other) const { return children == other.children; }
inline bool AndMaybe::operator==(const AndMaybe& other) const { return children == other.children; }
inline bool Filter::operator==(const Filter& other) const { return children == other.children; }
inline bool Node::operator==(const Node& other) const { return value == other.value; }

}  // namespace dateline::query
