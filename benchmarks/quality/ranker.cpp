#include "benchmarks/quality/ranker.hpp"

#include <fmt/format.h>

#include "benchmarks/command/input.hpp"
#include "common/error.hpp"
#include "common/model/record.hpp"
#include "query/people/resolve.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/request.hpp"
#include "query/search/selection_tree.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::bench {

Ranker::Ranker(const std::filesystem::path& index, Ranking how)
    : how_(how), engine_(query::open_engine(index)), analyzer_(engine_->language()) {}

std::vector<RankedArticle> Ranker::rank(const Topic& topic) {
  query::Selection selection;
  selection.text = topic.text;
  selection.any = how_.any;
  selection.literal = how_.literal;
  auto ranking = query::with_snapshot(*engine_, [&] {
    query::PeopleResolver resolver(*engine_);
    query::Search search;
    search.limit = how_.depth;
    search.exact_total = false;
    try {
      search.tree = query::selection_tree(selection, analyzer_, resolver, today()).whole;
    } catch (const query::QueryError& error) {
      throw UsageError(fmt::format("query '{}', at byte {}: {}; --literal takes queries as plain words", topic.id,
                                   error.position() + 1, error.what()));
    }
    std::vector<RankedArticle> articles;
    for (const auto& hit : engine_->search(search).hits)
      articles.push_back({engine_->record(hit.document).article.id, hit.score});
    return articles;
  });
  sort_ranking(ranking);
  return ranking;
}

bool Ranker::contains(const std::string& id) {
  return query::with_snapshot(*engine_, [&] { return engine_->find(id).has_value(); });
}

}  // namespace dateline::bench
