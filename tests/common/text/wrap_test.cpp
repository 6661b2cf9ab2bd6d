#include "common/text/wrap.hpp"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/text/terminal.hpp"
#include "common/text/utf8.hpp"

using namespace dateline::text;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines{""};
  for (const char c : text)
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  return lines;
}

std::string without_white_space(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

}  // namespace

TEST_CASE("lines break between words, and further lines are indented") {
  CHECK(wrapped("one two three four", {.columns = 30}) == "one two three four");
  CHECK(wrapped("one two three four", {.columns = 18}) == "one two three four");
  CHECK(wrapped("one two three four five six", {.columns = 18, .indent = 2}) == "one two three four\n  five six");
  CHECK(wrapped("one two three four", {.columns = 18, .cursor = 1, .indent = 1}) == "one two three\n four");
  CHECK(wrapped("  two  spaces  stay", {.columns = 30}) == "  two  spaces  stay");
  CHECK(wrapped("", {.columns = 30}).empty());
}

TEST_CASE("a word wider than a line is broken, and only such a word") {
  CHECK(wrapped("see https://example.org/a/long/path now", {.columns = 20}) ==
        "see\nhttps://example.org/\na/long/path now");
}

TEST_CASE("wide characters take two columns, and lines break between them") {
  CHECK(wrapped("中国人民银行宣布降息", {.columns = 12}) == "中国人民银行\n宣布降息");
  CHECK(wrapped("中国人民银行。降息", {.columns = 12}) == "中国人民银\n行。降息");
  CHECK(wrapped("中国「人民」银行宣布", {.columns = 14}) == "中国「人民」银\n行宣布");
  CHECK(wrapped("中国人民「银行", {.columns = 11}) == "中国人民\n「银行");
}

TEST_CASE("a combining mark stays with its letter") {
  const std::string word = "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301";
  CHECK(wrapped(word + "a\u0302", {.columns = 12}) == word + "\na\u0302");
}

TEST_CASE("a colour ends with its line and goes on in the next") {
  CHECK(wrapped("a \033[1mbold word that wraps\033[0m on", {.columns = 14, .indent = 2}) ==
        "a \033[1mbold word\033[0m\n  \033[1mthat wraps\033[0m\n  on");
}

TEST_CASE("a window hardly wider than the indent still gets text") {
  for (const auto& line : lines_of(wrapped("one two three four five", {.columns = 20, .indent = 40})))
    CHECK(display_columns(line) <= 20);
}

TEST_CASE("lines of one text are indented as they begin") {
  CHECK(wrapped_lines("name   a long value here\n  item with a long value\n\nend\n", 18) ==
        "name   a long\nvalue here\n  item with a long\n  value\n\nend\n");
}

TEST_CASE("no line is wider than the window, and no character is lost") {
  const auto characters = rc::gen::elementOf(std::u32string(U"aaabcd    e\u0301é中国한。「」😀-/\u0661"));
  rc::prop("any text", [&] {
    std::string text;
    for (const auto c : *rc::gen::container<std::u32string>(characters)) append_utf8(text, c);
    const auto columns = *rc::gen::inRange<std::size_t>(14, 60);
    const auto indent = *rc::gen::inRange<std::size_t>(0, columns);
    const auto out = wrapped(text, {.columns = columns, .indent = indent});
    for (const auto& line : lines_of(out)) RC_ASSERT(display_columns(line) <= columns);
    RC_ASSERT(without_white_space(out) == without_white_space(text));
    RC_ASSERT(is_valid_utf8(out));
  });
}
