#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/io/file.hpp"
#include "common/model/date_order.hpp"
#include "common/segment/columns/column.hpp"
#include "common/segment/columns/dates.hpp"
#include "common/segment/columns/ids.hpp"
#include "common/segment/deletions.hpp"
#include "common/segment/dictionary/mention_key.hpp"
#include "common/segment/store/store.hpp"
#include "tests/common/segment/file_fixture.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

/// A section's bytes, and what a decoder may read behind them.
class Bytes {
 public:
  explicit Bytes(std::string bytes)
      : size_(bytes.size()), bytes_(std::move(bytes) + std::string(encoding::slack, '\xff')) {}
  [[nodiscard]] std::string_view view() const { return std::string_view(bytes_).substr(0, size_); }

 private:
  std::size_t size_;
  std::string bytes_;
};

std::optional<Published> random_date() {
  if (*rc::gen::inRange(0, 5) == 0) return std::nullopt;
  Published published{*rc::gen::inRange<Day>(-200, 200), std::nullopt};
  if (*rc::gen::arbitrary<bool>())
    published.instant = std::int64_t{published.day} * 86400 + *rc::gen::inRange<std::int64_t>(-50'000, 140'000);
  return published;
}

}  // namespace

TEST_CASE("dates come back by document, and a span of days is a range of documents") {
  CHECK(rc::check([] {
    std::vector<std::optional<Published>> published(*rc::gen::inRange<std::size_t>(1, 40));
    for (auto& date : published) date = random_date();
    std::stable_sort(published.begin(), published.end(),
                     [](const auto& a, const auto& b) { return compare_newest_first(a, b) < 0; });
    const auto undated = std::count(published.begin(), published.end(), std::nullopt);
    std::string days;
    std::string instants;
    Dates::append_days(days, published);
    Dates::append_instants(instants, published);
    const Bytes days_section(days);
    const Bytes instants_section(instants);
    const auto count = static_cast<std::uint32_t>(published.size());
    const Dates dates(days_section.view(), instants_section.view(), count, static_cast<std::uint32_t>(undated));
    for (std::uint32_t document = 0; document < count; ++document)
      RC_ASSERT(dates.published(document) == published[document]);

    Interval interval;
    if (*rc::gen::arbitrary<bool>()) interval.from = *rc::gen::inRange<Day>(-250, 250);
    if (*rc::gen::arbitrary<bool>()) interval.to = *rc::gen::inRange<Day>(-250, 250);
    const auto range = dates.within(interval);
    for (std::uint32_t document = 0; document < count; ++document) {
      const auto& date = published[document];
      const bool inside =
          date && (!interval.from || *interval.from <= date->day) && (!interval.to || date->day <= *interval.to);
      RC_ASSERT(inside == (document >= range.first && document < range.last));
    }
  }));
}

TEST_CASE("a column gives back each article's values, whether one each or many") {
  CHECK(rc::check([] {
    const auto most = *rc::gen::element<std::size_t>(1, 4);
    std::vector<std::uint64_t> starts{0};
    std::vector<std::uint32_t> ordinals;
    std::vector<std::vector<std::uint32_t>> articles(*rc::gen::inRange<std::size_t>(1, 40));
    for (auto& values : articles) {
      values.resize(*rc::gen::inRange<std::size_t>(0, most + 1));
      for (auto& value : values) value = *rc::gen::inRange<std::uint32_t>(0, 1000);
      ordinals.insert(ordinals.end(), values.begin(), values.end());
      starts.push_back(ordinals.size());
    }
    std::string out;
    Column::append(out, starts, ordinals);
    const Bytes section(out);
    const Column column(section.view(), static_cast<std::uint32_t>(articles.size()), 1000);
    Column::Reader reader(column);
    for (std::uint32_t document = 0; document < articles.size(); ++document) {
      std::vector<std::uint32_t> values;
      column.values(document, [&](std::uint32_t value) { values.push_back(value); });
      RC_ASSERT(values == articles[document]);
      if (document % most != 0) continue;
      values.clear();
      reader.enter(document, document + 1);
      reader.values(document, [&](std::uint32_t value) { values.push_back(value); });
      RC_ASSERT(values == articles[document]);
    }
  }));
}

