#include "common/facts/lists/names.hpp"

#include <algorithm>
#include <array>

#include "common/facts/lists/tagged_word_row.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr TaggedWordRow given_names[] = {
#include <lists/given_names.inc>
};
constexpr TaggedWordRow family_names[] = {
#include <lists/family_names.inc>
};
constexpr TaggedWordRow name_parts[] = {
#include <lists/name_parts.inc>
};
// clang-format on

const FlagTable& table() {
  static const FlagTable built = [] {
    FlagTable result;
    add_rows(result, given_names);
    add_rows(result, family_names);
    add_rows(result, name_parts);
    return result;
  }();
  return built;
}

constexpr std::array<std::string_view, 23> pinyin_initials{"zh", "ch", "sh", "b", "p", "m", "f", "d",
                                                           "t",  "n",  "l",  "g", "k", "h", "j", "q",
                                                           "x",  "r",  "z",  "c", "s", "y", "w"};
constexpr std::array<std::string_view, 34> pinyin_finals{
    "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "uen",
    "ueng", "ai",   "an",   "ao",  "ei",  "en",  "er",  "ia",  "ie",  "in",  "iu",  "ou",
    "ua",   "ue",   "ui",   "un",  "uo",  "a",   "e",   "i",   "o",   "u"};

/// Tries every split into syllables, longest finals first; words have few letters.
bool pinyin_from(std::string_view rest, int syllables) {
  if (rest.empty()) return syllables > 0;
  if (syllables == 3) return false;
  const auto finals = [&](std::string_view after) {
    return std::any_of(pinyin_finals.begin(), pinyin_finals.end(), [&](std::string_view final) {
      return after.starts_with(final) && pinyin_from(after.substr(final.size()), syllables + 1);
    });
  };
  const bool with_initial = std::any_of(pinyin_initials.begin(), pinyin_initials.end(), [&](std::string_view initial) {
    return rest.starts_with(initial) && finals(rest.substr(initial.size()));
  });
  const bool bare = rest.front() == 'a' || rest.front() == 'e' || rest.front() == 'o';
  return with_initial || (bare && finals(rest));
}

}  // namespace

std::uint64_t name_tags(std::uint64_t key) noexcept { return table().find(key); }

bool is_pinyin(std::string_view word) noexcept { return word.size() >= 2 && word.size() <= 14 && pinyin_from(word, 0); }

bool is_korean_syllable(std::string_view word) noexcept {
  constexpr std::string_view vowels = "aeiouwy";
  if (word.empty() || word.size() > 6) return false;
  const std::size_t first = word.find_first_of(vowels);
  if (first == std::string_view::npos || first > 2) return false;
  const std::size_t last = word.find_first_not_of(vowels, first);
  if (last == std::string_view::npos) return true;
  const std::string_view coda = word.substr(last);
  return coda == "n" || coda == "ng" || coda == "m" || coda == "k" || coda == "l" || coda == "p" || coda == "h" ||
         coda == "t" || coda == "ck" || coda == "b" || coda == "g" || coda == "r";
}

}  // namespace dateline::facts
