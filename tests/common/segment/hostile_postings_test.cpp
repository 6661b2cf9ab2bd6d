#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/postings/posting_list_writer.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

constexpr std::uint32_t documents = 1000;
constexpr std::uint64_t most_repeated = 6;  ///< in the lists below

/// A list in memory: 400 postings of every second document, in three blocks and a tail.
struct List {
  static constexpr std::uint32_t size = 400;
  static constexpr std::size_t entries = 4;

  std::string postings;
  std::string skips;
  Term term;

  List() {
    std::uint32_t previous = before_first;
    std::vector<SkipEntry> skip_entries;
    for (std::uint32_t from = 0; from < size; from += encoding::block_size) {
      Postings here;
      here.size = std::min<std::size_t>(size - from, encoding::block_size);
      here.occurrences.fill(1);
      for (std::uint32_t i = 0; i < here.size; ++i) here.documents[i] = 2 * (from + i);
      if (here.size == encoding::block_size) {
        append_documents(postings, here.documents, previous);
        append_counts(postings, here);
      } else {
        append_tail(postings, here, previous, true);
      }
      previous = here.documents[here.size - 1];
      skip_entries.push_back({previous, static_cast<std::uint32_t>(postings.size()), {}, {}});
    }
    append_skips(skips, skip_entries);
    term.documents = size;
    term.occurrences = size + most_repeated;
    term.postings_bytes = postings.size();
  }

  void set_last(std::size_t entry, std::uint32_t last) { skips.replace(4 * entry, 4, bytes_of(last)); }
  void set_end(std::size_t entry, std::uint32_t end) { skips.replace(12 * entries + 4 * entry, 4, bytes_of(end)); }

  /// The number of documents that a cursor gives, which ascend and exist.
  [[nodiscard]] std::size_t read(const std::function<bool(PostingCursor&)>& move) const {
    TermIndex index;
    index.postings = std::string_view(postings);
    index.skips = std::string_view(skips);
    index.documents = documents;
    index.text = true;
    PostingCursor cursor(index, term);
    std::size_t count = 0;
    std::int64_t last = -1;
    while (move(cursor)) {
      cursor.load_counts();
      for (std::size_t i = 0; i < cursor.block().size; ++i, ++count) {
        REQUIRE(cursor.block().documents[i] < documents);
        REQUIRE(cursor.block().documents[i] > last);
        REQUIRE(cursor.block().occurrences[i] > 0);
        last = cursor.block().documents[i];
      }
    }
    return count;
  }
  [[nodiscard]] std::size_t read_through() const {
    return read([](PostingCursor& cursor) { return cursor.next(); });
  }

 private:
  static std::string bytes_of(std::uint32_t number) {
    std::string bytes;
    encoding::append(bytes, number);
    return bytes;
  }
};

std::string numbers(const std::vector<std::uint64_t>& values) {
  std::string bytes;
  for (const auto value : values) encoding::append_varint(bytes, value);
  return bytes;
}

/// The counts of 128 postings of these bytes, and the slack behind them.
void read_counts_of(std::string bytes) {
  const auto size = bytes.size();
  bytes.append(encoding::slack, '\xff');
  encoding::VarintReader in(std::string_view(bytes).substr(0, size));
  Postings postings;
  read_counts(in, most_repeated, postings);
  for (const auto occurrences : postings.occurrences) CHECK((occurrences >= 1 && occurrences <= most_repeated + 1));
}

void read_tail_of(const std::vector<std::uint64_t>& values) {
  const auto bytes = numbers(values);
  encoding::VarintReader in(bytes);
  Postings postings;
  postings.size = 1;
  read_tail(in, before_first, {documents, most_repeated}, true, postings);
}

}  // namespace

TEST_CASE("a posting list is refused where its skip entries disagree with it") {
  CHECK(List().read_through() == List::size);
  for (const auto last : {0U, 300U, documents, ~0U}) {
    for (std::size_t entry = 0; entry < List::entries; ++entry) {
      List list;
      list.set_last(entry, last);
      CHECK_THROWS_AS(list.read_through(), encoding::Damaged);
    }
  }
  for (const auto end : {0U, 5U, ~0U}) {
    List list;
    list.set_end(1, end);
    CHECK_THROWS_AS(list.read_through(), encoding::Damaged);
  }
}

