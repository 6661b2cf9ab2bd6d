#include "indexer/pipeline/article_facts.hpp"

#include <fmt/format.h>

#include <utility>

#include "common/facts/extract.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

Facts facts_of(const Article& article, Problems& problems, std::uint64_t most_steps) {
  facts::Extraction extraction = facts::extract_within(article, most_steps);
  if (!extraction.complete) {
    problems.add({corpus::Problem::Kind::without_facts, article.file, article.line, 0,
                  fmt::format("its text takes more than {} steps to read", grouped(most_steps))});
  }
  return std::move(extraction.facts);
}

Facts facts_of(const Article& article, Problems& problems) {
  return facts_of(article, problems, facts::usual_budget(article));
}

Facts facts_for(const index::Settings& settings, const Article& article, Problems& problems) {
  return settings.facts_version == index::no_facts ? Facts{} : facts_of(article, problems);
}

}  // namespace dateline::indexer
