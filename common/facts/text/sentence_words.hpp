#pragma once

#include "common/facts/text/key_set.hpp"

namespace dateline::facts {

/// Word lists for finding where sentences start.

/// Abbreviations. A full stop after one of these does not end the sentence, unless one of `openers` follows.
inline constexpr KeySet abbreviations("mr", "mrs", "ms", "messrs", "dr", "prof", "gen", "col", "lt", "sgt", "capt",
                                      "cmdr", "adm", "maj", "brig", "rev", "hon", "sen", "sens", "rep", "reps", "gov",
                                      "govs", "pres", "st", "ste", "mt", "ft", "jr", "sr", "jan", "feb", "mar", "apr",
                                      "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "inc", "co", "corp",
                                      "ltd", "cos", "bros", "vs", "etc", "dept", "dist", "rt", "sec", "supt", "cpl",
                                      "pvt", "pte", "pfc", "comdr", "amb", "asst", "fr", "ala", "ariz", "ark", "calif",
                                      "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass",
                                      "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont", "ore", "pa",
                                      "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "que", "tues", "thurs", "mon",
                                      "wed", "thu", "fri");

/// A capitalised word of this list after an abbreviation and its full stop starts a sentence.
inline constexpr KeySet openers("the", "a", "an", "in", "on", "at", "it", "he", "she", "we", "they", "i", "this",
                                "that", "these", "those", "but", "and", "if", "as", "for", "his", "her", "their", "our",
                                "its", "there", "when", "while", "after", "before", "no", "not", "to", "by", "from",
                                "with", "what", "who", "how", "why", "where", "you", "my", "so", "or", "since", "some",
                                "many", "most", "all", "both", "one", "two", "another", "such", "more", "however",
                                "also", "then", "now", "today", "yesterday", "under", "over", "during", "according",
                                "meanwhile", "earlier", "last", "other", "several", "mr", "mrs", "ms");

}  // namespace dateline::facts
