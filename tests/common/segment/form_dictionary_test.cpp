#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "common/segment/dictionary/form_dictionary.hpp"
#include "tests/common/segment/file_fixture.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

constexpr std::uint32_t stems = 5000;
constexpr std::uint32_t documents = 900;

using Forms = std::map<std::string, FormEntry>;

std::string arbitrary_form() {
  // Sometimes long, so that lengths have a varint of their own.
  const auto start = *rc::gen::element<std::string>("", "", "abcabcabcabcabc", std::string(40, 'b'));
  return start +
         *rc::gen::resize(7, rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc\xc3\xa9\xff"))));
}

/// Up to thousands of forms: many blocks.
Forms arbitrary_forms() {
  Forms forms;
  const auto count = *rc::gen::element(0, 1, 5, 31, 32, 33, 64, 65, 400, 3000);
  for (int i = 0; i < count; ++i)
    forms[arbitrary_form()] = {*rc::gen::inRange(0U, stems), *rc::gen::inRange(1U, documents + 1)};
  return forms;
}

std::string written(const Forms& forms) {
  test::FileFixture fixture;
  FormDictionaryWriter writer(fixture.writer.section(Kind::forms));
  for (const auto& [form, entry] : forms) writer.add(form, entry);
  writer.finish();
  return std::string(fixture.finish().section(Kind::forms).read()) + std::string(encoding::slack, '\xff');
}

FormDictionary read(const std::string& bytes) {
  return {std::string_view(bytes).substr(0, bytes.size() - encoding::slack), stems, documents};
}

std::size_t shared(const std::string& a, const std::string& b) {
  const auto most = static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + most, b.begin()).first - a.begin());
}

/// The bytes of a dictionary with one block, for forms of which `lengths` says how they are cut.
struct Cut {
  std::uint8_t shared;
  std::string rest;
};
void walk(const std::vector<Cut>& cuts, const std::vector<std::uint64_t>& numbers, std::uint64_t count,
          const std::string& sought = {}) {
  std::string forms;
  for (const auto& [kept, rest] : cuts) {
    forms.push_back(static_cast<char>(kept << 4U | rest.size()));
    forms += rest;
  }
  std::string bytes;
  encoding::append_varint(bytes, forms.size());
  bytes += forms;
  for (const auto number : numbers) encoding::append_varint(bytes, number);
  const auto size = bytes.size();
  encoding::PackedArray::append(bytes, std::vector<std::uint64_t>{0});
  encoding::append(bytes, key_start(cuts[0].rest));
  encoding::append<std::uint64_t>(bytes, size);
  encoding::append<std::uint64_t>(bytes, count);
  bytes.append(encoding::slack, '\xff');
  const auto dictionary = read(bytes);
  if (!sought.empty()) {
    static_cast<void>(dictionary.lower_bound(sought));
    return;
  }
  for (auto at = dictionary.begin(); at.valid(); at.next()) static_cast<void>(at.entry());
}

}  // namespace

TEST_CASE("the dictionary of forms gives back every form and its entry in order") {
  CHECK(rc::check([] {
    const auto forms = arbitrary_forms();
    const auto bytes = written(forms);
    const auto dictionary = read(bytes);
    RC_ASSERT(dictionary.size() == forms.size());
    auto at = dictionary.begin();
    std::string before;
    for (const auto& [form, entry] : forms) {
      RC_ASSERT(at.valid());
      RC_ASSERT(at.form() == form);
      RC_ASSERT(at.entry() == entry);
      RC_ASSERT(at.shared() == (at.ordinal() == 0 ? 0 : shared(before, form)));
      before = form;
      at.next();
    }
    RC_ASSERT(!at.valid());
  }));
}

