#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "common/segment/dictionary/front_coded.hpp"
#include "common/segment/dictionary/term_dictionary.hpp"
#include "tests/common/segment/file_fixture.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

constexpr std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();

std::string numbers(const std::vector<std::uint64_t>& values) {
  std::string bytes;
  for (const auto value : values) encoding::append_varint(bytes, value);
  return bytes;
}

/// A dictionary with one key, whose header and payload are these numbers.
std::string dictionary(const std::string& header, const std::string& payload, const std::string& key = "stem") {
  test::FileFixture fixture;
  FrontCodedWriter writer(fixture.writer.section(Kind::dictionary));
  writer.add(key, payload, header);
  writer.finish();
  return std::string(fixture.finish().section(Kind::dictionary).read()) + std::string(encoding::slack, '\0');
}

/// Calls read(term) with the only term of a dictionary, in a segment of ten articles with 100 bytes of postings and
/// positions.
template <typename Read>
auto read_with(const std::vector<std::uint64_t>& header, const std::vector<std::uint64_t>& payload, Read read) {
  const auto bytes = dictionary(numbers(header), numbers(payload));
  const TermDictionary terms(std::string_view(bytes).substr(0, bytes.size() - encoding::slack), true, {10, 100, 100});
  return read(terms.find("stem").value());
}

Term read_term(const std::vector<std::uint64_t>& header, const std::vector<std::uint64_t>& payload) {
  return read_with(header, payload, [](const Term& term) { return term; });
}

/// A dictionary of these bytes for blocks, with the offsets of its blocks and a number of keys.
void walk(std::string bytes, const std::vector<std::uint64_t>& offsets, std::uint64_t keys) {
  const auto size = bytes.size();
  std::vector<std::uint64_t> starts;
  for (const auto offset : offsets) {
    encoding::VarintReader in(std::string_view(bytes).substr(std::min(offset, size)));
    starts.push_back(in.at_end() ? 0 : (static_cast<void>(in.number()), key_start(in.bytes(in.number()))));
  }
  encoding::PackedArray::append(bytes, offsets);
  for (const auto start : starts) encoding::append(bytes, start);
  encoding::append<std::uint64_t>(bytes, size);
  encoding::append<std::uint64_t>(bytes, keys);
  const auto all = bytes.size();
  bytes.append(encoding::slack, '\xff');
  const FrontCoded made(std::string_view(bytes).substr(0, all));
  for (auto at = made.begin(); at.valid(); at.next()) {
  }
}

/// An entry of a dictionary: shared prefix or, at the start of a block, an empty header; the rest; no payload.
std::string entry(std::uint64_t shared, std::string_view rest) {
  std::string bytes;
  encoding::append_varint(bytes, shared);
  encoding::append_bytes(bytes, rest);
  encoding::append_bytes(bytes, {});
  return bytes;
}

}  // namespace

TEST_CASE("a dictionary that claims more keys than its bytes can hold is refused when it is opened") {
  CHECK_THROWS_AS(walk(entry(0, "a"), std::vector<std::uint64_t>(std::size_t{1} << 16, 0), std::uint64_t{1} << 21),
                  encoding::Damaged);
  CHECK_THROWS_AS(walk("", {}, huge), encoding::Damaged);
}

TEST_CASE("a dictionary whose keys do not ascend is refused, within a block and between blocks") {
  CHECK_NOTHROW(walk(entry(0, "ab") + entry(1, "c") + entry(2, "x"), {0}, 3));
  CHECK_THROWS_AS(walk(entry(0, "ab") + entry(1, "b"), {0}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk(entry(0, "ab") + entry(1, "a"), {0}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk(entry(0, "ab") + entry(2, ""), {0}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk(entry(0, "ab") + entry(3, "a"), {0}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk(entry(0, "a\xc3") + entry(1, "b"), {0}, 2), encoding::Damaged);
  std::string block = entry(0, "a");
  for (char next = 'b'; block.size() < 4 * keys_per_block; ++next) block += entry(0, {&next, 1});
  CHECK_NOTHROW(walk(block + entry(0, "\xff"), {0, block.size()}, keys_per_block + 1));
  CHECK_THROWS_AS(walk(block + entry(0, "a"), {0, block.size()}, keys_per_block + 1), encoding::Damaged);
}

TEST_CASE("a term is refused if it refers to articles that do not exist") {
  CHECK(read_term({0, 0, 0}, {1 << 2 | 1, 9 << 1, 5}).single->document == 9);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {0 << 2 | 1, 9 << 1, 5}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {2 << 2 | 1, 9 << 1, 5}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {1 << 2 | 1, 10 << 1, 5}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {1 << 2 | 1, std::uint64_t{1} << 33, 5}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {11 << 2, 0, 20, 0, 3, 0, 30}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {(std::uint64_t{1} << 34) + (2 << 2), 0, 20, 0, 3, 0, 30}), encoding::Damaged);
}

TEST_CASE("a term is refused if its position is larger than an article's can be") {
  CHECK_THROWS_AS(read_term({0, 0, 0}, {1 << 2 | 1, 9 << 1, 1U << 27U}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({0, 0, 0}, {1 << 2 | 1, 9 << 1, std::uint64_t{1} << 32 | 5}), encoding::Damaged);
}

TEST_CASE("a term is refused if its postings or positions lie outside their section or cannot hold its occurrences") {
  CHECK(read_term({50, 60, 0}, {4 << 2, 30, 20, 0, 3, 10, 30}).occurrences == 7);
  CHECK_THROWS_AS(read_term({50, 60, 0}, {4 << 2, 31, 20, 0, 3, 10, 30}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({50, 60, 0}, {4 << 2, 30, 20, 0, 3, 11, 30}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({50, 60, 0}, {4 << 2, 30, huge, 0, 3, 10, 30}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({50, 60, 0}, {4 << 2, huge, 20, 0, 3, huge, 30}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({50, 60, 0}, {4 << 2, 30, 20, 0, 237, 10, 30}), encoding::Damaged);
  CHECK_THROWS_AS(read_term({50, 60, 0}, {4 << 2, 30, 20, 0, huge, 10, 30}), encoding::Damaged);
}

TEST_CASE("a stem's forms are refused if they are too many, share too much or are in too many articles") {
  const std::vector<std::uint64_t> start{1 << 2 | 3, 9 << 1, 5};
  const auto with = [&](const std::vector<std::uint64_t>& forms) {
    auto payload = start;
    payload.insert(payload.end(), forms.begin(), forms.end());
    return read_with({0, 0, 0}, payload, [](const Term& term) { return term.forms.decoded("stem"); });
  };
  CHECK(with({1, 4, 0, 1}) == std::vector<Form>{{"stem", 1}});
  CHECK_THROWS_AS(with({huge, 4, 0, 1}), encoding::Damaged);
  CHECK_THROWS_AS(with({2, 4, 0, 1}), encoding::Damaged);
  CHECK_THROWS_AS(with({1, 5, 0, 1}), encoding::Damaged);
  CHECK_THROWS_AS(with({1, huge, 0, 1}), encoding::Damaged);
  CHECK_THROWS_AS(with({1, 4, 0, 2}), encoding::Damaged);
  CHECK_THROWS_AS(with({1, 4, huge, 2}), encoding::Damaged);
}
