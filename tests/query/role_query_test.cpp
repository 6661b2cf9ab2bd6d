#include <catch2/catch.hpp>

#include <algorithm>

#include "common/error.hpp"
#include "query/engine/role_matcher.hpp"

using namespace dateline;
using query::RoleMatcher;
using query::RoleQuery;

namespace {

const Role foreign_minister{"Foreign Minister", "cn", "foreign ministry", RoleClass::minister, RoleStatus::current};
const Role secretary{"Secretary of State", "us", "foreign ministry", RoleClass::minister, RoleStatus::current};
const Role former_president{"President", "fr", "presidency", RoleClass::head, RoleStatus::former};
const Role acting_president{"President", "br", "presidency", RoleClass::head, RoleStatus::acting};
const Role chief_executive{"Chief Executive", "us", "Prairie & Dunn", RoleClass::none, RoleStatus::current};

bool matches(const char* asked, const Role& role) { return RoleQuery(asked).matches(role); }

}  // namespace

TEST_CASE("every word of a role stands in its text or body, in any order and case") {
  CHECK(matches("foreign minister", foreign_minister));
  CHECK(matches("Minister FOREIGN", foreign_minister));
  CHECK(matches("foreign secretary", secretary));  // one word of the body, one of the text
  CHECK_FALSE(matches("defence minister", foreign_minister));
  CHECK_FALSE(matches("minist", foreign_minister));
}

TEST_CASE("an office is found by any wording of it, and nothing else is") {
  const Role fed{"Chairman", "us", "central bank", RoleClass::other, RoleStatus::current};
  const Role fed_governor{"Governor", "us", "central bank", RoleClass::other, RoleStatus::current};
  const Role boston{"President", "us", "Federal Reserve Bank of Boston", RoleClass::other, RoleStatus::current};
  for (const auto* asked : {"fed chairman@us", "chairman of the Federal Reserve", "Federal Reserve Chairman@us",
                            "chairman", "fed", "central bank chairman@us", "U.S. Federal Reserve chair", "Fed chief"}) {
    INFO(asked);
    CHECK(matches(asked, fed));
  }
  CHECK_FALSE(matches("fed chairman@us", fed_governor));
  CHECK_FALSE(matches("fed chairman", boston));
  CHECK_FALSE(matches("president@us", boston));
  CHECK(matches("boston fed president", boston));
  CHECK(matches("president of the Federal Reserve Bank of Boston", boston));

  const Role vice{"Vice President", "us", "presidency", RoleClass::head, RoleStatus::current};
  CHECK_FALSE(matches("president@us", vice));
  CHECK(matches("vp@us", vice));
  const Role firm{"CEO", "us", "Prairie & Dunn Inc.", RoleClass::none, RoleStatus::current};
  for (const auto* asked :
       {"chief executive", "ceo@us", "Prairie & Dunn chief executive", "chief executive of Prairie"})
    CHECK(matches(asked, firm));
  CHECK_FALSE(matches("chief executive of Citigroup", firm));
  const Role bare{"Secretary", "us", "agriculture ministry", RoleClass::minister, RoleStatus::current};
  CHECK(matches("agriculture secretary", bare));
  CHECK_FALSE(matches("energy secretary", bare));
  const Role governor{"Gov.", "us", "California", RoleClass::other, RoleStatus::current};
  for (const auto* asked : {"California governor", "governor of California@us", "governor@us"})
    CHECK(matches(asked, governor));
  CHECK_FALSE(matches("governor of Texas", governor));
}

TEST_CASE("new is a status, except where it begins a name") {
  const Role mayor{"Mayor", "us", "New York", RoleClass::other, RoleStatus::current};
  for (const auto* asked : {"New York mayor", "mayor of New York", "new mayor of New York", "mayor"})
    CHECK(matches(asked, mayor));
  CHECK_FALSE(matches("New Orleans mayor", mayor));
  CHECK_FALSE(matches("former New York mayor", mayor));
  const Role firm{"Chief Executive", "us", "New Century", RoleClass::none, RoleStatus::current};
  CHECK(matches("New Century CEO", firm));
}

TEST_CASE("bodies of states stand before their offices by their letters too") {
  const Role secretary_general{"Secretary-General", "un", "united nations", RoleClass::head, RoleStatus::current};
  for (const auto* asked : {"UN secretary general", "U.N. Secretary-General", "secretary general of the UN", "UN chief",
                            "secretary general of the United Nations"})
    CHECK(matches(asked, secretary_general));
  CHECK_FALSE(matches("NATO secretary general", secretary_general));
  const Role chief{"Chief", "us", "Prairie & Dunn Inc.", RoleClass::none, RoleStatus::current};
  CHECK(matches("U.S. chief executive", chief));
  CHECK_FALSE(matches("UN chief", chief));
}

