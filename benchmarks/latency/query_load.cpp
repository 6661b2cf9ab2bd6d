#include "benchmarks/latency/query_load.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <limits>
#include <memory>
#include <thread>

#include "benchmarks/command/input.hpp"
#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"
#include "query/facets/facet_report.hpp"
#include "query/people/resolve.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/selection_tree.hpp"

namespace dateline::bench {

namespace {

using Clock = std::chrono::steady_clock;

/// The open index and the analyzer of one thread.
class Searcher {
 public:
  Searcher(const QueryLoad& load, const std::filesystem::path& index)
      : load_(load), engine_(query::open_engine(index)), analyzer_(engine_->language()) {}

  QueryTime time(const query::Selection& selection) {
    const auto start = Clock::now();
    const auto total = query::with_snapshot(*engine_, [&] { return search(selection); });
    const std::chrono::duration<double, std::micro> took = Clock::now() - start;
    return {took.count(), total};
  }

 private:
  std::uint64_t search(const query::Selection& selection) {
    query::PeopleResolver resolver(*engine_);
    query::Search search;
    search.tree = query::selection_tree(selection, analyzer_, resolver, today_).whole;
    search.sort = load_.sort;
    search.limit = load_.top;
    search.exact_total = load_.exact_total;
    query::request_facets(load_.facets, search);
    const auto answer = engine_->search(search);
    [[maybe_unused]] const auto facets = query::facet_reports(load_.facets, answer);
    return answer.total;
  }

  const QueryLoad& load_;
  std::unique_ptr<query::Engine> engine_;
  analysis::Analyzer analyzer_;
  Day today_ = today();
};

/// Runs all queries once, distributed over the threads, and keeps the shortest time of each.
void pass(const QueryLoad& load, std::vector<Searcher>& searchers, std::vector<QueryTime>& times) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(searchers.size());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < searchers.size(); ++i)
      threads.emplace_back([&, i] {
        try {
          for (auto query = next++; query < load.queries.size(); query = next++) {
            const auto time = searchers[i].time(load.queries[query]);
            times[query] = {std::min(times[query].us, time.us), time.total};
          }
        } catch (...) {
          failures[i] = std::current_exception();
        }
      });
  }
  for (const auto& failure : failures)
    if (failure) std::rethrow_exception(failure);
}

}  // namespace

std::vector<LoadTimes> run(const QueryLoad& load, const std::vector<std::filesystem::path>& indexes) {
  const std::vector<QueryTime> untimed(load.queries.size(), {std::numeric_limits<double>::infinity(), 0});
  std::vector<std::vector<Searcher>> searchers(indexes.size());
  std::vector<LoadTimes> times(indexes.size(), {untimed, 0});
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    for (std::size_t thread = 0; thread < load.threads; ++thread) searchers[i].emplace_back(load, indexes[i]);
    pass(load, searchers[i], times[i].queries);
    times[i].queries = untimed;
  }
  std::vector<std::chrono::duration<double>> took(indexes.size());
  const auto begun = Clock::now();
  std::size_t done = 0;
  const auto goes_on = [&] { return done < load.repeat && (done == 0 || Clock::now() - begun < load.at_most); };
  for (; goes_on(); ++done)
    for (std::size_t i = 0; i < indexes.size(); ++i) {
      const auto start = Clock::now();
      pass(load, searchers[i], times[i].queries);
      took[i] += Clock::now() - start;
    }
  for (std::size_t i = 0; i < indexes.size(); ++i)
    times[i].queries_per_second = static_cast<double>(load.queries.size() * done) / took[i].count();
  return times;
}

}  // namespace dateline::bench
