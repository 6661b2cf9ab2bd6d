#include "common/facts/lists/grammar_words.hpp"

#include "common/facts/lists/departments.hpp"
#include "common/facts/lists/offices.hpp"
#include "common/facts/lists/tagged_word_row.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr TaggedWordRow grammar_words[] = {
#include <lists/grammar_words.inc>
};
// clang-format on

/// The first word of every office, in the singular and the plural.
void add_heads(FlagTable& table) {
  Words words;
  for (const RoleHeadSpelling& each : role_head_spellings()) {
    words.read(each.text);
    table.add_key(words[0].key, tag::head);
  }
}

const FlagTable& table() {
  static const FlagTable built = [] {
    FlagTable result;
    add_rows(result, grammar_words);
    for (const DepartmentRow& row : department_rows()) result.add_key(word_key(row.word), tag::department);
    add_heads(result);
    return result;
  }();
  return built;
}

}  // namespace

std::uint64_t grammar_tags(std::uint64_t key) noexcept { return table().find(key); }

}  // namespace dateline::facts
