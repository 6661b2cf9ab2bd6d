#include "common/facts/roles/mentions.hpp"

#include <algorithm>

#include "common/facts/offices/bridge.hpp"
#include "common/facts/persons/name_evidence.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::uint32_t none = NameMention::nobody;

}  // namespace

bool in_name(std::span<const NameMention> mentions, std::size_t i) {
  const auto after = std::upper_bound(mentions.begin(), mentions.end(), i,
                                      [](std::size_t at, const NameMention& m) { return at < m.span.first; });
  return after != mentions.begin() && std::prev(after)->span.last > i;
}

std::uint32_t MentionPlaces::mention_from(std::size_t i) const {
  const auto found = std::lower_bound(mentions_.begin(), mentions_.end(), i,
                                      [](const NameMention& each, std::size_t at) { return each.span.first < at; });
  return found == mentions_.end() ? none : static_cast<std::uint32_t>(found - mentions_.begin());
}

std::uint32_t MentionPlaces::mention_before(std::size_t i) const {
  const std::uint32_t next = mention_from(i);
  const std::size_t count = next == none ? mentions_.size() : next;
  return count == 0 || mentions_[count - 1].span.last > i ? none : static_cast<std::uint32_t>(count - 1);
}

bool MentionPlaces::comma_only(std::size_t i) const {
  return i < text_.size() && text_[i].after(gap::comma) && !text_[i].after(gap::breaks);
}

std::size_t MentionPlaces::begin_with_titles(std::uint32_t mention) const {
  return title_begin(text_, mentions_[mention].span.first, phrases_);
}

std::size_t MentionPlaces::after_parenthesis(std::size_t at) const {
  constexpr std::size_t longest = 4;
  constexpr std::uint32_t others = gap::stop | gap::semicolon | gap::paragraph | gap::quote;
  if (at >= text_.size() || !text_[at].after(gap::open) || text_[at].after(gap::stop)) return at;
  for (std::size_t end = at + 1; end <= at + longest && end < text_.size(); ++end) {
    if (text_[end].after(others)) return at;
    if (text_[end].after(gap::close)) return end;
  }
  return at;
}

bool MentionPlaces::begins_list(std::uint32_t mention) const {
  if (mention + 1 == mentions_.size()) return false;
  const std::size_t last = mentions_[mention].span.last;
  const std::size_t next = mentions_[mention + 1].span.first;
  const bool listed = next == last ? comma_only(next) : next == last + 1 && text_[last].key == "and"_word;
  return listed && !breaks_between(last, next);
}

bool MentionPlaces::elects_him(std::size_t i) const {
  return i > 0 && i + 1 < text_.size() && text_.joined(i) && text_.joined(i + 1) && elected_before(text_, i) &&
         is_any(text_[i].key, {"him"_word, "her"_word}) && spoken_of(i) != none;
}

std::uint32_t MentionPlaces::subject_of_passive(std::uint32_t mention, std::size_t verb) const {
  if (mention == none || mentions_[mention].span.last != verb) return mention;
  const std::size_t begin = begin_with_titles(mention);
  const bool another = passive_before(text_, begin) && !succeeded_before(text_, begin - 1);
  return another && mention > 0 && !breaks_between(mentions_[mention - 1].span.last, begin) ? mention - 1 : mention;
}

bool MentionPlaces::is_pronoun_before(std::size_t verb) const {
  return verb > 0 && text_.joined(verb) && is_any(text_[verb - 1].key, {"he"_word, "she"_word});
}

std::uint32_t MentionPlaces::spoken_of(std::size_t i) const {
  const std::size_t sentence = text_.sentence_begin(i);
  const std::uint32_t last = mention_before(i);
  if (last == none || mentions_[last].span.first >= sentence) return last;
  const std::size_t nearest = text_.sentence_begin(mentions_[last].span.first);
  return text_.paragraph_begin(sentence) <= nearest ? mention_from(nearest) : none;
}

bool MentionPlaces::breaks_between(std::size_t first, std::size_t last) const {
  std::size_t at = first;
  while (at <= last && !text_[at].after(gap::breaks)) ++at;
  count_steps(at - first);
  return at <= last;
}

}  // namespace dateline::facts
