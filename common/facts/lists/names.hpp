#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::facts {

/// What a word may be in a person's name: flags of tags.hpp from the tables of given and family names.
[[nodiscard]] std::uint64_t name_tags(std::uint64_t key) noexcept;

/// Whether a lower-case word is made of syllables of Mandarin as pinyin writes them: "zeguang", "jinping".
[[nodiscard]] bool is_pinyin(std::string_view word) noexcept;

/// Whether a lower-case word is one or two syllables of Korean as the press writes them: "moon", "myung".
[[nodiscard]] bool is_korean_syllable(std::string_view word) noexcept;

}  // namespace dateline::facts
