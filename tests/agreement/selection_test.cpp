#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "query/people/resolve.hpp"
#include "query/search/filter_values.hpp"
#include "query/search/selection_tree.hpp"
#include "tests/agreement/model/filters.hpp"
#include "tests/agreement/twins.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

namespace {

/// A filter as the model sees it: any of the values or, if `exclude`, none of them.
struct FilterModel {
  query::FacetIs any_of;
  bool exclude = false;
};

FilterModel random_filter(const Vocabulary& vocabulary) {
  const auto at = *rc::gen::inRange<std::size_t>(0, vocabulary.values.size());
  const auto& [facet, values] = *std::next(vocabulary.values.begin(), static_cast<std::ptrdiff_t>(at));
  const auto count = *rc::gen::inRange(1, 4);
  return {{facet,
           *rc::gen::container<std::vector<std::string>>(static_cast<std::size_t>(count), rc::gen::elementOf(values))},
          *rc::gen::weightedElement<bool>({{2, false}, {1, true}})};
}

bool keeps(const FilterModel& filter, const Entry& entry) {
  return has_facet_value(entry, filter.any_of) != filter.exclude;
}

/// The value of the option that the filter is asked for with.
std::string option_value(const FilterModel& filter) {
  const bool whole_role = row_of(filter.any_of.facet).filter == FacetFilter::role_words;
  std::string text;
  for (const auto& value : filter.any_of.values)
    text += (text.empty() ? "" : ",") + query::escaped_value(whole_role ? "=" + value : value);
  return text;
}

query::Selection selection_of(const std::vector<FilterModel>& filters) {
  query::Selection selection;
  for (const auto& filter : filters) {
    const std::string name(name_of(filter.any_of.facet));
    if (filter.exclude)
      query::add_exclusion(selection, name + "=" + option_value(filter));
    else
      query::add_filter(selection, name, option_value(filter));
  }
  return selection;
}

/// Whether two filters are read as one question: people who hold roles.
bool has_people_and_roles(const std::vector<FilterModel>& filters) {
  const auto asks = [&](auto asked) {
    return std::any_of(filters.begin(), filters.end(), [&](const FilterModel& filter) {
      return !filter.exclude && asked(row_of(filter.any_of.facet).filter);
    });
  };
  return asks([](FacetFilter filter) { return filter == FacetFilter::person_name; }) &&
         asks([](FacetFilter filter) { return filter == FacetFilter::role_words; });
}

void agree_on_random_filters(Twins& twins) {
  const auto vocabulary = twins.vocabulary();
  const auto filters = *rc::gen::suchThat(
      rc::gen::resize(
          4, rc::gen::container<std::vector<FilterModel>>(rc::gen::exec([&] { return random_filter(*vocabulary); }))),
      [](const std::vector<FilterModel>& all) { return !has_people_and_roles(all); });
  analysis::Analyzer analyzer(twins.engine().language());
  query::PeopleResolver resolver(twins.engine());
  query::Search search;
  search.tree = query::selection_tree(selection_of(filters), analyzer, resolver, 0).whole;
  search.limit = query::no_limit;

  std::vector<std::size_t> wanted;
  const auto& entries = twins.naive().entries();
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (!entries[i].deleted &&
        std::all_of(filters.begin(), filters.end(), [&](const auto& filter) { return keeps(filter, entries[i]); }))
      wanted.push_back(i);
  const auto answer = twins.engine().search(search);
  std::vector<std::size_t> got;
  for (const auto& hit : answer.hits) got.push_back(twins.place(hit.document));
  std::sort(got.begin(), got.end());
  RC_ASSERT(got == wanted);
  RC_ASSERT(answer.total == wanted.size());
}

}  // namespace

TEST_CASE("filters with several values and exclusions find what the model finds, article by article") {
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", GENERATE(as<std::string>(), "sealed", "xapian"));
  twins.add({DATELINE_SOURCE_DIR "/corpus/sample"});
  CHECK(rc::check([&] { agree_on_random_filters(twins); }));
}
