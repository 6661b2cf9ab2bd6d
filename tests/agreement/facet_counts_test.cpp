#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "corpus/generator/random.hpp"
#include "query/facets/date_facet.hpp"
#include "query/search/open_engine.hpp"
#include "tests/agreement/compare.hpp"
#include "tests/agreement/show.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

// The sealed engine counts the same facet in several ways: by columns or by the documents of frequent values, with and
// without numbers of values, as many hits and as few as there are. Posting lists have blocks of 128 documents and hits
// are found in windows of 4,096, so the articles here are more.

namespace {

constexpr std::array<std::size_t, 3> batches{4'200, 1'500, 300};

/// The name of a person, at times with an accent, which the person's key is without.
std::string name_of_person(corpus::Random& random) {
  const auto number = random.zipfian(120);
  constexpr std::array given{"John", "Mary", "Peter", "Anna", "Robert", "Susan", "Thomas", "Laura", "Richard", "Helen"};
  constexpr std::array family{"Harper",   "Wilkins", "Sanders", "Coleman", "Hopkins", "Jennings",
                              "Fletcher", "Osborne", "Barlow",  "Whitman", "Kimball", "Preston"};
  std::string name = family[number / given.size() % family.size()];
  if (const auto a = name.find('a'); random.below(5) == 0 && a != std::string::npos) name.replace(a, 1, "á");
  return fmt::format("{} {}", given[number % given.size()], name);
}

/// One of several spellings of a value.
std::string spelt(corpus::Random& random, std::string text) {
  const auto spelling = random.below(10);
  if (spelling == 0)
    for (auto& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (spelling == 1) text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  return text;
}

/// `every` is in all articles, `half`, `tenth` and `some` in fewer; `first`, `second` and `third` tell the batches
/// apart.
std::string article(std::size_t number, std::size_t batch) {
  constexpr std::array batch_words{"first", "second", "third"};
  constexpr std::array roles{"President", "Foreign Minister", "Senator", "foreign minister", "Prime Minister"};
  constexpr std::array countries{"China", "France", "Kenya", "Australia"};
  corpus::Random random(number);
  std::string body = fmt::format("every {}", batch_words[batch]);
  if (random.below(2) == 0) body += " half";
  if (random.below(10) == 0) body += " tenth";
  if (random.below(400) == 0) body += " some";
  for (auto people = random.below(3); people > 0; --people)
    body +=
        fmt::format(". {} {} of {} spoke", roles[random.zipfian(static_cast<std::uint32_t>(roles.size()))],
                    name_of_person(random), countries[random.zipfian(static_cast<std::uint32_t>(countries.size()))]);
  std::string keywords = fmt::format("\"{}\"", spelt(random, fmt::format("Topic {}", random.zipfian(500))));
  keywords += fmt::format(", \"{}\"", spelt(random, fmt::format("Topic {}", random.zipfian(500))));
  keywords += fmt::format(", \"Tied {}\"", number % 20);  // as frequent as one another
  if (batch == 2) keywords += fmt::format(", \"Late {}\"", random.below(5));
  const auto source = random.below(8) == 0 ? std::string() : spelt(random, fmt::format("Wire {}", random.below(3)));
  return fmt::format(
      R"({{"id": "{}", "title": "", "body": "{}.", "keywords": [{}], "source": "{}", "date": "20{:02}-{:02}-{:02}"}})"
      "\n",
      number, body, keywords, source, 10 + random.below(4), 1 + random.below(12), 1 + random.below(28));
}

/// Joins frequent with rare people, and people with a key that nobody has; of some says that they are nobody.
std::shared_ptr<const query::PersonMap> some_persons() {
  static const auto map = std::make_shared<const query::PersonMap>(std::vector<query::PersonMap::Meaning>{
      {"john-harper", "mary-harper"},
      {"peter-harper", "mary-harper"},
      {"anna-harper", "mary-harper"},
      {"helen-preston", "laura-coleman"},
      {"susan-hopkins", "aaron-aaronson"},
      {"robert-hopkins", "zoe-zzz"},
      {"mary-wilkins", ""},
      {"thomas-fletcher", ""},
      {"no-such-key", ""},
  });
  return map;
}

query::Search search_for(const query::Node& tree, std::size_t limit) {
  query::Search search;
  search.tree = tree;
  search.limit = 3;
  search.days = true;
  for (const auto facet : all_facets) {
    search.facets.push_back({facet, limit, {}});
    if (holds_people(facet)) search.facets.push_back({facet, limit, {}, some_persons()});
  }
  return search;
}

std::vector<query::Node> trees() {
  std::vector<query::Node> trees{{query::All{}}};
  for (const auto* word : {"half", "tenth", "some", "third", "nowher"}) trees.push_back({query::Word{word}});
  trees.push_back({query::And{{{query::Word{"some"}}, {query::Word{"second"}}}}});
  return trees;
}

/// How the facets of an engine that has counted before differ from those of one that has not.
std::string difference_of_new_engine(Twins& twins, const std::filesystem::path& index, const query::Search& search) {
  const auto known = twins.engine().search(search).facets;
  const auto fresh = query::open_engine(index)->search(search).facets;
  std::string differences;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const auto shown = [](const query::FacetCounts& counts) {
      std::string text = fmt::format("{}: {} missing", name_of(counts.facet), counts.missing);
      for (const auto& value : counts.values)
        text +=
            fmt::format(", {} '{}' {} {}", value.value, value.label, value.role ? value.role->text : "", value.count);
      return text;
    };
    if (shown(known[i]) != shown(fresh[i])) differences += shown(known[i]) + "\nnew: " + shown(fresh[i]) + '\n';
  }
  return differences;
}

/// Months and years, counted from days and by themselves.
void check_dates(query::Engine& engine, const query::Node& tree) {
  for (const auto level : {query::DateLevel::month, query::DateLevel::year}) {
    const auto counted = [&](Granularity apart) {
      query::Search search;
      search.tree = tree;
      search.limit = 0;
      search.days = true;
      search.days_apart = apart;
      std::string text;
      for (const auto& [value, count] : query::date_buckets(engine.search(search).days, level))
        text += fmt::format("{} {}, ", value, count);
      return text;
    };
    CHECK(counted(query::granularity_of(level)) == counted(Granularity::day));
  }
}

void check_facets(Twins& twins, const std::filesystem::path& index, const std::vector<std::size_t>& limits) {
  for (const auto limit : limits)
    for (const auto& tree : trees()) {
      INFO(tree << " with limit " << limit);
      CHECK(difference(twins, search_for(tree, limit)) == "");
      CHECK(difference_of_new_engine(twins, index, search_for(tree, limit)) == "");
    }
  for (const auto& tree : trees()) check_dates(twins.engine(), tree);
}

}  // namespace

