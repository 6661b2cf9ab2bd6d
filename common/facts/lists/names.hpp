#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::facts {

/// The tags (tags.hpp) that a word has in names of people, from data/{given_names,family_names,name_parts}.tsv. 0 for
/// other words. Safe to call from several threads.
[[nodiscard]] std::uint64_t name_tags(std::uint64_t key) noexcept;

/// Whether a lower-case word is made of syllables of Mandarin as pinyin writes them: "zeguang", "jinping".
[[nodiscard]] bool is_pinyin(std::string_view word) noexcept;

/// Whether a lower-case word is one or two syllables of Korean as the press writes them: "moon", "myung".
[[nodiscard]] bool is_korean_syllable(std::string_view word) noexcept;

}  // namespace dateline::facts
