#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "common/encoding/varint.hpp"
#include "common/people/table/table.hpp"
#include "common/people/table/table_writer.hpp"
#include "common/people/table/unusable.hpp"
#include "tests/support/memory_file.hpp"

using namespace dateline;
using namespace dateline::people;

namespace {

using Records = std::map<std::string, std::string>;

struct Written {
  std::string bytes;
  TableMark mark;
};

Written written(const Records& records, std::size_t block_bytes) {
  test::MemoryFile file;
  BlockSink sink(file);
  sink.append("head");
  TableWriter table(sink, block_bytes);
  for (const auto& [key, value] : records) table.add(key, value);
  const auto mark = table.finish();
  sink.flush();
  return {file.bytes(), mark};
}

Records numbered(int count) {
  Records records;
  for (int i = 0; i < count; ++i) records["key " + std::to_string(i)] = "value " + std::to_string(i);
  return records;
}

Records read(TableCursor at) {
  Records records;
  for (; at.valid(); at.next()) records.emplace(at.key(), at.value());
  return records;
}

/// A block of the search tree with these records.
std::string children(const Records& records, std::uint64_t offset) {
  std::string payload;
  for (const auto& [key, value] : records) {
    encoding::append_varint(payload, 0);
    encoding::append_bytes(payload, key);
    encoding::append_bytes(payload, value);
  }
  std::string block;
  append_block(block, payload, offset);
  return block;
}

}  // namespace

TEST_CASE("a table of any records and block size is read as a map is") {
  CHECK(rc::check("table", [] {
    const auto text = rc::gen::container<std::string>(rc::gen::inRange('a', 'd'));
    const auto records = *rc::gen::container<Records>(text, text);
    const auto [bytes, mark] = written(records, *rc::gen::element<std::size_t>(1, 8, 20, 100, 4096));
    const BlockFile file("table", bytes);
    const Table table(file, mark);
    RC_ASSERT(table.size() == records.size());
    RC_ASSERT(mark.begin == 4U && mark.end == bytes.size());
    RC_ASSERT(read(table.begin()) == records);
    table.verify();
    for (int i = 0; i < 10; ++i) {
      const auto key = *text;
      const auto expected = records.lower_bound(key);
      const auto found = table.lower_bound(key);
      RC_ASSERT(found.valid() == (expected != records.end()));
      if (found.valid()) RC_ASSERT(found.key() == expected->first && found.value() == expected->second);
      RC_ASSERT(table.find(key).has_value() == records.contains(key));
      auto at = table.begin();
      if (at.valid()) at.seek(key);
      RC_ASSERT(read(at) == Records(expected, records.end()));
    }
  }));
}

TEST_CASE("a key that is looked up reads one block of each level") {
  const auto records = numbered(10'000);
  auto [bytes, mark] = written(records, 100);
  REQUIRE(mark.height > 2);
  const BlockFile sound("table", bytes);
  const auto last = Table(sound, mark).find("key 9999");
  // All leaves but the one that is asked for are destroyed.
  const auto leaf = static_cast<std::size_t>(last->data() - bytes.data()) - 100;
  for (auto at = mark.begin; at < leaf; ++at) bytes[at] = '\xff';
  const BlockFile file("table", bytes);
  CHECK(Table(file, mark).find("key 9999") == "value 9999");
  CHECK_THROWS_AS(Table(file, mark).find("key 1000"), DirectoryUnusable);
  CHECK_THROWS_AS(Table(file, mark).verify(), DirectoryUnusable);
}

TEST_CASE("every flipped bit of a table is found by verify") {
  const auto [bytes, mark] = written(numbered(20), 60);
  for (std::size_t bit = mark.begin * 8; bit < mark.end * 8; ++bit) {
    auto flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ 1 << bit % 8);
    const BlockFile file("table", flipped);
    CHECK_THROWS_AS(Table(file, mark).verify(), DirectoryUnusable);
  }
}

TEST_CASE("a block is refused at another place than its own") {
  std::string bytes;
  append_block(bytes, "payload", 0);
  const auto copy = bytes;
  bytes += copy;
  const BlockFile file("table", bytes);
  CHECK(file.block(0, bytes.size()).payload == "payload");
  CHECK_THROWS_WITH(file.block(copy.size(), bytes.size()), Catch::Contains("table: "));
}

TEST_CASE("a search tree with right checksums that leads to a wrong leaf is refused and takes no longer") {
  auto [bytes, mark] = written(numbered(1000), 100);
  const auto to = [](std::uint64_t offset) {
    std::string value;
    encoding::append_varint(value, offset);
    return value;
  };
  for (const auto child : {mark.begin, mark.root, mark.end, mark.leaves_end, std::uint64_t{0}}) {
    auto forged = bytes;
    auto forged_mark = mark;
    forged_mark.root = forged_mark.leaves_end;
    forged_mark.height = 1;
    forged.resize(forged_mark.root);
    forged += children({{"", to(child)}}, forged_mark.root);
    forged_mark.end = forged.size();
    const BlockFile file("table", forged);
    const Table table(file, forged_mark);
    CHECK_THROWS_AS(table.find("key 999"), DirectoryUnusable);
    CHECK_THROWS_AS(table.begin().seek("key 999"), DirectoryUnusable);
  }
}

TEST_CASE("a mark that no writer writes is refused") {
  const auto [bytes, mark] = written(numbered(100), 100);
  const BlockFile file("table", bytes);
  for (auto change : std::vector<void (*)(TableMark&)>{
           [](TableMark& m) { m.end += 1; }, [](TableMark& m) { m.begin = m.leaves_end + 1; },
           [](TableMark& m) { m.height = 41; }, [](TableMark& m) { m.height = 0; }, [](TableMark& m) { m.records = 0; },
           [](TableMark& m) { m.root = m.end; }, [](TableMark& m) { m.root = m.begin; },
           [](TableMark& m) { m.zero = 1; }, [](TableMark& m) { m.leaves_end = m.begin; }}) {
    auto changed = mark;
    change(changed);
    CHECK_THROWS_AS(Table(file, changed), DirectoryUnusable);
  }
}
