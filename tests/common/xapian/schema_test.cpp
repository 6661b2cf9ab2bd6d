#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <tuple>

#include "common/error.hpp"
#include "common/model/content_hash.hpp"
#include "common/model/role_tuple.hpp"
#include "common/text/bounded_term.hpp"
#include "common/xapian/schema.hpp"

using namespace dateline;
using namespace dateline::xapian;

namespace {

struct Dated {
  std::optional<Published> published;
  std::string id;
};

/// A day, an instant and an id from so few values that ties are frequent.
Dated arbitrary_dated() {
  Dated dated;
  if (*rc::gen::inRange(0, 5) != 0) {
    dated.published = Published{*rc::gen::inRange(-3, 3), std::nullopt};
    if (*rc::gen::arbitrary<bool>()) dated.published->instant = *rc::gen::inRange<std::int64_t>(-3, 3);
  }
  dated.id = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\x7f\xc3\xa9")));
  return dated;
}

/// The newest-first order in its simplest form, to compare with.
bool newer(const Dated& a, const Dated& b) {
  const auto key = [](const Dated& d) {
    const bool has_instant = d.published && d.published->instant;
    return std::tuple(!d.published, d.published ? -d.published->day : 0, !has_instant,
                      has_instant ? -*d.published->instant : 0, d.id);
  };
  return key(a) < key(b);
}

bool older(const Dated& a, const Dated& b) {
  const auto key = [](const Dated& d) {
    const bool has_instant = d.published && d.published->instant;
    return std::tuple(!d.published, d.published ? d.published->day : 0, has_instant,
                      has_instant ? *d.published->instant : 0, d.id);
  };
  return key(a) < key(b);
}

}  // namespace

TEST_CASE("sorting date keys in descending order gives newest first and oldest first") {
  REQUIRE(rc::check([] {
    const auto a = arbitrary_dated();
    const auto b = arbitrary_dated();
    RC_ASSERT(newer(a, b) == (dateline::xapian::newest_first_key(a.published, a.id) >
                              dateline::xapian::newest_first_key(b.published, b.id)));
    RC_ASSERT(older(a, b) == (dateline::xapian::oldest_first_key(a.published, a.id) >
                              dateline::xapian::oldest_first_key(b.published, b.id)));
  }));
}

TEST_CASE("day values sort by bytes as the days do, and decode to the same day") {
  REQUIRE(rc::check([](Day a, Day b) {
    RC_ASSERT((a < b) == (dateline::xapian::day_value(a) < dateline::xapian::day_value(b)));
    RC_ASSERT(dateline::xapian::decode_day_value(dateline::xapian::day_value(a)) == a);
  }));
  CHECK_FALSE(dateline::xapian::decode_day_value("abc"));
}

TEST_CASE("a mention term decodes to its interval, and mention terms sort by first day") {
  REQUIRE(rc::check([](Day first, Day last, bool open_start, bool open_end) {
    const auto from = open_start ? std::nullopt : std::optional(first);
    const auto to = open_end ? std::nullopt : std::optional(last);
    const Interval interval{from, to, static_cast<Granularity>(*rc::gen::inRange(0, 8))};
    const auto term = dateline::xapian::mention_term(interval);
    RC_ASSERT(dateline::xapian::decode_mention_term(term) == interval);
    if (!from) return;
    RC_ASSERT(dateline::xapian::mention_terms_from(*from) < term);
    if (*from < 0x7fffffff) RC_ASSERT(dateline::xapian::mention_terms_from(*from + 1) > term);
  }));
}

TEST_CASE("bytes that are not a mention term decode to nothing") {
  const auto good = dateline::xapian::mention_term({16000, 16030, Granularity::month});
  REQUIRE(dateline::xapian::decode_mention_term(good));
  for (std::size_t size = 0; size < good.size(); ++size)
    CHECK_FALSE(dateline::xapian::decode_mention_term(good.substr(0, size)));
  CHECK_FALSE(dateline::xapian::decode_mention_term(good + "s"));
  CHECK_FALSE(dateline::xapian::decode_mention_term("XMENTION:8000zzzz..80003e9e/month"));
}

