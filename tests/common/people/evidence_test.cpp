#include "common/people/evidence.hpp"

#include <catch2/catch.hpp>

#include "common/people/key_name.hpp"

using namespace dateline;
using namespace dateline::people;

namespace {

PersonEntry named(std::string key, std::uint64_t articles, std::uint64_t with_role = 0, std::string body = {}) {
  PersonEntry entry{{std::move(key)}, {{"A Name", articles}}, {}, {articles, std::nullopt, std::nullopt}};
  if (with_role > 0)
    entry.roles.push_back(
        {{"analyst", "us", std::move(body), RoleClass::none}, {with_role, std::nullopt, std::nullopt}});
  return entry;
}

}  // namespace

TEST_CASE("a name in full is nobody's where the archive uses it for an organisation or shows nothing of a person") {
  CHECK(verdict_on(named("lone-star", 60), {26, 0}) == Verdict::organisation);
  CHECK(verdict_on(named("wedbush-partners", 9), {0, 3}) == Verdict::organisation);
  CHECK(verdict_on(named("exxon-mobil", 60, 10), {300, 0}) == Verdict::organisation);
  CHECK(verdict_on(named("stella-quux", 30), {2, 0}) == Verdict::person);
  CHECK(verdict_on(named("zorp-quux", 30), {}) == Verdict::no_given_name);
  CHECK(verdict_on(named("zorp-quux", 3), {}) == Verdict::person);
  CHECK(verdict_on(named("zorp-quux", 30, 7), {}) == Verdict::person);
  CHECK(verdict_on(named("carl-icahn", 217, 3), {}) == Verdict::person);
  CHECK(verdict_on(named("michael-dell", 60, 40), {500, 0}) == Verdict::proven);
  CHECK(verdict_on(named("alwaleed-bin-talal", 45), {}) == Verdict::person);
}

TEST_CASE("a family name alone means the one person of the archive who has it") {
  const std::vector<Namesake> one{{"ben-bernanke", 600, true}};
  const std::vector<Namesake> dominant{{"george-w-bush", 430, true}, {"nancy-bush", 4, true}, {"jeb-bush", 9, true}};
  const std::vector<Namesake> two{{"bill-clinton", 33, true}, {"hillary-clinton", 64, true}};
  const std::vector<Namesake> unlikely{{"zorp-quux", 60, false}};
  CHECK(verdict_on_bare(named("~bernanke", 9), {}, one).person == "ben-bernanke");
  CHECK(verdict_on_bare(named("~bush", 39, 37), {14, 0}, dominant).person == "george-w-bush");
  CHECK(verdict_on_bare(named("~clinton", 39, 37), {}, two).verdict == Verdict::open);
  CHECK(verdict_on_bare(named("~quux", 2), {}, unlikely).verdict == Verdict::open);
  CHECK(verdict_on_bare(named("~quux", 9), {}, unlikely).verdict == Verdict::no_such_person);
  CHECK(verdict_on_bare(named("~quux", 9, 9), {}, {}).verdict == Verdict::open);
  CHECK(verdict_on_bare(named("~yahoo", 170, 20), {570, 0}, {}).verdict == Verdict::organisation);
  CHECK(verdict_on_bare(named("~bernanke", 9), {700, 0}, one).verdict == Verdict::organisation);
}

TEST_CASE("a family name alone means the namesake who holds the office that articles give with it") {
  const Role president{"President", "us", "presidency", RoleClass::head};
  const Role lawmaker{"Rep.", "us", "", RoleClass::legislator};
  auto bare = named("~bush", 100);
  bare.roles = {{president, {90, std::nullopt, std::nullopt}}};
  const auto held = [](const Role& role, std::uint64_t articles) {
    return std::vector<HeldRole>{{role, {articles, std::nullopt, std::nullopt}}};
  };
  std::vector<Namesake> people{{"george-w-bush", 200, true, held(president, 180)},
                               {"george-hw-bush", 25, true, held(president, 15)},
                               {"cori-bush", 90, true, held(lawmaker, 80)}};
  CHECK(verdict_on_bare(bare, {}, people).person == "george-w-bush");
  CHECK(verdict_on_bare(bare, {}, people).verdict == Verdict::resolved_by_role);
  people[1].roles = held(president, 60);
  CHECK(verdict_on_bare(bare, {}, people).verdict == Verdict::open);
  people[1].roles.clear();
  bare.roles = held(lawmaker, 90);
  CHECK(verdict_on_bare(bare, {}, people).person == "cori-bush");
  people[2].roles = held(lawmaker, 1);
  CHECK(verdict_on_bare(bare, {}, people).verdict == Verdict::open);
}

TEST_CASE("headlines are nobody's") {
  CHECK(verdict_on(named("johnson-announces", 9, 8), {}) == Verdict::headline);
  CHECK(verdict_on(named("coleman-statement", 9), {}) == Verdict::headline);
  CHECK(verdict_on(named("hugh-grant", 9), {}) == Verdict::person);
}

TEST_CASE("bodies of roles are evidence only where roles prove a person") {
  CHECK(employers_of(named("ann-lee", 4, 3, "Lone Star")) == std::map<std::string, std::uint64_t>{{"lone-star", 3}});
  CHECK(employers_of(named("ann-lee", 9, 3, "Lone Star")).empty());
  CHECK(employers_of(named("~lee", 4, 3, "Lone Star")).empty());
}

TEST_CASE("the family names of a key, and of a bare one") {
  using Names = std::vector<std::string>;
  CHECK(family_names("john-f-kerry") == Names{"kerry", "f-kerry"});
  CHECK(family_names("jacob-rees-mogg") == Names{"mogg", "rees-mogg"});
  CHECK(family_names("zhou-xiaochuan") == Names{"zhou"});
  CHECK(family_names("lula").empty());
  CHECK(bare_family_name("~schaeuble") == "schauble");
  CHECK(bare_family_name("~bin-sulayem") == "sulayem");
  CHECK(bucket_of("~bin-sulayem") == "~sulayem");
}
