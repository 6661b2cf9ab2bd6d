#include "common/facts/persons/headline_names.hpp"

#include <unordered_set>

namespace dateline::facts {
namespace {

/// What the body calls people: its full names, and the words that these consist of.
struct BodyNames {
  std::unordered_set<std::uint64_t> full;
  std::unordered_set<std::uint64_t> parts;

  BodyNames(const std::vector<NameMention>& mentions, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const Name& name = mentions[i].name;
      if (name.size < 2) continue;
      full.insert(name.key());
      for (const NamePart& part : name.all()) {
        if (!part.initial) parts.insert(part.key);
      }
    }
  }
};

/// The longest range of `span` that is a full name of the body; empty if there is none.
WordSpan full_name_within(const TaggedWords& text, WordSpan span, const BodyNames& names) {
  for (std::uint32_t size = span.size(); size >= 2; --size) {
    for (std::uint32_t first = span.first; first + size <= span.last; ++first) {
      const WordSpan part{first, first + size};
      if (names.full.contains(read_name(text, part).key())) return part;
    }
  }
  return {span.first, span.first};
}

/// The only word of `span` that the body uses in a name, if no other word of it is in a list of names; else empty.
WordSpan only_known_word(const TaggedWords& text, WordSpan span, const BodyNames& names) {
  WordSpan known{span.first, span.first};
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (names.parts.contains(text[i].key)) {
      if (known.size() > 0) return {span.first, span.first};
      known = {i, i + 1};
    } else if (text.is(i, tag::given | tag::family | tag::family_first) || text[i].is(shape::initial)) {
      return {span.first, span.first};
    }
  }
  return known;
}

}  // namespace

void fit_headline_to_body(const TaggedWords& headline, std::vector<NameMention>& mentions, std::size_t first) {
  if (headline.capitals() == Capitals::sentence || mentions.size() == first) return;
  const BodyNames names(mentions, first);
  for (std::size_t i = first; i < mentions.size(); ++i) {
    NameMention& mention = mentions[i];
    if (mention.name.size < 2) continue;
    WordSpan fitted = full_name_within(headline, mention.span, names);
    if (fitted.size() == 0) fitted = only_known_word(headline, mention.span, names);
    if (fitted.size() == 0 || fitted == mention.span) continue;
    mention.span = fitted;
    mention.name = read_name(headline, fitted);
  }
}

}  // namespace dateline::facts
