#include "query/search/completion.hpp"

#include <algorithm>

#include "common/people/name_form.hpp"

namespace dateline::query {

namespace {

using CompletedWord = Completions::Word;

/// The most frequent forms that begin with `start`; equal counts by bytes.
std::vector<CompletedWord> frequent_forms(Engine& engine, const std::string& start, std::size_t limit) {
  std::vector<CompletedWord> words;
  engine.forms(start, [&](std::string_view form, std::uint64_t articles) {
    words.push_back({std::string(form), articles});
    return true;
  });
  const auto kept = words.begin() + static_cast<std::ptrdiff_t>(std::min(limit, words.size()));
  std::partial_sort(words.begin(), kept, words.end(), [](const CompletedWord& a, const CompletedWord& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
  });
  words.erase(kept, words.end());
  return words;
}

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

}  // namespace

Completions complete(Engine& engine, LazyDirectory& directory, std::string_view begun, std::size_t limit) {
  Completions completions;
  people::PeopleQuery people;
  people.words = people::folded_words(begun);
  if (people.words.empty()) return completions;
  const auto last = people.words.back();
  const bool open = ends_in_word(begun);
  if (open) {
    people.words.pop_back();
    people.begun = last;
  }
  completions.people = directory.people(people, limit);
  if (!open) return completions;
  const auto before = begun.substr(0, start_of_last_word(begun));
  completions.words = with_snapshot(engine, [&] { return frequent_forms(engine, last, limit); });
  for (auto& word : completions.words) word.text.insert(0, before);
  return completions;
}

}  // namespace dateline::query
