#pragma once

#include <cstddef>
#include <deque>
#include <optional>

#include "common/analysis/analyzer.hpp"
#include "query/engine/engine.hpp"
#include "query/search/report.hpp"
#include "query/search/request.hpp"
#include "query/snippet/snippet.hpp"

namespace dateline::query {

/// One search, from the text of the query to the articles of its hits. Everything it returns is of one commit: if later
/// commits overwrite the snapshot, it searches again. Holds at most 100 articles at a time, however many it returns.
/// Refers to the engine and the directory, which must outlive it. Not thread-safe.
class SearchSession {
 public:
  /// Runs the search. Relative dates count back from `today` (UTC). Without a directory, names are looked up in the
  /// index alone. Throws UsageError (QueryError for the text) and UnusableError.
  SearchSession(Engine& engine, Selection selection, Presentation presentation, Day today,
                LazyDirectory* directory = nullptr);

  [[nodiscard]] const SearchReport& report() const noexcept { return report_; }

  /// The next hit; nothing after the last. Throws UnusableError if the search had to be run again and the hits that
  /// were already returned are no longer its first hits.
  [[nodiscard]] std::optional<HitView> next();

 private:
  void search();
  /// The number of articles that have any of the words; nothing if that is the same query.
  [[nodiscard]] std::optional<std::uint64_t> count_with_any_word(const Node& all_words);
  void read_ahead();
  void search_again();
  [[nodiscard]] HitView view(std::size_t position);

  Engine& engine_;
  Selection selection_;
  Presentation presentation_;
  Day today_;
  LazyDirectory* directory_;
  analysis::Analyzer analyzer_;
  SearchReport report_;
  std::optional<Snippets> snippets_;
  std::size_t read_ = 0;
  std::deque<HitView> ahead_;
};

}  // namespace dateline::query
