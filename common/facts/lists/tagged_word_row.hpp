#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "common/facts/lists/tags.hpp"
#include "common/facts/text/flag_table.hpp"

namespace dateline::facts {

/// An entry of a data file of words: the folded word, and its tags of tags.hpp.
struct TaggedWordRow {
  std::string_view word;
  std::uint64_t tags;
};

/// Adds every row's tags to its word.
inline void add_rows(FlagTable& table, std::span<const TaggedWordRow> rows) {
  for (const TaggedWordRow& row : rows) table.add_key(word_key(row.word), row.tags);
}

}  // namespace dateline::facts
