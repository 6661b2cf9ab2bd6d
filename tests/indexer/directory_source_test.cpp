#include <xapian.h>
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "common/index/manifest.hpp"
#include "indexer/sealed/directory_source.hpp"
#include "indexer/xapian/directory_source.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::indexer;
using test::Sandbox;

namespace {

/// A name for each number, of `words` words besides the given name.
std::string name_of(int number, int words) {
  std::string word = "Ab" + std::string(46, 'a');
  std::string name = "John";
  for (int i = 1; i < words; ++i) name += ' ' + word;
  for (auto at = word.rbegin(); number > 0; ++at, number /= 26) *at = static_cast<char>('a' + number % 26);
  return name + ' ' + word;
}

/// An index of one article that names this many people, half of them with an office.
void index_people(const Sandbox& box, const std::string& engine, int people, int words) {
  std::string body;
  for (int i = 0; i < people; ++i)
    body += (i % 2 == 0 ? "Foreign Minister " : "Mr. ") + name_of(i, words) + " of France said this. ";
  const auto input = box.write("article.jsonl", test::article("a", "Names", body));
  REQUIRE(test::run({"add", "--engine", engine, "-i", box.index(), input}).status == 0);
}

/// Reads everybody; returns how many values that took. `people` is set to the number of keys.
template <typename Source>
double values_read(Source source, std::size_t& people) {
  std::vector<std::string> keys;
  source.keys([&](std::string_view key) { keys.emplace_back(key); });
  for (const auto& key : keys) CHECK(source.appearances(key).size() == 1);
  people = keys.size();
  return static_cast<double>(source.values_read());
}

double values_read(const Sandbox& box, const std::string& engine, std::size_t& people) {
  if (engine == "sealed") return values_read(sealed::SealedDirectorySource(box.index()), people);
  return values_read(XapianDirectorySource(Xapian::Database(index::xapian_path(box.index()).string()), 1), people);
}

}  // namespace

TEST_CASE("the people of an article are read at a cost that grows with their number") {
  const auto engine = test::each_engine();
  const auto words = GENERATE(1, 5);  // with five, Xapian's terms of the keys are shortened
  INFO(engine << ", names of " << words << " words");
  std::size_t few = 0;
  std::size_t many = 0;
  const Sandbox small;
  index_people(small, engine, 100, words);
  const auto first = values_read(small, engine, few);
  const Sandbox large;
  index_people(large, engine, 400, words);
  const auto second = values_read(large, engine, many);
  CHECK(few >= 100);
  CHECK(many >= 400);
  CHECK(second <= 4.5 * first);
}