TEST_CASE("an id leads to its article, and to all that share its hash") {
  std::vector<std::uint64_t> hashes{7, 3, 9, 3, 0, ~std::uint64_t{0}};
  std::string out;
  Ids::append(out, hashes);
  const Ids ids(std::string_view(out), static_cast<std::uint32_t>(hashes.size()));
  CHECK(ids.find(3) == std::vector<std::uint32_t>{1, 3});
  CHECK(ids.find(0) == std::vector<std::uint32_t>{4});
  CHECK(ids.find(~std::uint64_t{0}) == std::vector<std::uint32_t>{5});
  CHECK(ids.find(8).empty());
}

TEST_CASE("deletions come back from their file, for its segment and of its commit alone") {
  CHECK(rc::check([] {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "seg-1.2.del";
    const auto documents = *rc::gen::inRange<std::uint32_t>(1, 300);
    Deletions deletions(documents);
    for (std::uint32_t document = 0; document < documents; ++document)
      if (*rc::gen::inRange(0, 4) == 0) deletions.add(document);
    const auto bytes = deletions.encode();
    io::replace_file(file, bytes);
    const auto sum = encoding::load<std::uint64_t>(bytes.data() + bytes.size() - 8);
    const auto back = Deletions::read(file, documents, sum);
    RC_ASSERT(back.words() == deletions.words());
    RC_ASSERT(back.count() <= documents);
    RC_ASSERT_THROWS_AS(Deletions::read(file, documents, sum + 1), UnusableError);
    RC_ASSERT_THROWS_AS(Deletions::read(file, documents + 1, sum), UnusableError);
  }));
}

TEST_CASE("a mentioned interval comes back from its key, and keys sort by first day, last day, granularity") {
  const auto interval = [] {
    Interval made;
    if (*rc::gen::inRange(0, 4) > 0) made.from = *rc::gen::inRange<Day>(-100'000, 100'000);
    if (*rc::gen::inRange(0, 4) > 0) made.to = *rc::gen::inRange<Day>(-100'000, 100'000);
    made.granularity = static_cast<Granularity>(*rc::gen::inRange(0, 8));
    return made;
  };
  CHECK(rc::check([&] {
    const auto a = interval();
    const auto b = interval();
    RC_ASSERT(parse_mention_key(mention_key(a)) == std::optional(a));
    RC_ASSERT((mention_key(a) < mention_key(b)) == (a < b));
  }));
  CHECK_FALSE(parse_mention_key("short"));
}

TEST_CASE("records come back from the store, with dictionaries and without, and a damaged frame is refused") {
  std::vector<std::string> records;
  for (int i = 0; i < 200; ++i)
    records.push_back("The harbour report number " + std::to_string(i * 7919) + " tells of ships and cargo.");
  records.emplace_back();
  const auto dictionary = train_store_dictionary(records, 1U << 20, Effort::fast);
  CHECK_FALSE(dictionary.empty());
  for (const auto& used : {std::string(), dictionary}) {
    test::FileFixture fixture;
    StoreWriter writer(fixture.writer);
    RecordCompressor compressor(used, used.empty() ? Effort::thorough : Effort::fast);
    if (!used.empty()) writer.offer_dictionary(used);
    for (const auto& record : records) writer.add(compressor.compress(record));
    writer.finish();
    const auto file = fixture.finish();
    const Store store(file, static_cast<std::uint32_t>(records.size()));
    for (std::uint32_t i = 0; i < records.size(); ++i) CHECK(store.record(i) == records[i]);
    std::string frame(store.frame(3));
    frame[frame.size() / 2] = static_cast<char>(frame[frame.size() / 2] ^ 4);
    CHECK(decompress_record(store.frame(3), {"no dictionary of it", used}) == records[3]);
    CHECK_THROWS_AS(decompress_record(frame, {used}), encoding::Damaged);
    CHECK_THROWS_AS(decompress_record(frame.substr(0, 5), {used}), encoding::Damaged);
    if (!used.empty()) CHECK_THROWS_AS(decompress_record(store.frame(3), {}), encoding::Damaged);
  }
}