TEST_CASE("facets of many and of few hits count what the model counts, in one segment and in several") {
  const test::TemporaryDirectory directory;
  const auto index = directory.path() / "index";
  const auto file = directory.path() / "articles.jsonl";
  Twins twins(index, "sealed");
  std::size_t number = 0;
  for (std::size_t batch = 0; batch < batches.size(); ++batch) {
    std::ofstream lines(file);
    for (const auto end = number + batches[batch]; number < end; ++number) lines << article(number, batch);
    lines.close();
    twins.add({file.string()});
  }
  check_facets(twins, index, {4, 0, 1, 12, query::no_limit});

  std::vector<std::string> deleted;
  for (std::size_t i = 5; i < number; i += 9) deleted.push_back(std::to_string(i));
  twins.remove(deleted);
  check_facets(twins, index, {4, 1, 12});

  twins.merge();
  check_facets(twins, index, {4, 12, query::no_limit});
}

TEST_CASE("a facet counts given values by themselves, however many are given") {
  const test::TemporaryDirectory directory;
  const auto file = directory.path() / "articles.jsonl";
  std::ofstream lines(file);
  for (std::size_t number = 0; number < 1'000; ++number) lines << article(number, 0);
  lines.close();
  Twins twins(directory.path() / "index", "sealed");
  twins.add({file.string()});
  for (const std::size_t values : {1U, 20U, 300U}) {
    query::Search search = search_for({query::Word{"half"}}, query::no_limit);
    for (auto& request : search.facets) {
      const auto known = twins.vocabulary()->values.find(request.facet);
      request.only = {"no such value"};
      if (known == twins.vocabulary()->values.end()) continue;
      const std::set<std::string> distinct(known->second.begin(), known->second.end());
      const auto end = std::next(distinct.begin(), static_cast<std::ptrdiff_t>(std::min(values, distinct.size())));
      request.only.insert(request.only.end(), distinct.begin(), end);
    }
    CHECK(difference(twins, search) == "");
  }
}
