#include "tests/support/window.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "common/text/terminal.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;

namespace {

using Words = std::vector<std::string>;
using Environment = std::map<std::string, std::string>;

const Environment marked{{"DATELINE_PAGER", "sed s/^/paged:/"}};
constexpr unsigned short tall = 5000;

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::size_t widest(const std::string& text) {
  std::size_t columns = 0;
  for (const auto& line : lines_of(text)) columns = std::max(columns, dateline::text::display_columns(line));
  return columns;
}

/// The words of a text, without colours, so that texts which differ only in their layout are equal.
Words words_of(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto colour = dateline::text::colour_sequence_at(text, at);
    if (colour == 0) plain += text[at];
    at += std::max<std::size_t>(colour, 1);
  }
  std::istringstream in(plain);
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

Words searching(const SampleIndex& index, Words more) {
  more.insert(more.begin(), {"search", "-i", index.path()});
  return more;
}

}  // namespace

TEST_CASE("text is as wide as the window, and says the same in each") {
  const SampleIndex index;
  const std::vector<Words> commands{
      searching(index, {"minister", "-n", "all", "--snippets", "3"}),
      searching(index, {"-n", "0", "--facet", "person:all,role:all,official:all,country:all,month,source,keyword:all"}),
      {"get", "-i", index.path(), "mer-0001"},
      {"people", "-i", index.path(), "-n", "all"},
      {"complete", "-i", index.path(), "min"}};
  for (const auto& command : commands) {
    INFO(command[0] << " " << command[3]);
    const auto wide = run_in_window(400, tall, "dateline-query", command);
    CHECK(wide.status == 0);
    for (const unsigned short columns : std::array<unsigned short, 3>{80, 57, 40}) {
      const auto shown = run_in_window(columns, tall, "dateline-query", command);
      CHECK(shown.status == 0);
      CHECK(widest(shown.screen) <= columns);
      if (command[0] != "search") CHECK(words_of(shown.screen) == words_of(wide.screen));
    }
  }
  const auto info = run_in_window(40, tall, "dateline-index", {"info", "-i", index.path()});
  CHECK(widest(info.screen) <= 40);
}

TEST_CASE("help is as wide as the window") {
  for (const std::string tool : {"dateline-index", "dateline-query", "dateline-bench"}) {
    const auto wide = run_in_window(400, tall, tool, {"--help"});
    const auto narrow = run_in_window(40, tall, tool, {"--help"});
    CHECK(widest(narrow.screen) <= 40);
    auto words = words_of(narrow.screen);
    std::erase(words, "\\");
    auto wanted = words_of(wide.screen);
    std::erase(wanted, "\\");
    CHECK(words == wanted);
  }
}

TEST_CASE("without a terminal the width is COLUMNS, else 80; get leaves the lines of an article alone") {
  const SampleIndex index;
  const auto search = "dateline-query search -i \"$1\" minister -n all";
  CHECK(widest(run_shell(search, {index.path()}).out) <= 80);
  const auto narrow = run_shell(std::string("COLUMNS=50 ") + search, {index.path()});
  CHECK(widest(narrow.out) <= 50);
  for (const auto* wrong : {"0", "x", "-5", "99999999999999999999", "50x"})
    CHECK(run_shell("COLUMNS=" + std::string(wrong) + " " + search, {index.path()}).out ==
          run_shell(search, {index.path()}).out);
  const auto body = index.query_json("get", {"mer-0001"}).at("body").get<std::string>();
  CHECK_THAT(run_shell("COLUMNS=40 dateline-query get -i \"$1\" mer-0001", {index.path()}).out, Contains(body));
}

TEST_CASE("what is longer than the screen goes to the pager, and nothing else") {
  const SampleIndex index;
  const auto search = searching(index, {"minister", "-n", "20"});
  const auto paged = run_in_window(80, 24, "dateline-query", search, marked);
  CHECK(paged.status == 0);
  const auto lines = lines_of(paged.screen);
  CHECK(lines.size() > 24);
  CHECK(std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.starts_with("paged:"); }));

  const auto all = run_in_window(80, tall, "dateline-query", search, marked);
  CHECK(lines_of(all.screen).size() == lines.size());
  CHECK_THAT(all.screen, !Contains("paged:"));

  CHECK_THAT(run_in_window(80, 24, "dateline-query", searching(index, {"minister", "-n", "1"}), marked).screen,
             !Contains("paged:"));
  for (const std::string tool : {"dateline-index", "dateline-query", "dateline-bench"})
    CHECK(run_in_window(80, 10, tool, {"--help"}, marked).screen.starts_with("paged:"));
}

