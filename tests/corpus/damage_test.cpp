#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"
#include "tests/support/compress.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

using Compress = std::string (*)(std::string_view);
constexpr Compress compressors[] = {test::gzip, test::zstd};

/// Articles `first` to `last` - 1 as JSON lines. Their texts hardly repeat, so that they fill the compressed file.
std::string json_lines(int first, int last) {
  std::string lines;
  for (int i = first; i < last; ++i) {
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"";
    for (int word = 0; word < 40; ++word) lines += std::to_string((i * 7919L + word * 104729L) % 1000003) + " ";
    lines += "\"}\n";
  }
  return lines;
}

Strings numbers(int first, int last) {
  Strings result;
  for (int i = first; i < last; ++i) result.push_back(std::to_string(i));
  return result;
}

/// Whether some problem gives a place in the file of `size` bytes.
bool names_place(const Reading& reading, std::size_t size) {
  return std::any_of(reading.problems.begin(), reading.problems.end(), [&](const Problem& problem) {
    return problem.byte > 0 && problem.byte <= size && !problem.file.empty();
  });
}

TEST_CASE("bytes after compressed data are reported, and all articles are kept") {
  for (const Compress compress : compressors) {
    for (const std::string& tail :
         {"x"s, "\x1f\x8b\x08\0\0\0\0\0\0\0\0"s, "\x28\xb5\x2f\xfd\x04"s, "trailing line\n"s}) {
      const std::string bytes = compress(json_lines(0, 50)) + tail;
      const Reading reading = read_text(bytes);
      CHECK(ids(reading) == numbers(0, 50));
      CHECK(reading.problems.size() == 1);
      CHECK(names_place(reading, bytes.size()));
    }
  }
}

TEST_CASE("a gzip file without its last bytes or with a wrong checksum keeps all its articles") {
  const std::string whole = test::gzip(json_lines(0, 50));
  for (std::size_t missing = 1; missing <= 8; ++missing) {
    const Reading reading = read_text(whole.substr(0, whole.size() - missing));
    CHECK(ids(reading) == numbers(0, 50));
    CHECK(names_place(reading, whole.size()));
  }
  std::string wrong = whole;
  wrong[wrong.size() - 6] ^= 1;
  const Reading reading = read_text(wrong);
  CHECK(ids(reading) == numbers(0, 50));
  CHECK(reading.problems.size() == 1);
  CHECK(names_place(reading, wrong.size()));
}

TEST_CASE("a small gzip file cut anywhere gives the articles before the cut") {
  const std::string whole = test::gzip(json_lines(0, 60));
  std::size_t most = 0;
  for (std::size_t size = 2; size < whole.size(); size += 7) {
    const Reading reading = read_text(whole.substr(0, size));
    REQUIRE(!reading.problems.empty());
    const Strings kept = ids(reading);
    REQUIRE(kept == numbers(0, static_cast<int>(kept.size())));
    REQUIRE(kept.size() >= most);
    most = kept.size();
  }
  CHECK(most >= 55);
}

TEST_CASE("after a damaged member, reading goes on with the next one") {
  for (const Compress compress : compressors) {
    for (int broken = 0; broken < 5; ++broken) {
      std::string bytes;
      for (int member = 0; member < 5; ++member) {
        std::string compressed = compress(json_lines(member * 20, member * 20 + 20));
        const std::size_t middle = compressed.size() / 2;
        if (member == broken) std::fill_n(compressed.begin() + static_cast<std::ptrdiff_t>(middle), 40, '\xff');
        bytes += compressed;
      }
      const Strings kept = ids(read_text(bytes));
      for (int i = 0; i < 100; ++i) {
        CAPTURE(i, broken);
        // The damaged member itself may give articles with wrong ids before its checksum shows the damage.
        if (i / 20 != broken) CHECK(std::count(kept.begin(), kept.end(), std::to_string(i)) >= 1);
      }
    }
  }
}

/// Reads a file that may begin with a fragment of an article, which can hide its format.
Reading read_json_lines(std::string_view bytes) {
  ReadOptions options;
  options.input = "jsonl";
  return read_text(bytes, options);
}

/// Without compression, so that the bytes of a member that another one swallows would be read as its text.
std::string stored(std::string_view bytes) { return test::gzip_at_level(0, bytes); }

TEST_CASE("the report of damage says how many bytes of the file are lost") {
  std::string bytes = test::gzip(json_lines(0, 50));
  const std::size_t first = bytes.size();
  bytes += test::gzip(json_lines(50, 100));
  for (std::size_t i = first / 2; i < first / 2 + 40; ++i) bytes[i] = '\xff';
  const Reading damaged = read_text(bytes);
  CHECK(damaged.articles.back().id == "99");
  REQUIRE(!damaged.problems.empty());
  CHECK(damaged.problems[0].reason.find(" bytes of the file are lost") != std::string::npos);
  const Reading cut = read_text(test::gzip(json_lines(0, 50)).substr(0, first - 100));
  CHECK(cut.problems.at(0).reason.find("the file is cut off here") != std::string::npos);
}