TEST_CASE("a set of values with arbitrary bytes survives encoding") {
  REQUIRE(rc::check([](const std::vector<std::string>& values) {
    const auto bytes = dateline::xapian::encode_set(values);
    const auto back = dateline::xapian::decode_set(bytes);
    RC_ASSERT(std::vector<std::string>(back.begin(), back.end()) == values);
  }));
  CHECK_THROWS_AS(dateline::xapian::decode_set("\x05"
                                               "abc"),
                  UnusableError);
  CHECK_THROWS_AS(dateline::xapian::decode_set("\xff\xff"), UnusableError);
}

TEST_CASE("terms are at most 200 bytes, and distinct values have distinct terms") {
  const std::string long_value(300, 'x');
  const auto term = dateline::xapian::facet_term(Facet::keyword, long_value);
  CHECK(term.size() == 192);
  CHECK(text::is_shortened(term));
  CHECK(term.starts_with("XKEYWORD:xxx"));
  CHECK(term != dateline::xapian::facet_term(Facet::keyword, long_value + "x"));
  CHECK(dateline::xapian::id_term(std::string(199, 'i')) == "Q" + std::string(199, 'i'));
  CHECK(dateline::xapian::id_term(std::string(200, 'i')).size() == 192);
  CHECK_FALSE(text::is_shortened(dateline::xapian::id_term("short")));
}

TEST_CASE("a value's first label term in byte order has its first spelling in byte order") {
  const auto prefix = dateline::xapian::label_prefix(Facet::source, "the times");
  const auto upper = dateline::xapian::label_term(Facet::source, {"the times", "The Times"});
  const auto lower = dateline::xapian::label_term(Facet::source, {"the times", "the times"});
  const auto longer = dateline::xapian::label_term(Facet::source, {"the times of india", "A"});
  CHECK(upper.starts_with(prefix));
  CHECK(upper < lower);
  CHECK_FALSE(longer.starts_with(prefix));
  CHECK(longer > lower);
}

TEST_CASE("a role tuple decodes from a slot as spelled and from a term case-folded") {
  const RoleTuple tuple{
      "zheng-zeguang",
      {"Assistant Foreign Minister", "cn", "Foreign Ministry", RoleClass::minister, RoleStatus::acting}};
  CHECK(decode_role_tuple(encode_role_tuple(tuple)) == tuple);

  auto term = dateline::xapian::role_tuple_term(tuple);
  REQUIRE(term.starts_with(dateline::xapian::role_tuple_prefix));
  auto folded = tuple;
  folded.role.text = "assistant foreign minister";
  folded.role.body = "foreign ministry";
  CHECK(decode_role_tuple(term.substr(dateline::xapian::role_tuple_prefix.size())) == folded);

  auto lengthy = tuple;
  lengthy.role.text = std::string(250, 'x');
  term = dateline::xapian::role_tuple_term(lengthy);
  CHECK(text::is_shortened(term));
  CHECK_FALSE(decode_role_tuple(term.substr(dateline::xapian::role_tuple_prefix.size())));
}

TEST_CASE("articles that differ only in file and line have the same content hash") {
  Article article;
  article.id = "a";
  article.title = "Title";
  article.keywords = {"one", "two"};
  article.published = Published{16000, std::nullopt};
  const auto hash = content_hash(article);
  CHECK(hash.size() == 16);

  auto moved = article;
  moved.file = "elsewhere.jsonl";
  moved.line = 7;
  CHECK(content_hash(moved) == hash);

  auto changed = article;
  changed.keywords = {"one two"};
  CHECK(content_hash(changed) != hash);
  changed = article;
  changed.title.clear();
  changed.body = "Title";
  CHECK(content_hash(changed) != hash);
  changed = article;
  changed.published.reset();
  CHECK(content_hash(changed) != hash);
}
