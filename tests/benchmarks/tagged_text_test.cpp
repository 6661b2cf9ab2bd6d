#include "benchmarks/facts/tagged_text.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::bench;

namespace {

std::vector<TaggedText> read(const std::string& lines) {
  const test::TemporaryDirectory directory;
  const auto file = (directory.path() / "tagged").string();
  std::ofstream(file) << lines;
  return read_tagged(file);
}

std::vector<std::string> names(const TaggedText& tagged) {
  std::vector<std::string> result;
  for (const auto& [start, end] : tagged.people) result.push_back(tagged.text.substr(start, end - start));
  return result;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("tokens of a tab-separated file become text with its names, one text for each document") {
  const auto texts = read(
      "-DOCSTART- one\n\nKato\tB-Person\n's\tO\nfriend\tO\n,\tO\nBan\tB-Person\nKi\tI-Person\n-\tI-Person\n"
      "moon\tI-Person\n.\tO\n\n-DOCSTART- two\n\n(\tO\nOslo\tB-Location\n)\tO\n");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].text == "Kato's friend, Ban Ki-moon.\n");
  CHECK(names(texts[0]) == Names{"Kato", "Ban Ki-moon"});
  CHECK(texts[1].text == "(Oslo)\n\n");
  CHECK(texts[1].people.empty());
}

TEST_CASE("a lone hyphen is a dash where words keep their own") {
  const auto texts = read("re-elected O\n- O\nAnn I-PER\nLee I-PER\nsaid O\n");
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].text == "re-elected - Ann Lee said\n\n");
  CHECK(names(texts[0]) == Names{"Ann Lee"});
}

TEST_CASE("numbered tokens stand where the sentence as written has them") {
  const auto texts = read(
      "# newdoc id = a\n# sent_id = a-1\n# text = \"Al-Amin\"  left ,he said.\n1\t\"\tO\n2\tAl-Amin\tB-PER\n3\t\"\tO\n"
      "4\tleft\tO\n5\t,\tO\n6\the\tO\n7\tsaid\tO\n8\t.\tO\n");
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].text == "\"Al-Amin\"  left ,he said.\n");
  CHECK(names(texts[0]) == Names{"Al-Amin"});
}

TEST_CASE("neighbouring names are two where the second begins anew") {
  const auto texts = read("# O\nAnn B-PER\nBob B-PER\nLee I-PER\n");
  REQUIRE(texts.size() == 1);
  CHECK(names(texts[0]) == Names{"Ann", "Bob Lee"});
}

TEST_CASE("a token without a tag is an error that names the line") {
  CHECK_THROWS_WITH(read("one O\ntwo\n"), Catch::EndsWith("tagged:2: a token without a tag"));
  CHECK_THROWS_AS(read_tagged("no/such/file"), UnusableError);
}
