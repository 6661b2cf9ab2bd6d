#include "common/facts/persons/headline_names.hpp"

#include <unordered_set>

namespace dateline::facts {
namespace {

bool in_headline(const TaggedWords& text, const NameMention& mention) {
  return text.capitals_at(mention.span.first) != Capitals::sentence;
}

/// What the running text calls people: its full names, and the words that these consist of.
struct KnownWords {
  std::unordered_set<std::uint64_t> full;
  std::unordered_set<std::uint64_t> parts;

  void add(const Name& name) {
    if (name.size < 2) return;
    full.insert(name.key());
    for (const NamePart& part : name.all()) {
      if (!part.initial) parts.insert(part.key);
    }
  }
};

/// The longest range of `span` that is a known full name; empty if there is none.
WordSpan full_name_within(const TaggedWords& text, WordSpan span, const KnownWords& names) {
  for (std::uint32_t size = span.size(); size >= 2; --size) {
    for (std::uint32_t first = span.first; first + size <= span.last; ++first) {
      const WordSpan part{first, first + size};
      if (names.full.contains(read_name(text, part).key())) return part;
    }
  }
  return {span.first, span.first};
}

/// The only word of `span` that a known name contains, if no other word of it is in a list of names; else empty.
WordSpan only_known_word(const TaggedWords& text, WordSpan span, const KnownWords& names) {
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

void fit_headlines_to_text(std::span<const TaggedWords> texts, std::vector<NameMention>& mentions) {
  std::vector<NameMention*> headlines;
  for (NameMention& each : mentions) {
    if (each.name.size > 1 && in_headline(texts[each.text], each)) headlines.push_back(&each);
  }
  if (headlines.empty()) return;
  KnownWords names;
  for (const NameMention& each : mentions) {
    if (!in_headline(texts[each.text], each)) names.add(each.name);
  }
  for (NameMention* const each : headlines) {
    const TaggedWords& text = texts[each->text];
    WordSpan fitted = full_name_within(text, each->span, names);
    if (fitted.size() == 0) fitted = only_known_word(text, each->span, names);
    if (fitted.size() == 0 || fitted == each->span) continue;
    each->span = fitted;
    each->name = read_name(text, fitted);
  }
}

}  // namespace dateline::facts
