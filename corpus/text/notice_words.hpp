#pragma once

#include <string_view>

namespace dateline::corpus::text::notice_words {

/// The texts by which notices.cpp knows lines that are not part of a story, in English and other languages of the
/// press; folded as dateline::text::fold() does it. Each text stands between two bars.

/// Whole lines, without punctuation at their ends.
extern const std::string_view lines;
/// How notices begin; longer than what sentences of stories begin with.
extern const std::string_view beginnings;
/// What a line about rights, terms of use or advertising contains.
extern const std::string_view rights;
/// What the caption of a picture contains.
extern const std::string_view credits;
/// What the last lines of a page say to readers who have finished the story.
extern const std::string_view closings;

/// Calls `is` with each text between the bars until it returns true; whether it did.
template <class Is>
bool any_of(std::string_view texts, Is is) {
  while (texts.size() > 1) {
    texts.remove_prefix(1);
    const std::size_t end = texts.find('|');
    if (is(texts.substr(0, end))) return true;
    texts.remove_prefix(end);
  }
  return false;
}

}  // namespace dateline::corpus::text::notice_words