TEST_CASE("a country may stand in the words of an office") {
  CHECK(matches("Chinese foreign minister", foreign_minister));
  CHECK(matches("foreign minister of China", foreign_minister));
  CHECK(matches("acting Chinese foreign minister",
                Role{"Foreign Minister", "cn", "foreign ministry", RoleClass::minister, RoleStatus::acting}));
  CHECK_FALSE(matches("French foreign minister", foreign_minister));
  const Role korean{"Finance Minister", "kr", "finance ministry", RoleClass::minister, RoleStatus::current};
  for (const auto* asked : {"South Korean finance minister", "finance minister of South Korea", "finance minister"})
    CHECK(matches(asked, korean));
  CHECK_FALSE(matches("Indian finance minister", korean));
  CHECK(matches("U.S. secretary of state", secretary));
  CHECK_FALSE(matches("secretary of state", foreign_minister));  // only one country calls its minister so
  CHECK(matches("foreign minister@us", secretary));
}

TEST_CASE("a role's country is asked for after an @") {
  CHECK(matches("foreign minister@cn", foreign_minister));
  CHECK(matches("foreign minister@CN", foreign_minister));
  CHECK_FALSE(matches("foreign minister@au", foreign_minister));
}

TEST_CASE("a country alone asks for any office of its state") {
  CHECK(matches("@us", secretary));
  CHECK_FALSE(matches("@us", chief_executive));
  CHECK_FALSE(matches("@fr", former_president));
}

TEST_CASE("a former role is found only where it is asked for") {
  CHECK_FALSE(matches("president", former_president));
  CHECK(matches("former president", former_president));
  CHECK(matches("former@fr", former_president));
  CHECK_FALSE(matches("former president", acting_president));
}

TEST_CASE("acting and designate are words of a role") {
  CHECK(matches("president", acting_president));
  CHECK(matches("acting president@br", acting_president));
  CHECK_FALSE(matches("acting minister", foreign_minister));
}

TEST_CASE("a facet value is taken whole after an =") {
  CHECK(matches("=foreign minister@cn", foreign_minister));
  CHECK(matches("=Foreign Minister@CN", foreign_minister));
  CHECK_FALSE(matches("=minister@cn", foreign_minister));
  CHECK_FALSE(matches("=foreign minister", foreign_minister));
  CHECK_FALSE(matches("=president@fr", former_president));
}

TEST_CASE("a role that asks for nothing is refused") {
  CHECK_THROWS_AS(RoleQuery(""), UsageError);
  CHECK_THROWS_AS(RoleQuery(" @ "), UsageError);
  CHECK_THROWS_AS(RoleQuery("=@"), UsageError);
}

TEST_CASE("a country that is none is refused by its name") {
  CHECK_NOTHROW(RoleQuery("minister@Japan"));
  CHECK_NOTHROW(RoleQuery("=minister@"));
  using Catch::Matchers::Contains;
  CHECK_THROWS_WITH(RoleQuery("minister@Atlantis"), Contains("'atlantis'") && Contains("ISO 3166"));
  CHECK_THROWS_AS(RoleQuery("@zz"), UsageError);
}

TEST_CASE("an @ without a country is refused") {
  for (const auto* asked : {"minister@", "minister@ ", "foreign minister @"})
    CHECK_THROWS_WITH(RoleQuery(asked), Catch::Matchers::Contains("no country follows the @"));
}

TEST_CASE("many roles match at once as each matches alone") {
  std::vector<std::string> texts;
  for (const std::string words :
       {"", "minister", "foreign minister", "Minister foreign", "secretary foreign", "president", "former president",
        "acting", "former", "chief dunn", "ministr", "=president", "=foreign minister", "=Chief Executive"})
    for (const std::string country : {"", "@cn", "@us", "@fr"})
      if (!words.empty() || !country.empty()) texts.push_back(words + country);
  RoleMatcher matcher(texts);
  for (const auto& role : {foreign_minister, secretary, former_president, acting_president, chief_executive, Role{}}) {
    auto matching = matcher.matching(role);
    std::sort(matching.begin(), matching.end());
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (RoleQuery(texts[i]).matches(role)) expected.push_back(i);
    CHECK(matching == expected);
  }
}
