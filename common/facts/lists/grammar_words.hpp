#pragma once

#include <cstdint>

namespace dateline::facts {

/// What a word may be in the grammar of the news, in any case: flags of tags.hpp from the tables of titles, verbs,
/// departments, institutions and ordinary words.
[[nodiscard]] std::uint64_t grammar_tags(std::uint64_t key) noexcept;

}  // namespace dateline::facts
