#include "common/text/lines.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace dateline;

namespace {

std::vector<std::pair<std::string, std::uint64_t>> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::pair<std::string, std::uint64_t>> lines;
  text::for_each_line(in, [&](const std::string& line, std::uint64_t number) { lines.emplace_back(line, number); });
  return lines;
}

using Lines = std::vector<std::pair<std::string, std::uint64_t>>;

}  // namespace

TEST_CASE("lines come without their ends and, the first, without a byte order mark") {
  CHECK(lines_of("a\r\nb\n\nc") == Lines{{"a", 1}, {"b", 2}, {"", 3}, {"c", 4}});
  CHECK(lines_of("\xEF\xBB\xBF"
                 "a\n\xEF\xBB\xBF"
                 "b") == Lines{{"a", 1},
                               {"\xEF\xBB\xBF"
                                "b",
                                2}});
  CHECK(lines_of("\xEF\xBB\xBF") == Lines{{"", 1}});
  CHECK(lines_of("").empty());
}

TEST_CASE("lines may end with LF, CR LF or CR alone") {
  const Lines three{{"a", 1}, {"b", 2}, {"c", 3}};
  for (const auto* text : {"a\rb\rc", "a\rb\rc\r", "a\nb\rc\n", "a\r\nb\rc\r\n",
                           "\xEF\xBB\xBF"
                           "a\rb\r\nc\n"})
    CHECK(lines_of(text) == three);
  CHECK(lines_of("a\r\rb") == Lines{{"a", 1}, {"", 2}, {"b", 3}});
}
