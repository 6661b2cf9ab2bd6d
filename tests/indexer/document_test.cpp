#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/model/role_tuple.hpp"
#include "common/xapian/schema.hpp"
#include "indexer/xapian/document.hpp"

using namespace dateline;
namespace schema = dateline::xapian;

namespace {

struct Term {
  Xapian::termcount wdf;
  std::vector<Xapian::termpos> positions;
  bool operator==(const Term&) const = default;
};

std::map<std::string, Term> terms_of(const Xapian::Document& document) {
  std::map<std::string, Term> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    terms[*term] = {term.get_wdf(), {term.positionlist_begin(), term.positionlist_end()}};
  return terms;
}

Article harbour() {
  Article article;
  article.id = "h-1";
  article.title = "Harbours open";
  article.body = "The harbour opened. Ships came.";
  article.source = "The Times";
  article.keywords = {"Trade", "trade", "Ports"};
  article.organisations = {"un", "UN"};
  article.published = Published{16210, std::nullopt};
  return article;
}

Facts some_facts() {
  Facts facts;
  const Role minister{"Harbour Minister", "au", "", RoleClass::minister, RoleStatus::current};
  auto former = minister;
  former.status = RoleStatus::former;
  facts.people.push_back({"ann-quay", "Ann Quay", true, true, {minister}, {}});
  facts.people.push_back({"bo-pier", "Bo Pier", false, true, {former}, {}});
  facts.people.push_back({"~dock", "Dock", false, false, {minister}, {}});
  facts.organisations.push_back({"Harbour Board", {}});
  facts.countries.push_back({"au", 0.8, true, {}});
  facts.countries.push_back({"nz", 0.1, false, {}});
  facts.dates.push_back({{16000, 16030, Granularity::month}, {}});
  return facts;
}

std::vector<std::string> set_in(const Xapian::Document& document, std::uint32_t slot) {
  const auto bytes = document.get_value(slot);
  const auto values = schema::decode_set(bytes);
  return {values.begin(), values.end()};
}

}  // namespace

TEST_CASE(
    "stem terms have wdf = body + 3 x title and positions, form terms only positions, title terms only title counts") {
  const auto terms = terms_of(indexer::DocumentBuilder(index::current_settings()).build(harbour(), {}));
  CHECK(terms.at("Zharbour") == Term{4, {1, 1003}});
  CHECK(terms.at("Zopen") == Term{4, {2, 1004}});
  CHECK(terms.at("harbours") == Term{0, {1}});
  CHECK(terms.at("harbour") == Term{0, {1003}});
  CHECK(terms.at("ZSharbour") == Term{1, {}});
  CHECK(terms.at("Sharbours") == Term{0, {1}});
  CHECK(terms.at("Zship") == Term{1, {1005}});
  CHECK(terms.count("Sships") == 0);
}

TEST_CASE("a document's length is its body words plus four times its title words") {
  std::uint64_t length = 0;
  for (const auto& [name, term] :
       terms_of(indexer::DocumentBuilder(index::current_settings()).build(harbour(), some_facts())))
    length += term.wdf;
  CHECK(length == 5 + 4 * 2);
}

TEST_CASE("facet values are stored as one set in a slot and as filter terms, counted values only") {
  const auto document = indexer::DocumentBuilder(index::current_settings()).build(harbour(), some_facts());
  const auto terms = terms_of(document);
  const auto values = [&](Facet facet) { return set_in(document, schema::facet_slot(facet)); };
  CHECK(values(Facet::person) == std::vector<std::string>{"ann-quay", "bo-pier"});
  CHECK(values(Facet::official) == std::vector<std::string>{"ann-quay"});
  CHECK(values(Facet::role) == std::vector<std::string>{"harbour minister@au"});
  CHECK(values(Facet::country) == std::vector<std::string>{"au"});
  CHECK(values(Facet::source) == std::vector<std::string>{"the times"});
  CHECK(values(Facet::keyword) == std::vector<std::string>{"ports", "trade"});
  CHECK(values(Facet::author).empty());
  CHECK(values(Facet::organisation) == std::vector<std::string>{"harbour board", "un"});
  for (const auto facet : all_facets)
    for (const auto& value : values(facet)) CHECK(terms.count(schema::facet_term(facet, value)) == 1);
  CHECK(terms.count(schema::facet_term(Facet::country, "nz")) == 0);
  CHECK(terms.count(schema::label_term(Facet::keyword, {"trade", "Trade"})) == 1);
  CHECK(terms.count(schema::label_term(Facet::organisation, {"un", "UN"})) == 1);
  CHECK(set_in(document, schema::person_label_slot).front() == std::string("ann-quay\0Ann Quay", 17));
}

TEST_CASE("counted people have role tuples, including former roles, and each mentioned interval is a term") {
  const auto document = indexer::DocumentBuilder(index::current_settings()).build(harbour(), some_facts());
  const auto terms = terms_of(document);
  const auto tuples = set_in(document, schema::role_tuple_slot);
  REQUIRE(tuples.size() == 2);
  for (const auto& bytes : tuples) {
    const auto tuple = decode_role_tuple(bytes);
    REQUIRE(tuple);
    CHECK(tuple->role.text == "Harbour Minister");
    CHECK(terms.count(schema::role_tuple_term(*tuple)) == 1);
  }
  CHECK(terms.count(schema::mention_term({16000, 16030, Granularity::month})) == 1);
  CHECK(document.get_value(schema::day_slot) == schema::day_value(16210));
}

TEST_CASE("the facts in a record give the same terms and values as the original facts") {
  indexer::DocumentBuilder builder(index::current_settings());
  const auto document = builder.build(harbour(), some_facts());
  const auto record = decode_record(document.get_data(), "h-1");
  CHECK(terms_of(builder.build_without_data(record.article, record.facts)) == terms_of(document));
}

TEST_CASE("an article without title and date starts its body at position 1,000 and has no day") {
  Article article;
  article.id = "x";
  article.body = "words";
  const auto document = indexer::DocumentBuilder(index::current_settings()).build(article, {});
  CHECK(terms_of(document).at("words") == Term{0, {1000}});
  CHECK(document.get_value(schema::day_slot).empty());
}
