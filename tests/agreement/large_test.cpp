#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "corpus/generator/generator.hpp"
#include "tests/agreement/compare.hpp"
#include "tests/agreement/random_search.hpp"
#include "tests/agreement/show.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

// Posting lists have blocks of 128 documents and the sealed engine searches windows of 4,096: every segment here has
// more than one window, and frequent words, people and countries have many blocks.

namespace {

constexpr std::size_t batches = 5;
constexpr std::size_t articles_of_a_batch = 4'100;
constexpr std::size_t every_replaced = 150;
constexpr std::size_t every_deleted = 7;
constexpr corpus::Generator::Length short_bodies{2, 4};

// The naive index looks at every article for every part of a search.
constexpr std::uint64_t searches_of_the_model = 4;
constexpr std::uint64_t searches_of_engines = 25;

using Numbers = std::vector<std::size_t>;

std::string write_articles(const std::filesystem::path& file, const corpus::Generator& generator,
                           const Numbers& numbers) {
  std::string lines;
  for (const auto number : numbers) generator.append(lines, number);
  std::ofstream(file, std::ios::binary) << lines;
  return file.string();
}

Numbers numbers_between(std::size_t first, std::size_t last, std::size_t step) {
  Numbers numbers;
  for (auto number = first; number < last; number += step) numbers.push_back(number);
  return numbers;
}

/// The same search for the same number. Facets show few values, because the model describes each by every article.
query::Search random_search(Twins& twins, std::uint64_t number) {
  const rc::Random random(number);
  query::Search search;
  search.tree = random_tree(twins.vocabulary())(random, rc::kNominalSize).value();
  search.facets = random_facets(twins.vocabulary())(random, rc::kNominalSize).value();
  for (auto& request : search.facets) request.limit = std::min<std::size_t>(request.limit, 3);
  search.sort = std::array{query::Sort::relevance, query::Sort::newest, query::Sort::oldest}[number % 3];
  search.days = true;
  search.recency = random_recency()(random, rc::kNominalSize).value();
  return search;
}

}  // namespace

TEST_CASE(
    "both engines answer as the contract says about 20,500 articles, before and after some are replaced and deleted") {
  const test::TemporaryDirectory directory;
  Twins sealed(directory.path() / "sealed", "sealed");
  Twins xapian(directory.path() / "xapian", "xapian", sealed);
  const auto file = directory.path() / "articles.jsonl";
  constexpr auto all = batches * articles_of_a_batch;
  for (std::size_t first = 0; first < all; first += articles_of_a_batch) {
    const auto path = write_articles(file, corpus::Generator(1, short_bodies),
                                     numbers_between(first, first + articles_of_a_batch, 1));
    sealed.add({path});
    xapian.add({path});
  }
  const auto agrees_with_model = [&](std::uint64_t number) {
    const auto search = random_search(sealed, number);
    INFO(search.tree);
    CHECK(difference(sealed, search) == "");
  };
  for (std::uint64_t number = 0; number < searches_of_the_model; ++number) agrees_with_model(number);
  for (std::uint64_t number = 0; number < searches_of_engines; ++number) {
    const auto search = random_search(sealed, number);
    INFO(search.tree);
    CHECK(difference(sealed, xapian, search) == "");
    CHECK(page_difference(sealed, search, 5, 20) == "");
  }

  const auto replacements =
      write_articles(file, corpus::Generator(2, short_bodies), numbers_between(0, all, every_replaced));
  sealed.add({replacements});
  xapian.add({replacements});
  std::vector<std::string> withdrawn;
  for (const auto number : numbers_between(3, all, every_deleted))
    withdrawn.push_back("made-" + std::to_string(number));
  sealed.remove(withdrawn);
  xapian.remove(withdrawn);
  for (std::uint64_t number = 100; number < 100 + searches_of_the_model; ++number) agrees_with_model(number);
  sealed.merge();
  for (std::uint64_t number = 200; number < 200 + searches_of_the_model; ++number) agrees_with_model(number);
  for (std::uint64_t number = 200; number < 200 + searches_of_engines; ++number) {
    const auto search = random_search(sealed, number);
    INFO(search.tree);
    CHECK(difference(sealed, xapian, search) == "");
  }
  CHECK(sealed.damage().empty());
  CHECK(xapian.damage().empty());
}