TEST_CASE("a cursor of forms finds the next form of any text, from the start and from any form before") {
  CHECK(rc::check([] {
    const auto forms = arbitrary_forms();
    const auto bytes = written(forms);
    const auto dictionary = read(bytes);
    for (int walk = 0; walk < 20; ++walk) {
      auto text = arbitrary_form();
      auto expected = forms.lower_bound(text);
      auto at = dictionary.lower_bound(text);
      std::string before;
      for (bool first = true; expected != forms.end(); first = false) {
        RC_ASSERT(at.valid());
        RC_ASSERT(at.form() == expected->first);
        RC_ASSERT(at.shared() == (first ? 0 : shared(before, expected->first)));
        if (*rc::gen::arbitrary<bool>()) RC_ASSERT(at.entry() == expected->second);
        before = expected->first;
        if (*rc::gen::arbitrary<bool>()) {
          at.next();
          ++expected;
        } else {
          text = std::max(arbitrary_form(), before + "\x01");
          at.seek(text);
          expected = forms.lower_bound(text);
        }
      }
      RC_ASSERT(!at.valid());
    }
  }));
}

TEST_CASE("seeking a form at or before the cursor's stays there") {
  const auto bytes = written({{"a", {1, 1}}, {"b", {2, 2}}, {"c", {3, 3}}});
  auto at = read(bytes).lower_bound("b");
  at.seek("a");
  CHECK(at.form() == "b");
  at.seek("b");
  CHECK(at.form() == "b");
}

TEST_CASE("forms that do not ascend, or share more than there is, are refused") {
  CHECK_NOTHROW(walk({{0, "ab"}, {1, "c"}, {0, "b"}}, {2, 1, 2, 1, 2, 1}, 3));
  CHECK_THROWS_AS(walk({{0, "ab"}, {1, "b"}}, {2, 1, 2, 1}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}, {1, "a"}}, {2, 1, 2, 1}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}, {2, ""}}, {2, 1, 2, 1}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}, {3, "a"}}, {2, 1, 2, 1}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk({{1, "ab"}, {1, "c"}}, {2, 1, 2, 1}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}, {15, "c"}}, {2, 1, 2, 1}, 2), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "cd"}, {0, "b"}}, {2, 1, 2, 1}, 2, "ce"), encoding::Damaged);
}

TEST_CASE("a form that is longer than any may be is refused, by writer and reader") {
  CHECK(read(written({{std::string(most_form_bytes, 'a'), {1, 1}}})).size() == 1);
  CHECK_THROWS_AS(written({{std::string(most_form_bytes + 1, 'a'), {1, 1}}}), std::logic_error);
  std::vector<Cut> growing;
  std::vector<std::uint64_t> numbers;
  for (std::uint8_t i = 0; i < 14; ++i) {
    growing.push_back({i, "a"});
    numbers.insert(numbers.end(), {2, 1});
  }
  CHECK_NOTHROW(walk(growing, numbers, growing.size()));
  growing.push_back({15, std::string("\x31") + "a"});  // shares 15 + 49 bytes
  numbers.insert(numbers.end(), {2, 1});
  CHECK_THROWS_WITH(walk(growing, numbers, growing.size()), Catch::Contains("too long"));
}

TEST_CASE("entries of forms are refused if they name stems or documents that do not exist") {
  constexpr auto huge = std::numeric_limits<std::uint64_t>::max();
  CHECK_NOTHROW(walk({{0, "ab"}}, {2ULL * (stems - 1), documents}, 1));
  CHECK_THROWS_AS(walk({{0, "ab"}}, {2ULL * stems, 1}, 1), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}}, {1, 1}, 1), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}}, {huge, 1}, 1), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}}, {2, 0}, 1), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}}, {2, documents + 1}, 1), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}}, {2}, 1), encoding::Damaged);
}

TEST_CASE("a dictionary that claims more forms than its bytes can hold is refused when it is opened") {
  CHECK_THROWS_AS(walk({{0, "ab"}}, {2, 1}, 33), encoding::Damaged);
  CHECK_THROWS_AS(walk({{0, "ab"}}, {2, 1}, std::numeric_limits<std::uint64_t>::max()), encoding::Damaged);
}
