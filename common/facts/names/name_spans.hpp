#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/facts/tagging/tagged_words.hpp"

namespace dateline::facts {

/// Words [first, last) of a field.
struct WordSpan {
  std::uint32_t first;
  std::uint32_t last;
  [[nodiscard]] std::uint32_t size() const noexcept { return last - first; }
  auto operator<=>(const WordSpan&) const = default;
};

/// Spans of one text that could name a person, and those that name an organisation, each in text order.
struct NameSpans {
  std::vector<WordSpan> names;
  std::vector<WordSpan> organisations;
};

/// Cuts the capitalised runs of a text where titles, places, institutions and ordinary words stand in them.
[[nodiscard]] NameSpans find_name_spans(const TaggedWords& text, const LowercaseWords& lowercase);

/// The end of an organisation's name that begins at word i as written: capitalised words, and "of", "the", "for", "and"
/// between them. i where there is none.
[[nodiscard]] std::size_t organisation_end(const TaggedWords& text, std::size_t i);

}  // namespace dateline::facts
