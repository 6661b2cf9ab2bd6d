#include "query/search/nearest_word.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "query/forms/fuzzy.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t long_word = 6;        ///< bytes; words of at least this length may have two edits
constexpr std::size_t shortest_form = 3;    ///< bytes; shorter forms are similar to too many words
constexpr std::size_t most_candidates = 8;  ///< more than one, because a form may occur in deleted articles only

/// The forms that may be suggested for one word.
class Candidates {
 public:
  void add(std::string_view form, std::uint32_t distance, std::uint64_t articles) {
    const bool wanted = form.size() >= shortest_form &&
                        std::none_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (wanted) (articles > 1 ? common_ : rare_).add({std::string(form), distance, articles});
  }

  [[nodiscard]] std::vector<NearForm> sorted() && {
    auto all = std::move(common_).sorted();
    auto rare = std::move(rare_).sorted();
    std::move(rare.begin(), rare.end(), std::back_inserter(all));
    return all;
  }

 private:
  NearestForms common_{most_candidates};
  NearestForms rare_{most_candidates};
};

/// The words that result from one edit of the first letter, which FuzzyMatcher does not try. Inserted and substituted
/// letters are a to z.
std::vector<std::string> with_another_beginning(std::string_view word, std::string_view first) {
  const auto rest = word.substr(first.size());
  const auto second = rest.substr(0, FuzzyMatcher(rest, 0).prefix().size());
  std::vector<std::string> words{std::string(rest),
                                 std::string(second).append(first).append(rest.substr(second.size()))};
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    words.push_back(letter + std::string(rest));
    words.push_back(letter + std::string(word));
  }
  return words;
}

/// Whether an article that is not deleted has the form or another form of the same stem.
bool is_found(Engine& engine, analysis::Analyzer& analyzer, const std::string& form) {
  Search search;
  search.tree = {Word{analyzer.stem(form)}};
  search.limit = 0;
  return engine.search(search).total > 0;
}

}  // namespace

std::optional<std::string> nearest_word(Engine& engine, analysis::Analyzer& analyzer, std::string_view word) {
  Candidates candidates;
  engine.near_forms(word, word.size() < long_word ? 1 : 2,
                    [&](std::string_view form, std::uint32_t distance, std::uint64_t articles) {
                      candidates.add(form, distance, articles);
                    });
  const FuzzyMatcher matcher(word, 0);
  const auto first = matcher.prefix();
  for (const auto& other : with_another_beginning(word, first)) {
    if (other.starts_with(first)) continue;
    engine.forms(other, [&](std::string_view form, std::uint64_t articles) {
      if (form == other) candidates.add(form, 1, articles);
      return false;  // if the index has the word, it is the first form with this prefix
    });
  }
  for (auto& near : std::move(candidates).sorted())
    if (is_found(engine, analyzer, near.form)) return std::move(near.form);
  return std::nullopt;
}

}  // namespace dateline::query
