#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/facts/tagging/tagged_words.hpp"

namespace dateline::facts {

/// A range of words [first, last) of one text, by index.
struct WordSpan {
  std::uint32_t first;
  std::uint32_t last;
  [[nodiscard]] std::uint32_t size() const noexcept { return last - first; }
  auto operator<=>(const WordSpan&) const = default;
};

/// Candidates for names in one text. `names` may name people (PeopleResolver decides which do); `organisations` name
/// organisations. Both are in text order.
struct NameSpans {
  std::vector<WordSpan> names;
  std::vector<WordSpan> organisations;
  std::vector<std::uint64_t> storms;  ///< keys of the first words of storms' names
};

/// Finds the runs of capitalised words in a text and splits them at titles, places, institutions and ordinary words.
/// `lowercase`: the words that the article also writes in lower case. Safe to call from several threads at once.
[[nodiscard]] NameSpans find_name_spans(const TaggedWords& text, const LowercaseWords& lowercase);

/// The word after a run of capitalised words that starts at word i and may contain "of", "the", "for" and "and" between
/// them: the extent of an organisation's name as written, cut after `longest` words. Returns i if word i starts no such
/// run.
[[nodiscard]] std::size_t organisation_end(const TaggedWords& text, std::size_t i, std::size_t longest);

}  // namespace dateline::facts
