#include <catch2/catch.hpp>

#include "query/people/resolve.hpp"
#include "query/search/filter_values.hpp"
#include "query/search/selection_tree.hpp"
#include "tests/agreement/compare.hpp"
#include "tests/agreement/model/facets.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

namespace {

query::Search all_facets_of_everything() {
  query::Search search;
  search.tree = {query::All{}};
  search.limit = 0;
  search.days = true;
  for (const auto facet : all_facets) search.facets.push_back({facet, query::no_limit, {}});
  return search;
}

/// Filters by a value of a facet, as a user does.
query::Selection filter_by(Facet facet, const std::string& value) {
  const bool whole_role = row_of(facet).filter == FacetFilter::role_words;
  query::Selection selection;
  query::add_filter(selection, name_of(facet), query::escaped_value(whole_role ? "=" + value : value));
  return selection;
}

std::uint64_t total(query::Engine& engine, const query::Selection& selection) {
  analysis::Analyzer analyzer(engine.language());
  query::PeopleResolver resolver(engine);
  query::Search search;
  search.tree = query::selection_tree(selection, analyzer, resolver, 0).whole;
  search.limit = 0;
  return engine.search(search).total;
}

}  // namespace

TEST_CASE("facets of the sample count what the extraction finds, article by article") {
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", GENERATE(as<std::string>(), "sealed", "xapian"));
  twins.add({DATELINE_SOURCE_DIR "/corpus/sample"});
  CHECK(difference(twins, all_facets_of_everything()).empty());

  const auto answer = twins.engine().search(all_facets_of_everything());
  for (const auto& counts : answer.facets) {
    INFO(name_of(counts.facet));
    CHECK_FALSE(counts.values.empty());
  }
}

TEST_CASE("filtering the sample by any value of any facet finds as many articles as the facet counts") {
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", GENERATE(as<std::string>(), "sealed", "xapian"));
  twins.add({DATELINE_SOURCE_DIR "/corpus/sample"});
  for (const auto& counts : twins.engine().search(all_facets_of_everything()).facets) {
    for (const auto& value : counts.values) {
      INFO(name_of(counts.facet) << ": " << value.value);
      query::Search search;
      search.tree = {query::FacetIs{counts.facet, {value.value}}};
      CHECK(twins.engine().search(search).total == value.count);
      CHECK(total(twins.engine(), filter_by(counts.facet, value.value)) == value.count);
    }
  }
}
