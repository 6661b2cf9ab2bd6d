#include "common/analysis/apostrophes.hpp"

#include <algorithm>
#include <array>

namespace dateline::analysis {

namespace {

using namespace std::string_view_literals;

constexpr std::array catalan{"d"sv, "l"sv, "m"sv, "n"sv, "s"sv, "t"sv};
constexpr std::array french{"c"sv, "d"sv,  "j"sv,     "l"sv,      "m"sv,      "n"sv,     "s"sv,
                            "t"sv, "qu"sv, "jusqu"sv, "lorsqu"sv, "puisqu"sv, "quoiqu"sv};
constexpr std::array irish{"b"sv, "d"sv, "dh"sv, "m"sv};
constexpr std::array italian{"c"sv,    "d"sv,    "l"sv,     "m"sv,     "n"sv,    "s"sv,    "t"sv,    "v"sv,
                             "un"sv,   "gl"sv,   "all"sv,   "agl"sv,   "coll"sv, "cogl"sv, "dall"sv, "dagl"sv,
                             "dell"sv, "degl"sv, "nell"sv,  "negl"sv,  "pell"sv, "sull"sv, "sugl"sv, "com"sv,
                             "cos"sv,  "dov"sv,  "quell"sv, "quegl"sv, "quest"sv};
constexpr std::array portuguese{"d"sv};

struct Elision {
  std::string_view code;
  std::string_view name;
  std::span<const std::string_view> words;
};
constexpr std::array<Elision, 5> elisions{{{"ca", "catalan", catalan},
                                           {"fr", "french", french},
                                           {"ga", "irish", irish},
                                           {"it", "italian", italian},
                                           {"pt", "portuguese", portuguese}}};

/// Turkish inflections, folded, with every harmony of their vowels: i stands for ı and i, u for u and ü.
constexpr std::array inflections{
    "a"sv,    "e"sv,   "ya"sv,  "ye"sv,  "na"sv,   "ne"sv,                                // to
    "i"sv,    "u"sv,   "yi"sv,  "yu"sv,  "ni"sv,   "nu"sv,   "si"sv,   "su"sv,            // object, possession
    "in"sv,   "un"sv,  "nin"sv, "nun"sv, "im"sv,   "um"sv,   "miz"sv,  "muz"sv,           // of
    "da"sv,   "de"sv,  "ta"sv,  "te"sv,  "nda"sv,  "nde"sv,                               // in
    "dan"sv,  "den"sv, "tan"sv, "ten"sv, "ndan"sv, "nden"sv,                              // from
    "la"sv,   "le"sv,  "yla"sv, "yle"sv, "ca"sv,   "ce"sv,   "ki"sv,   "lar"sv, "ler"sv,  // with, by, plural
    "li"sv,   "lu"sv,  "siz"sv, "suz"sv, "lik"sv,  "luk"sv,  "dir"sv,  "dur"sv,           // derivation, copula
    "tir"sv,  "tur"sv, "di"sv,  "du"sv,  "ti"sv,   "tu"sv,   "ydi"sv,  "ydu"sv, "mis"sv,  "mus"sv, "ymis"sv,
    "ymus"sv, "sa"sv,  "se"sv,  "ysa"sv, "yse"sv,  "yken"sv, "inci"sv, "nci"sv, "uncu"sv, "ncu"sv};  // ordinals

/// Whether `text` is at most `most` inflections in a row.
bool is_row_of_inflections(std::string_view text, int most) {
  if (text.empty()) return true;
  return most > 0 && std::any_of(inflections.begin(), inflections.end(), [&](std::string_view inflection) {
           return text.starts_with(inflection) && is_row_of_inflections(text.substr(inflection.size()), most - 1);
         });
}

}  // namespace

ApostropheRule apostrophe_rule_of(std::string_view language) noexcept {
  if (language == "tr" || language == "turkish") return {{}, true};
  const auto* found = std::find_if(elisions.begin(), elisions.end(), [&](const Elision& elision) {
    return language == elision.code || language == elision.name;
  });
  return found == elisions.end() ? ApostropheRule{} : ApostropheRule{found->words, false};
}

bool is_turkish_suffix(std::string_view folded) noexcept {
  constexpr int most_inflections = 5;
  constexpr std::size_t longest = 16;
  return !folded.empty() && folded.size() <= longest && is_row_of_inflections(folded, most_inflections);
}

}  // namespace dateline::analysis
