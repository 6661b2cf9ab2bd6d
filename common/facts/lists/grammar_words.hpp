#pragma once

#include <cstdint>

namespace dateline::facts {

/// The tags (tags.hpp) that a word has in the grammar of names and offices, from data/grammar_words.tsv,
/// data/departments.tsv and the first words of offices. 0 for other words. Safe to call from several threads.
[[nodiscard]] std::uint64_t grammar_tags(std::uint64_t key) noexcept;

}  // namespace dateline::facts
