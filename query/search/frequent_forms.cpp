#include "query/search/frequent_forms.hpp"

#include <algorithm>
#include <utility>

namespace dateline::query {

namespace {

struct CountedForm {
  std::string form;
  std::uint64_t articles;
};

bool more_frequent(const CountedForm& a, const CountedForm& b) {
  return a.articles != b.articles ? a.articles > b.articles : a.form < b.form;
}

/// All forms that begin with `start`, with counts that may include deleted articles, most frequent first.
std::vector<CountedForm> candidates(Engine& engine, std::string_view start) {
  std::vector<CountedForm> forms;
  engine.forms(start, [&](std::string_view form, std::uint64_t articles) {
    forms.push_back({std::string(form), articles});
    return true;
  });
  std::sort(forms.begin(), forms.end(), more_frequent);
  return forms;
}

}  // namespace

std::uint64_t count(Engine& engine, Node tree) {
  Search search;
  search.tree = std::move(tree);
  search.limit = 0;
  return engine.search(search).total;
}

std::vector<std::string> frequent_forms(Engine& engine, analysis::Analyzer& analyzer, std::string_view start,
                                        std::size_t limit) {
  std::vector<CountedForm> best;  // a heap of at most `limit` forms, the least frequent one in front
  for (auto& candidate : candidates(engine, start)) {
    // The count of a candidate is an upper bound, and the bounds fall from here on.
    if (best.size() >= limit && (limit == 0 || more_frequent(best.front(), candidate))) break;
    if (engine.counts_deleted())
      candidate.articles = count(engine, {Phrase{{candidate.form}, {analyzer.stem(candidate.form)}}});
    if (candidate.articles == 0) continue;
    best.push_back(std::move(candidate));
    std::push_heap(best.begin(), best.end(), more_frequent);
    if (best.size() <= limit) continue;
    std::pop_heap(best.begin(), best.end(), more_frequent);
    best.pop_back();
  }
  std::sort_heap(best.begin(), best.end(), more_frequent);
  std::vector<std::string> forms;
  forms.reserve(best.size());
  for (auto& form : best) forms.push_back(std::move(form.form));
  return forms;
}

}  // namespace dateline::query
