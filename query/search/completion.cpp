#include "query/search/completion.hpp"

#include <algorithm>
#include <utility>

#include "common/analysis/analyzer.hpp"
#include "common/people/name_form.hpp"
#include "query/people/resolve.hpp"
#include "query/search/frequent_forms.hpp"
#include "query/syntax/parser.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query {

namespace {

using CompletedWord = Completions::Word;

bool ends_in_word(std::string_view text) {
  const auto last = static_cast<unsigned char>(text.back());
  return last >= 0x80 || (last >= '0' && last <= '9') || ((last | 0x20U) >= 'a' && (last | 0x20U) <= 'z');
}

/// The byte at which the last word of a text begins.
std::size_t start_of_last_word(std::string_view text) {
  auto start = text.size();
  while (start > 0 && ends_in_word(text.substr(0, start))) --start;
  return start;
}

/// The tree of a text; of one that is not a valid query yet, such as one with an open parenthesis, that of its words.
Node tree_of(std::string_view text, analysis::Analyzer& analyzer) {
  try {
    return parse(text, {}, analyzer);
  } catch (const QueryError&) {
    return parse(text, {.any = false, .literal = true, .today = 0}, analyzer);
  }
}

/// The frequent forms that begin with `start`, each after the text `before`.
std::vector<CompletedWord> completed_words(Engine& engine, std::string_view before, const std::string& start,
                                           std::size_t limit) {
  analysis::Analyzer analyzer(engine.language());
  PeopleResolver resolver(engine);
  std::vector<CompletedWord> words;
  for (const auto& form : frequent_forms(engine, analyzer, start, limit)) {
    CompletedWord word{std::string(before) + form, 0};
    word.articles = count(engine, resolver.resolve(tree_of(word.text, analyzer)));
    if (word.articles > 0) words.push_back(std::move(word));
  }
  std::sort(words.begin(), words.end(), [](const CompletedWord& a, const CompletedWord& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
  });
  return words;
}

/// Replaces the directory's counts, which may be of another commit, by those of the index.
void recount_people(Engine& engine, std::vector<people::PersonEntry>& people) {
  for (auto& person : people) person.span.articles = count(engine, {FacetIs{Facet::person, person.keys}});
  std::erase_if(people, [](const people::PersonEntry& person) { return person.span.articles == 0; });
  std::sort(people.begin(), people.end(), [](const people::PersonEntry& a, const people::PersonEntry& b) {
    return a.span.articles != b.span.articles ? a.span.articles > b.span.articles : a.key() < b.key();
  });
}

}  // namespace

Completions complete(Engine& engine, LazyDirectory& directory, std::string_view begun, std::size_t limit) {
  people::PeopleQuery query;
  query.words = people::folded_words(begun);
  if (query.words.empty()) return {};
  const auto last = query.words.back();
  const bool open = ends_in_word(begun);
  if (open) {
    query.words.pop_back();
    query.begun = last;
  }
  const auto known = directory.people(query, limit);
  const auto before = begun.substr(0, start_of_last_word(begun));
  return with_snapshot(engine, [&] {
    Completions completions;
    completions.people = known;
    recount_people(engine, completions.people);
    if (open) completions.words = completed_words(engine, before, last, limit);
    return completions;
  });
}

}  // namespace dateline::query
