#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/model/facet.hpp"
#include "common/time/civil.hpp"

namespace dateline::query {

/// The syntax tree that every engine runs. Leaves hold analysed terms. The comments define what each node matches and
/// scores; tests/agreement compares both engines with a naive model of it. Plain values.
struct Node;

/// Every article; scores 0.
struct All {
  bool operator==(const All&) const = default;
};

/// No article. What a text asks for that has no word to search for.
struct None {
  bool operator==(const None&) const = default;
};

/// A word, matched by its stem; if `title`, in titles only. `w`: how often it occurs in its And or Or node. Scores by
/// BM25 (query/engine/bm25.hpp).
struct Word {
  std::string stem;
  bool title = false;
  std::uint32_t w = 1;
  std::string form{};  ///< as the user wrote it, folded; for output and suggestions, ignored by ==
  bool operator==(const Word& other) const { return stem == other.stem && title == other.title && w == other.w; }
};

/// Exact forms in consecutive positions. A single form is an exact word. Scores as its stems do.
struct Phrase {
  std::vector<std::string> forms;
  std::vector<std::string> stems;  ///< one for each form
  bool title = false;
  std::uint32_t w = 1;
  bool operator==(const Phrase&) const = default;
};

/// Stems in different positions within a window of distance + stems - 1 positions, in any order. Scores as the stems.
struct Near {
  std::vector<std::string> stems;
  std::uint32_t distance = 10;
  std::uint32_t w = 1;
  std::vector<std::string> forms{};  ///< as the user wrote them, one for each stem; ignored by ==
  bool operator==(const Near& other) const {
    return stems == other.stems && distance == other.distance && w == other.w;
  }
};

/// Any surface form that matches a pattern. Every match scores the idf of the number of articles matched.
struct Forms {
  enum class Kind : std::uint8_t { prefix, wildcard, fuzzy };
  Kind kind = Kind::prefix;
  std::string pattern;         ///< folded; of a prefix, without the `*`
  std::uint32_t distance = 0;  ///< greatest edit distance of a fuzzy pattern: 1 or 2
  bool operator==(const Forms&) const = default;
};

/// A person by any name. query/people replaces it by a FacetIs before an engine runs the tree. `facet` is person or
/// official.
struct PersonName {
  std::string asked;
  Facet facet = Facet::person;
  bool operator==(const PersonName&) const = default;
};

/// A role in the syntax of RoleQuery: 'WORDS[@cc]' or '=text@cc'. Scores 0, like all leaves below.
struct RoleName {
  std::string asked;
  std::vector<std::string> keys;  ///< if not empty, one of these people must hold the role
  bool operator==(const RoleName&) const = default;
};

/// Any of these values of a facet.
struct FacetIs {
  Facet facet = Facet::country;
  std::vector<std::string> values;
  bool operator==(const FacetIs&) const = default;
};

/// Articles published within the interval or, if `undated`, articles without a date.
struct PublishedIn {
  Interval interval;
  bool undated = false;
  bool operator==(const PublishedIn&) const = default;
};

/// Articles that mention a time which matches the interval; see mention_matches().
struct Mentions {
  Interval interval;
  bool operator==(const Mentions&) const = default;
};

/// All children match; the score is the sum of theirs.
struct And {
  std::vector<Node> children;
  bool operator==(const And&) const;
};

/// At least one child matches; the score is the sum of those that match.
struct Or {
  std::vector<Node> children;
  bool operator==(const Or&) const;
};

/// children[0] matches and none of the others does; scores as children[0].
struct AndNot {
  std::vector<Node> children;
  bool operator==(const AndNot&) const;
};

/// children[0] matches; the other children that match only add to the score.
struct AndMaybe {
  std::vector<Node> children;
  bool operator==(const AndMaybe&) const;
};

/// All children match; scores as children[0].
struct Filter {
  std::vector<Node> children;
  bool operator==(const Filter&) const;
};

struct Node {
  std::variant<All, None, Word, Phrase, Near, Forms, PersonName, RoleName, FacetIs, PublishedIn, Mentions, And, Or,
               AndNot, AndMaybe, Filter>
      value;
  bool operator==(const Node& other) const;
};

// Written out, because clang crashes on defaulted comparisons of mutually recursive types.
inline bool And::operator==(const And& other) const { return children == other.children; }
inline bool Or::operator==(const Or& other) const { return children == other.children; }
inline bool AndNot::operator==(const AndNot& other) const { return children == other.children; }
inline bool AndMaybe::operator==(const AndMaybe& other) const { return children == other.children; }
inline bool Filter::operator==(const Filter& other) const { return children == other.children; }
inline bool Node::operator==(const Node& other) const { return value == other.value; }

}  // namespace dateline::query