TEST_CASE("documents ascend even where a search skips blocks whose entries are out of order") {
  // The search passes the second block unread; its entry makes the third one begin before the end of the first.
  List list;
  list.set_last(1, 100);
  list.set_last(2, 100 + 2 * encoding::block_size);
  std::uint32_t wanted = 10;
  CHECK_THROWS_AS(list.read([&](PostingCursor& cursor) { return cursor.seek(std::exchange(wanted, 300)); }),
                  encoding::Damaged);
}

TEST_CASE("a cursor at its end stays there") {
  const List list;
  CHECK(list.read([](PostingCursor& cursor) {
    CHECK_FALSE((cursor.seek(898) || cursor.seek(898) || cursor.next()));
    return false;
  }) == 0);
}

TEST_CASE("skip entries outside their section are refused, whatever the arithmetic of 64 bits") {
  const std::string zeros(10 * skip_entry_bytes, '\0');
  const std::string_view section(zeros);
  CHECK(Skips(section, 7, 3).size() == 3);
  CHECK_THROWS_AS(Skips(section, 8, 3), encoding::Damaged);
  CHECK_THROWS_AS(Skips(section, std::uint64_t{1} << 63, 2), encoding::Damaged);
  // 21 times this is 2^64 + 5.
  CHECK_THROWS_AS(Skips(section, 0, 878'416'384'462'359'601), encoding::Damaged);
}

TEST_CASE("counts are refused if a posting has no occurrences, or more than its term has left") {
  CHECK_NOTHROW(read_counts_of(std::string(1, '\x00')));
  CHECK_NOTHROW(read_counts_of("\x40" + numbers({1}) + "\x05" + numbers({6})));
  CHECK_THROWS_AS(read_counts_of("\x40" + numbers({1}) + "\x05" + numbers({7})), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x40" + numbers({1}) + "\x05" + numbers({0xffffffff})), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x40" + numbers({1}) + "\x05" + numbers({std::uint64_t{1} << 32})),
                  encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x40" + numbers({1}) + "\x85" + numbers({1})), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x20" + std::string(512, '\xff')), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x03" + std::string(48, '\xff')), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x21" + std::string(528, '\xff')), encoding::Damaged);
}

TEST_CASE("counts are refused if a posting has more occurrences in its title than in all") {
  CHECK_NOTHROW(read_counts_of("\x80" + numbers({1}) + "\x05" + numbers({1})));
  CHECK_THROWS_AS(read_counts_of("\x80" + numbers({1}) + "\x05" + numbers({2})), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x80" + numbers({1}) + "\x80" + numbers({1})), encoding::Damaged);
  CHECK_THROWS_AS(read_counts_of("\x80" + numbers({std::uint64_t{1} << 60}) + "\x05" + numbers({1})),
                  encoding::Damaged);
}

TEST_CASE("a posting of a tail is refused if its document or its counts cannot be") {
  CHECK_NOTHROW(read_tail_of({999 << 1}));
  CHECK_NOTHROW(read_tail_of({5 << 1 | 1, 7 << 1 | 1, 7}));
  CHECK_THROWS_AS(read_tail_of({1000 << 1}), encoding::Damaged);
  CHECK_THROWS_AS(read_tail_of({~std::uint64_t{0}, 2}), encoding::Damaged);
  CHECK_THROWS_AS(read_tail_of({5 << 1 | 1, 0 << 1}), encoding::Damaged);
  CHECK_THROWS_AS(read_tail_of({5 << 1 | 1, 8 << 1}), encoding::Damaged);
  CHECK_THROWS_AS(read_tail_of({5 << 1 | 1, (std::uint64_t{1} << 33) | 2}), encoding::Damaged);
  CHECK_THROWS_AS(read_tail_of({5 << 1 | 1, 7 << 1 | 1, 8}), encoding::Damaged);
}
