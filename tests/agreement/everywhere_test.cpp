#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

#include "tests/agreement/compare.hpp"
#include "tests/agreement/show.hpp"
#include "tests/agreement/twins.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

// Xapian 1.4.22 fails on a term that every article has and that is not scored, once an article was deleted and the list
// of the others has more than one chunk, which is about a thousand articles.
TEST_CASE("what every article has is found with and without scores after a deletion") {
  const test::TemporaryDirectory directory;
  const auto file = directory.path() / "articles.jsonl";
  std::ofstream lines(file);
  for (int i = 0; i < 3'000; ++i)
    lines << R"({"id": ")" << i << R"(", "title": "", "body": "Every minister said this )" << i % 7
          << R"(", "language": "en", "source": "Wire", "date": "2014-05-)" << 10 + i % 20 << "\"}\n";
  lines.close();
  Twins twins(directory.path() / "index", GENERATE("sealed", "xapian"));
  twins.add({file.string()});
  twins.remove({"17"});

  const query::Node word{query::Word{"minist"}};
  const query::Node form{query::Phrase{{"minister"}, {"minist"}}};
  const query::Node language{query::FacetIs{Facet::language, {"en"}}};
  const query::Node prefix{query::Forms{query::Forms::Kind::prefix, "min"}};
  const query::Node fuzzy{query::Forms{query::Forms::Kind::fuzzy, "minster", 1}};
  const query::Node some{query::Word{"3"}};
  const std::vector<query::Node> trees{
      word,
      form,
      language,
      prefix,
      fuzzy,
      {query::Filter{{some, language}}},
      {query::Filter{{some, word}}},
      {query::AndNot{{some, prefix}}},
      {query::AndNot{{some, word}}},
      {query::Or{{some, language}}},
      {query::And{{some, form}}},
  };
  for (const auto& tree : trees)
    for (const auto sort : {query::Sort::relevance, query::Sort::newest, query::Sort::oldest}) {
      query::Search search;
      search.tree = tree;
      search.sort = sort;
      search.facets = {{Facet::source, 3}};
      INFO(tree);
      CHECK(difference(twins, search) == "");
    }
}
