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

/// One search from its words to its hits' articles. Everything shown is of one commit: where commits overwrite it the
/// search is done again. Holds a few articles at a time, however many are shown.
class SearchSession {
 public:
  /// Searches. `today` is what relative dates count from; without a directory, names are looked up in the index
  /// alone. Throws UsageError.
  SearchSession(Engine& engine, Selection selection, Presentation presentation, Day today,
                LazyDirectory* directory = nullptr);

  [[nodiscard]] const SearchReport& report() const noexcept { return report_; }

  /// The next hit; nothing after the last. Throws UnusableError where the index changed so that the hits given out are
  /// no longer what the search finds.
  [[nodiscard]] std::optional<HitView> next();

 private:
  void search();
  /// How many articles have any of the words; nothing where the query does not ask for all of several.
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
