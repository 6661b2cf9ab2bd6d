#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/agreement/compare.hpp"
#include "tests/agreement/random_search.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::naive;

namespace {

void agree_on_a_random_search(Twins& wanted, Twins& got) {
  query::Search search;
  search.tree = *random_tree(wanted.vocabulary());
  search.facets = *random_facets(wanted.vocabulary());
  search.sort = *rc::gen::element(query::Sort::relevance, query::Sort::newest, query::Sort::oldest);
  search.days = true;
  if (const auto lines = difference(wanted, got, search); !lines.empty()) RC_FAIL(lines);
}

bool agree_on_random_searches(Twins& wanted, Twins& got) {
  return rc::check([&] {
    for (int i = 0; i < test::repetitions(10, 100); ++i) agree_on_a_random_search(wanted, got);
  });
}

}  // namespace

TEST_CASE("the two engines give the same answers about six thousand Reuters articles, in many segments and in one") {
  const test::TemporaryDirectory directory;
  Twins xapian(directory.path() / "xapian", "xapian");
  Twins sealed(directory.path() / "sealed", "sealed");
  for (const std::string file : {"000", "002", "004", "006", "008", "010"}) {
    const auto reuters = test::shared_file("corpora/reuters21578/reut2-" + file + ".sgm");
    if (!reuters) return;
    xapian.add({reuters->string()});
    sealed.add({reuters->string()});
  }
  CHECK(agree_on_random_searches(xapian, sealed));

  std::vector<std::string> withdrawn;
  for (std::size_t i = 0; i < sealed.naive().entries().size(); i += 7)
    withdrawn.push_back(sealed.naive().entries()[i].article.id);
  xapian.remove(withdrawn);
  sealed.remove(withdrawn);
  sealed.merge();
  CHECK(agree_on_random_searches(xapian, sealed));
}
