#include "common/facts/lists/grammar_words.hpp"

#include "common/facts/lists/grammar_lists.hpp"
#include "common/facts/lists/offices.hpp"
#include "common/facts/lists/tags.hpp"
#include "common/facts/text/flag_table.hpp"

namespace dateline::facts {
namespace {

/// The first words of every role head.
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
    result.add(lists::honorifics, tag::honorific);
    result.add(lists::ranks, tag::rank);
    result.add(lists::statuses, tag::status);
    result.add(lists::departments, tag::department);
    result.add(lists::determiners, tag::determiner);
    result.add(lists::say_verbs, tag::say);
    result.add(lists::act_verbs, tag::act);
    result.add(lists::function_words, tag::function);
    result.add(lists::determiners, tag::function);
    result.add(lists::calendar, tag::calendar);
    result.add(lists::ordinary_words, tag::ordinary);
    result.add(lists::company_words, tag::company);
    result.add(lists::institution_words, tag::institution);
    result.add(lists::state_body_words, tag::state_body);
    result.add(lists::place_words, tag::place);
    result.add(lists::thing_words, tag::thing);
    result.add(lists::kin_words, tag::kin);
    result.add(lists::linking_verbs, tag::linking);
    add_heads(result);
    return result;
  }();
  return built;
}

}  // namespace

std::uint64_t grammar_tags(std::uint64_t key) noexcept { return table().find(key); }

}  // namespace dateline::facts