TEST_CASE("the screen is full when its rows are, however many columns a line takes") {
  const SampleIndex index;
  const auto help = lines_of(run_in_window(80, tall, "dateline-query", {"count", "--help"}).screen).size();
  const auto rows = [&](std::size_t more) { return static_cast<unsigned short>(help + more); };
  CHECK_THAT(run_in_window(80, rows(1), "dateline-query", {"count", "--help"}, marked).screen, !Contains("paged:"));
  CHECK_THAT(run_in_window(80, rows(0), "dateline-query", {"count", "--help"}, marked).screen, Contains("paged:"));
  CHECK_THAT(run_in_window(80, 24, "dateline-query", searching(index, {"--format", "json"}), marked).screen,
             Contains("paged:"));
}

TEST_CASE("no pager starts without a terminal or where the user wants none") {
  const SampleIndex index;
  const auto piped =
      run_shell("DATELINE_PAGER='sed s/^/paged:/' dateline-query search -i \"$1\" -n all", {index.path()});
  CHECK(piped.status == 0);
  CHECK_THAT(piped.out, !Contains("paged:"));

  const auto search = searching(index, {"-n", "all"});
  const auto paged = [&](const Environment& environment, Words arguments) {
    const auto shown = run_in_window(80, 24, "dateline-query", arguments, environment);
    CHECK(shown.status == 0);
    CHECK(lines_of(shown.screen).size() > 24);
    return shown.screen.starts_with("paged:");
  };
  const std::string mark = "sed s/^/paged:/";
  CHECK(paged({{"PAGER", mark}}, search));
  CHECK(paged({{"PAGER", "cat"}, {"DATELINE_PAGER", mark}}, search));
  CHECK(paged({{"PAGER", "sed 's/^/paged:/' | cat"}}, search));
  CHECK_FALSE(paged({{"PAGER", mark}, {"DATELINE_PAGER", ""}}, search));
  CHECK_FALSE(paged({{"PAGER", mark}, {"DATELINE_PAGER", "cat"}}, search));
  CHECK_FALSE(paged({{"PAGER", ""}}, search));
  CHECK_FALSE(paged({{"PAGER", "cat"}}, search));
  CHECK_FALSE(paged({{"PAGER", mark}, {"TERM", "dumb"}}, search));
  CHECK_FALSE(paged({{"PAGER", "/no/such/pager"}}, search));
  CHECK_FALSE(paged({{"PAGER", mark}}, searching(index, {"-n", "all", "--no-pager"})));
  auto before = search;
  before.insert(before.begin(), "--no-pager");
  CHECK_FALSE(paged({{"PAGER", mark}}, before));
  CHECK_FALSE(paged({{"PAGER", mark}}, {"search", "--help", "--no-pager"}));
}

TEST_CASE("the exit status is that of the search, whatever the pager does") {
  const SampleIndex index;
  Words get{"get", "-i", index.path()};
  const auto found = index.query_json("search", {"-n", "20"});
  for (const auto& hit : found.at("hits")) get.push_back(hit.at("id"));
  get.emplace_back("nowhere");
  CHECK(run_in_window(80, 24, "dateline-query", get, marked).status == 4);
  CHECK(run_in_window(80, 24, "dateline-query", get, {{"PAGER", "cat; exit 7"}}).status == 4);

  const auto left = run_in_window(80, 24, "dateline-query", searching(index, {"-n", "all", "--format", "json"}),
                                  {{"PAGER", "head -n 3"}});
  CHECK(left.status == 0);
  CHECK(lines_of(left.screen).size() == 3);
  const auto nowhere =
      run_in_window(80, 24, "dateline-query", searching(index, {"-n", "all"}), {{"PAGER", "no-such | x"}});
  CHECK(nowhere.status == 0);
  CHECK_THAT(nowhere.screen, Contains("--no-pager"));
}

TEST_CASE("less is told to show colours and to quit by itself, unless the user has told it otherwise") {
  const SampleIndex index;
  const auto search = searching(index, {"-n", "all"});
  const std::string print = "cat >/dev/null; echo LESS=$LESS";
  CHECK(run_in_window(80, 24, "dateline-query", search, {{"PAGER", print}}).screen == "LESS=FRX\n");
  CHECK(run_in_window(80, 24, "dateline-query", search, {{"PAGER", print}, {"LESS", "S"}}).screen == "LESS=S\n");
}

TEST_CASE("a name that many people have is one line") {
  const SampleIndex index;
  for (const unsigned short columns : std::array<unsigned short, 2>{120, 80}) {
    const auto shown =
        run_in_window(columns, tall, "dateline-query", searching(index, {"--person", "john", "-n", "1"}));
    const auto lines = lines_of(shown.screen);
    CHECK(std::count_if(lines.begin(), lines.end(), [](const auto& line) { return line.starts_with("Person: "); }) ==
          1);
    CHECK_THAT(shown.screen, Contains(" more, `people john -n all` lists them\n"));
  }
}
