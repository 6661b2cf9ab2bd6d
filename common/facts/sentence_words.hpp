#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/facts/words.hpp"

namespace dateline::facts {

template <std::size_t N>
constexpr std::array<std::uint64_t, N> sorted(std::array<std::uint64_t, N> keys) {
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// A stop after one of these ends no sentence, unless an opener follows.
constexpr auto abbreviations = sorted(std::array{
    "mr"_word,   "mrs"_word,  "ms"_word,    "messrs"_word, "dr"_word,   "prof"_word, "gen"_word,  "col"_word,
    "lt"_word,   "sgt"_word,  "capt"_word,  "cmdr"_word,   "adm"_word,  "maj"_word,  "brig"_word, "rev"_word,
    "hon"_word,  "sen"_word,  "sens"_word,  "rep"_word,    "reps"_word, "gov"_word,  "govs"_word, "pres"_word,
    "st"_word,   "ste"_word,  "mt"_word,    "ft"_word,     "jr"_word,   "sr"_word,   "jan"_word,  "feb"_word,
    "mar"_word,  "apr"_word,  "jun"_word,   "jul"_word,    "aug"_word,  "sept"_word, "sep"_word,  "oct"_word,
    "nov"_word,  "dec"_word,  "inc"_word,   "co"_word,     "corp"_word, "ltd"_word,  "cos"_word,  "bros"_word,
    "vs"_word,   "etc"_word,  "dept"_word,  "dist"_word,   "rt"_word,   "sec"_word,  "supt"_word, "cpl"_word,
    "pvt"_word,  "pte"_word,  "pfc"_word,   "comdr"_word,  "amb"_word,  "asst"_word, "fr"_word,   "ala"_word,
    "ariz"_word, "ark"_word,  "calif"_word, "colo"_word,   "conn"_word, "del"_word,  "fla"_word,  "ga"_word,
    "ill"_word,  "ind"_word,  "kan"_word,   "ky"_word,     "la"_word,   "md"_word,   "mass"_word, "mich"_word,
    "minn"_word, "miss"_word, "mo"_word,    "mont"_word,   "neb"_word,  "nev"_word,  "okla"_word, "ont"_word,
    "ore"_word,  "pa"_word,   "tenn"_word,  "tex"_word,    "va"_word,   "vt"_word,   "wash"_word, "wis"_word,
    "wyo"_word,  "que"_word,  "tues"_word,  "thurs"_word,  "mon"_word,  "wed"_word,  "thu"_word,  "fri"_word,
});

/// Capitalised after an abbreviation, one of these opens a sentence.
constexpr auto openers = sorted(std::array{
    "the"_word,   "a"_word,       "an"_word,     "in"_word,        "on"_word,        "at"_word,      "it"_word,
    "he"_word,    "she"_word,     "we"_word,     "they"_word,      "i"_word,         "this"_word,    "that"_word,
    "these"_word, "those"_word,   "but"_word,    "and"_word,       "if"_word,        "as"_word,      "for"_word,
    "his"_word,   "her"_word,     "their"_word,  "our"_word,       "its"_word,       "there"_word,   "when"_word,
    "while"_word, "after"_word,   "before"_word, "no"_word,        "not"_word,       "to"_word,      "by"_word,
    "from"_word,  "with"_word,    "what"_word,   "who"_word,       "how"_word,       "why"_word,     "where"_word,
    "you"_word,   "my"_word,      "so"_word,     "or"_word,        "since"_word,     "some"_word,    "many"_word,
    "most"_word,  "all"_word,     "both"_word,   "one"_word,       "two"_word,       "another"_word, "such"_word,
    "more"_word,  "however"_word, "also"_word,   "then"_word,      "now"_word,       "today"_word,   "yesterday"_word,
    "under"_word, "over"_word,    "during"_word, "according"_word, "meanwhile"_word, "earlier"_word, "last"_word,
    "other"_word, "several"_word, "mr"_word,     "mrs"_word,       "ms"_word,
});

}  // namespace dateline::facts