TEST_CASE("a member cut anywhere gives the articles before the cut and leaves all of the next member") {
  for (const Compress compress : {Compress{test::gzip}, Compress{test::zstd}, Compress{stored}}) {
    for (const int size : {1, 4}) {  // a member of one article, then one of several
      const std::string cut = compress(json_lines(0, size));
      const std::string next = compress(json_lines(size, 20));
      const std::string intact = compress(json_lines(100, 102));
      for (std::size_t left = 0; left < cut.size(); ++left) {
        CAPTURE(size, left, cut.size());
        const std::string damaged = intact + cut.substr(0, left);
        Strings expected = ids(read_json_lines(damaged));
        REQUIRE(expected.size() <= static_cast<std::size_t>(size) + 2);
        REQUIRE(std::equal(expected.begin() + 2, expected.end(), numbers(0, size).begin()));
        for (const std::string& id : numbers(size, 20)) expected.push_back(id);
        const Reading reading = read_json_lines(damaged + next);
        REQUIRE(ids(reading) == expected);
        REQUIRE(reading.problems.empty() == (left == 0));
        // A file is known to be compressed by its first bytes.
        if (left >= 4 && left % 4 == 0) {
          expected.erase(expected.begin(), expected.begin() + 2);
          REQUIRE(ids(read_json_lines(damaged.substr(intact.size()) + next)) == expected);
        }
      }
    }
  }
}

TEST_CASE("several members cut in a row do not take the intact ones with them") {
  for (const Compress compress : {Compress{test::gzip}, Compress{test::zstd}, Compress{stored}}) {
    for (std::size_t missing = 1; missing < 60; missing += 3) {
      std::string bytes;
      for (int member = 0; member < 30; ++member) {
        const std::string whole = compress(json_lines(member, member + 1));
        bytes += member % 2 == 0 ? whole.substr(0, whole.size() - missing) : whole;
      }
      const Strings kept = ids(read_json_lines(bytes));
      CAPTURE(missing);
      for (int member = 1; member < 30; member += 2) {
        REQUIRE(std::count(kept.begin(), kept.end(), std::to_string(member)) == 1);
      }
    }
  }
}

TEST_CASE("a changed byte of one member leaves all of the next one") {
  const std::string first = test::gzip(json_lines(0, 12));
  const std::string next = test::gzip(json_lines(12, 20));
  for (std::size_t at = 4; at < first.size(); at += 3) {
    std::string bytes = first + next;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    const Strings kept = ids(read_json_lines(bytes));
    CAPTURE(at, first.size());
    for (const std::string& id : numbers(12, 20)) REQUIRE(std::count(kept.begin(), kept.end(), id) == 1);
  }
}

TEST_CASE("a stored text that contains whole members is read as it is") {
  std::string inner;
  for (int i = 0; i < 450; ++i) inner += test::gzip(json_lines(i, i + 10)) + "\n";
  REQUIRE(inner.size() > 600'000);
  ReadOptions options;
  options.input = "text";
  const Reading reading = read_text(stored("A story\n\n" + inner), options);
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.problems.empty());
  CHECK(reading.articles[0].body.size() > inner.size() / 2);
}

TEST_CASE("a file with many bytes that look like the start of a member is read in little time") {
  std::string bytes = test::gzip(json_lines(0, 5));
  for (int i = 0; i < 200'000; ++i) bytes += "\x1f\x8b\x08\0\0\0\0\0\0\xff"s;
  const Reading reading = read_text(bytes);
  CHECK(ids(reading) == numbers(0, 5));
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("a CSV row that damage cuts off is reported and not kept in part") {
  std::string rows = "id,title,text\n";
  for (int i = 0; i < 60; ++i) {
    rows += std::to_string(i) + ",Title,";
    for (int word = 0; word < 20; ++word) rows += std::to_string((i * 7919L + word * 104729L) % 1000003) + " ";
    rows += "end\n";
  }
  const std::string whole = test::gzip(rows);
  for (std::size_t size = whole.size() / 4; size < whole.size(); size += 13) {
    const Reading reading = read_text(whole.substr(0, size), {}, "rows.csv.gz");
    for (const Article& article : reading.articles) REQUIRE(article.body.ends_with(" end"));
    REQUIRE(names_place(reading, size));
  }
}

TEST_CASE("a text cut off by damage is kept as far as it goes") {
  const std::string whole = test::gzip("The title\n\n" + json_lines(0, 40));
  const Reading reading = read_text(whole.substr(0, whole.size() / 2), {}, "story.txt.gz");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].title == "The title");
  CHECK(reading.articles[0].body.size() > 1000);
  CHECK(names_place(reading, whole.size()));
}

TEST_CASE("any change of one byte of a compressed file is reported or harmless") {
  const std::string lines = json_lines(0, 30);
  rc::check([&] {
    const Compress compress = *rc::gen::elementOf(std::vector<Compress>{test::gzip, test::zstd});
    std::string bytes = compress(lines) + compress(json_lines(30, 40));
    const auto at = *rc::gen::inRange(std::size_t{4}, bytes.size());
    bytes[at] = static_cast<char>(bytes[at] ^ *rc::gen::inRange(1, 256));
    const Reading reading = read_text(bytes);
    const bool checked = compress == test::gzip;  // these zstd frames have no checksum
    RC_ASSERT(!checked || !reading.problems.empty() || ids(reading) == numbers(0, 40));
  });
}

}  // namespace
}  // namespace dateline::corpus
