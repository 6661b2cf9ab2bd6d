#include "tests/agreement/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace dateline::naive {

namespace {

using query::Answer;

/// Collects what is different, a line each.
class Differences {
 public:
  template <typename... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    lines_ += fmt::format(format, std::forward<Values>(values)...) + '\n';
  }
  template <typename T>
  void expect_equal(const T& wanted, const T& got, const std::string& what) {
    if (wanted != got) add("{}: {} wanted, {} got", what, wanted, got);
  }
  [[nodiscard]] const std::string& lines() const { return lines_; }

 private:
  std::string lines_;
};

bool close(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b)); }

/// By place in the naive index.
std::map<std::size_t, double> scores_by_place(const std::vector<query::Hit>& hits) {
  std::map<std::size_t, double> scores;
  for (const auto& hit : hits) scores.emplace(hit.document, hit.score);
  return scores;
}

void compare_scores(const Answer& wanted, const Answer& got, const Index& naive, Differences& differences) {
  const auto wanted_scores = scores_by_place(wanted.hits);
  const auto got_scores = scores_by_place(got.hits);
  if (got_scores.size() != got.hits.size()) differences.add("an article is there twice");
  for (const auto& [place, score] : wanted_scores) {
    const auto& id = naive.entries()[place].article.id;
    const auto found = got_scores.find(place);
    if (found == got_scores.end())
      differences.add("{}: missing, should score {}", id, score);
    else if (!close(score, found->second))
      differences.add("{}: should score {}, scores {}", id, score, found->second);
  }
  for (const auto& [place, score] : got_scores)
    if (!wanted_scores.contains(place)) differences.add("{}: should not match", naive.entries()[place].article.id);
}

/// Scores fall, and where the engine's own are equal, dates do.
void compare_order(const Answer& wanted, const Answer& got, query::Sort sort, const Index& naive,
                   Differences& differences) {
  const auto scores = scores_by_place(wanted.hits);
  for (std::size_t i = 1; i < got.hits.size(); ++i) {
    const auto& before = got.hits[i - 1];
    const auto& after = got.hits[i];
    const auto& first = naive.entries()[before.document].article;
    const auto& second = naive.entries()[after.document].article;
    const auto in_date_order = sort == query::Sort::oldest ? is_older(first, second) : is_newer(first, second);
    const auto a = scores.at(before.document);
    const auto b = scores.at(after.document);
    const bool in_order = before.score == after.score ? in_date_order : before.score > after.score;
    if (!in_order || (a < b && !close(a, b))) differences.add("{} stands before {}", first.id, second.id);
  }
}

std::string shown(const std::optional<Role>& role) {
  if (!role) return "no role";
  return fmt::format("{}@{} of {}, {}, {}", role->text, role->country, role->body, name_of(role->role_class),
                     name_of(role->status));
}

void compare_facets(const query::FacetCounts& wanted, const query::FacetCounts& got, Differences& differences) {
  const std::string name(name_of(wanted.facet));
  differences.expect_equal(wanted.missing, got.missing, name + " missing");
  differences.expect_equal(wanted.values.size(), got.values.size(), name + " values shown");
  for (std::size_t i = 0; i < std::min(wanted.values.size(), got.values.size()); ++i) {
    const auto& a = wanted.values[i];
    const auto& b = got.values[i];
    const auto place = fmt::format("{} value {}", name, i + 1);
    differences.expect_equal(a.value, b.value, place);
    differences.expect_equal(a.label, b.label, place + " label");
    differences.expect_equal(a.count, b.count, place + " count");
    differences.expect_equal(shown(a.role), shown(b.role), place + " role");
  }
}

void compare_days(const Answer& wanted, const Answer& got, Differences& differences) {
  differences.expect_equal(wanted.undated, got.undated, "undated");
  differences.expect_equal(wanted.days.size(), got.days.size(), "days");
  for (std::size_t i = 0; i < std::min(wanted.days.size(), got.days.size()); ++i) {
    differences.expect_equal(iso_day(wanted.days[i].day), iso_day(got.days[i].day), "day");
    differences.expect_equal(wanted.days[i].count, got.days[i].count, iso_day(got.days[i].day));
  }
}

/// Everything that matches, by place in the naive index.
Answer whole_answer(Twins& twins, const query::Search& search) {
  auto answer = twins.engine().search(search);
  for (auto& hit : answer.hits) hit.document = twins.place(hit.document);
  return answer;
}

void without_limit(query::Search& search) {
  search.offset = 0;
  search.limit = query::no_limit;
}

std::string compare(const Answer& wanted, const Answer& got, query::Sort sort, const Index& naive) {
  Differences differences;
  differences.expect_equal(wanted.total, got.total, "total");
  compare_scores(wanted, got, naive, differences);
  if (!differences.lines().empty()) return differences.lines();
  compare_order(wanted, got, sort, naive, differences);
  differences.expect_equal(wanted.facets.size(), got.facets.size(), "facets");
  for (std::size_t i = 0; i < std::min(wanted.facets.size(), got.facets.size()); ++i)
    compare_facets(wanted.facets[i], got.facets[i], differences);
  compare_days(wanted, got, differences);
  return differences.lines();
}

/// The page must have the very scores of the whole, because a score does not depend on how an article is found.
void compare_page(const Answer& whole, const Answer& page, const query::Search& search, Differences& differences) {
  const auto first = std::min(search.offset, whole.hits.size());
  differences.expect_equal(std::min(search.limit, whole.hits.size() - first), page.hits.size(), "hits on the page");
  for (std::size_t i = 0; i < page.hits.size() && first + i < whole.hits.size(); ++i) {
    const auto hit = fmt::format("hit {}", first + i);
    differences.expect_equal(whole.hits[first + i].document, page.hits[i].document, hit);
    differences.expect_equal(whole.hits[first + i].score, page.hits[i].score, hit);
  }
}

}  // namespace

std::string difference(Twins& twins, query::Search search) {
  without_limit(search);
  return compare(twins.naive().search(search), whole_answer(twins, search), search.sort, twins.naive());
}

std::string difference(Twins& wanted, Twins& got, query::Search search) {
  without_limit(search);
  return compare(whole_answer(wanted, search), whole_answer(got, search), search.sort, got.naive());
}

std::string page_difference(Twins& twins, query::Search search, std::size_t offset, std::size_t limit) {
  search.limit = query::no_limit;
  const auto whole = twins.engine().search(search);
  search.offset = offset;
  search.limit = limit;
  const auto page = twins.engine().search(search);
  Differences differences;
  differences.expect_equal(whole.total, page.total, "total");
  compare_page(whole, page, search, differences);

  search.exact_total = false;
  compare_page(whole, twins.engine().search(search), search, differences);
  search.facets.clear();
  search.days = false;
  const auto uncounted = twins.engine().search(search);
  compare_page(whole, uncounted, search, differences);
  differences.expect_equal(true, uncounted.total <= whole.total, "total is at most the exact one");
  return differences.lines();
}

}  // namespace dateline::naive
