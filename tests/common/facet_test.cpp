#include "common/model/facet.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "common/segment/sections/section.hpp"
#include "common/xapian/schema.hpp"

using namespace dateline;

namespace {

using Numbers = std::map<std::string_view, std::uint32_t>;

/// An article whose input gives two organisations, an empty one and an author in two spellings.
Article with_organisations() {
  Article article;
  article.source = "The Times";
  article.authors = {"Ann Lee", "ann  lee"};
  article.organisations = {"imf", "Opec", " "};
  return article;
}

Facts naming(const std::vector<std::string>& organisations) {
  Facts facts;
  for (const auto& name : organisations) facts.organisations.push_back({name, {}});
  return facts;
}

}  // namespace

TEST_CASE("the numbers of facets on disk are these") {
  Numbers parts;
  Numbers slots;
  for (const auto& row : facet_table) {
    parts[row.name] = segment::facet_part(row.facet);
    slots[row.name] = xapian::facet_slot(row.facet);
  }
  CHECK(parts == Numbers{{"person", 1},
                         {"official", 2},
                         {"role", 3},
                         {"country", 4},
                         {"source", 5},
                         {"author", 6},
                         {"section", 7},
                         {"keyword", 8},
                         {"language", 9},
                         {"organisation", 12}});
  CHECK(slots == Numbers{{"person", 0},
                         {"official", 1},
                         {"role", 2},
                         {"country", 3},
                         {"source", 4},
                         {"author", 5},
                         {"section", 6},
                         {"keyword", 7},
                         {"language", 8},
                         {"organisation", 15}});
}

TEST_CASE("the other numbers on disk are these") {
  CHECK(segment::text_part == 0);
  CHECK(segment::roles_part == 10);
  CHECK(segment::mentions_part == 11);
  CHECK(xapian::person_label_slot == 9);
  CHECK(xapian::role_tuple_slot == 10);
  CHECK(xapian::newest_first_slot == 11);
  CHECK(xapian::oldest_first_slot == 12);
  CHECK(xapian::day_slot == 13);
  CHECK(xapian::content_hash_slot == 14);
  CHECK(segment::to_string({segment::Kind::column, 12}) == "column of organisation");
  CHECK(segment::to_string({segment::Kind::column, segment::mentions_part}) == "column of mentions");
}

TEST_CASE("a facet is found by its name, and by no other") {
  for (const auto facet : all_facets) CHECK(facet_named(name_of(facet)) == facet);
  CHECK_FALSE(facet_named("people"));
  CHECK(facet_names() == "person, official, role, country, source, author, section, keyword, language, organisation");
}

TEST_CASE("organisations are those of the text and those of the input, by folded value and first spelling") {
  const auto values = facet_values(Facet::organisation, with_organisations(), naming({"World Bank", "IMF", "OPEC"}));
  CHECK(values == FacetValues{
                      {"imf", "IMF"},
                      {"opec", "OPEC"},
                      {"world bank", "World Bank"},
                  });
  CHECK(facet_values(Facet::organisation, {}, {}).empty());
}

TEST_CASE("a facet that is not multi-valued reads at most one value") {
  const auto article = with_organisations();
  for (const auto& row : facet_table) {
    FacetValues values;
    row.read(values, article, naming({"World Bank", "IMF"}));
    if (!row.multi_valued) CHECK(values.size() <= 1);
  }
}
