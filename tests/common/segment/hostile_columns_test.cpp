#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "common/io/file.hpp"
#include "common/segment/columns/column.hpp"
#include "common/segment/columns/dates.hpp"
#include "common/segment/columns/ids.hpp"
#include "common/segment/deletions.hpp"
#include "common/segment/dictionary/mention_key.hpp"
#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/sections/section_file.hpp"
#include "common/time/civil_range.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

/// A section's bytes, and what a decoder may read behind them.
std::string_view with_slack(std::string& bytes) {
  const auto size = bytes.size();
  bytes.append(encoding::slack, '\xff');
  return std::string_view(bytes).substr(0, size);
}

using Days = std::vector<std::pair<Day, std::uint32_t>>;

/// Opens the days of 100 articles, of which the last ten are undated.
void open_days(const Days& days, std::string_view instants = {}) {
  std::string bytes;
  for (const auto& [day, first] : days) {
    encoding::append(bytes, day);
    encoding::append(bytes, first);
  }
  const Dates dates(with_slack(bytes), instants, 100, 10);
  CHECK(dates.day_of(99) == days.size());
}

void visit_column(std::string bytes, std::uint32_t documents, std::uint64_t keys) {
  const Column column(with_slack(bytes), documents, keys);
  std::size_t visited = 0;
  for (std::uint32_t document = 0; document < documents; ++document)
    column.values(document, [&](std::uint32_t /*ordinal*/) { ++visited; });
  CHECK(visited == 3);
}

std::string column(char kind, const std::vector<std::uint64_t>& starts, const std::vector<std::uint64_t>& ordinals) {
  std::string bytes(1, kind);
  if (kind == 2) encoding::PackedArray::append(bytes, starts);
  encoding::PackedArray::append(bytes, ordinals);
  return bytes;
}

}  // namespace

TEST_CASE("published days are refused unless they fall, exist and begin with articles in order") {
  CHECK_NOTHROW(open_days({{300, 0}, {200, 50}, {-100, 89}}));
  CHECK_NOTHROW(open_days({{last_civil_day, 0}, {first_civil_day, 1}}));
  const Days first_is_not_0{{300, 1}, {200, 50}};
  const Days falling_first{{300, 0}, {200, 50}, {100, 49}};
  const Days empty_day{{300, 0}, {200, 50}, {100, 50}};
  const Days first_is_undated{{300, 0}, {200, 90}};
  const Days first_is_nowhere{{300, 0}, {200, 0x80000032}};
  const Days rising_day{{300, 0}, {301, 50}};
  const Days same_day{{300, 0}, {300, 50}};
  const Days no_such_day{{last_civil_day + 1, 0}};
  const Days no_such_early_day{{300, 0}, {std::numeric_limits<Day>::min(), 4}};
  for (const auto& days : {first_is_not_0, falling_first, empty_day, first_is_undated, first_is_nowhere, rising_day,
                           same_day, no_such_day, no_such_early_day, Days{}})
    CHECK_THROWS_AS(open_days(days), encoding::Damaged);
}

TEST_CASE("instants that are centuries from their day are refused") {
  std::string instants;
  encoding::PackedArray::append(instants, std::vector<std::uint64_t>(100, std::uint64_t{1} << 32));
  CHECK_THROWS_AS(open_days({{300, 0}}, with_slack(instants)), encoding::Damaged);
}

TEST_CASE("a column is refused where an ordinal is not in the dictionary or values lie outside") {
  CHECK_NOTHROW(visit_column(column(1, {}, {1, 0, 5, 3}), 4, 5));
  CHECK_NOTHROW(visit_column(column(2, {0, 2, 2, 3}, {0, 4, 1}), 3, 5));
  CHECK_THROWS_AS(visit_column(column(1, {}, {1, 0, 6, 3}), 4, 5), encoding::Damaged);
  CHECK_THROWS_AS(visit_column(column(1, {}, {1, 0, (std::uint64_t{1} << 32) + 1}), 3, 5), encoding::Damaged);
  CHECK_THROWS_AS(visit_column(column(2, {0, 2, 2, 3}, {0, 5, 1}), 3, 5), encoding::Damaged);
  // All articles have all values: a merge would write three times what it reads.
  CHECK_THROWS_AS(visit_column(column(2, {0, 3, 0, 3}, {0, 1, 2}), 3, 5), encoding::Damaged);
  CHECK_THROWS_AS(visit_column(column(2, {0, 2, 2, 4}, {0, 4, 1}), 3, 5), encoding::Damaged);
}

TEST_CASE("an id that names no article is refused") {
  std::string ids;
  Ids::append(ids, std::vector<std::uint64_t>{7, 9});
  ids.back() = '\x01';  // the highest byte of the last document
  CHECK_THROWS_AS(Ids(std::string_view(ids), 2).find(9), encoding::Damaged);
  CHECK(Ids(std::string_view(ids), 2).find(7) == std::vector<std::uint32_t>{0});
}

TEST_CASE("a list of deletions is refused if it deletes articles that do not exist") {
  const test::TemporaryDirectory directory;
  const auto file = directory.path() / "seg-1.2.del";
  auto bytes = Deletions(70).encode();
  bytes.resize(bytes.size() - 8);
  bytes.back() = '\x01';  // of documents 64 to 127
  const auto sum = checksum(bytes);
  encoding::append(bytes, sum);
  io::replace_file(file, bytes);
  CHECK_THROWS_WITH(Deletions::read(file, 70, sum), Catch::Contains("documents that do not exist"));
}

TEST_CASE("a mentioned day without a date and a role's key that is none are refused") {
  const std::string key("\xff\xff\xff\xff\x00\x00\x00\x00\x00", 9);
  CHECK_FALSE(parse_mention_key(key));
  CHECK_THROWS_AS(interval_of(key), encoding::Damaged);
  CHECK_THROWS_AS(role_of("wang-yi"), encoding::Damaged);
}
