#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/command/input.hpp"
#include "common/analysis/analyzer.hpp"
#include "common/facts/extract.hpp"
#include "common/text/lines.hpp"
#include "common/text/terminal.hpp"
#include "corpus/reader.hpp"

namespace dateline::bench {

namespace {

/// The words of a text, separated by blanks.
struct Words {
  std::string forms;
  std::string stems;
};

/// Adds the words of a text. A compound a-b gives a and b, but not ab, which would be a second word at one position:
/// other engines are given words in a row.
void add_words(analysis::Analyzer& analyzer, const std::string& text, Words& words) {
  for (const auto& token : analyzer.tokens(text)) {
    if (token.kind == analysis::TokenKind::joined) continue;
    if (!words.stems.empty()) words.stems += ' ', words.forms += ' ';
    words.forms += token.form;
    words.stems += token.stem;
  }
}

std::string in_one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

/// `words_only`: leaves the columns of facts and text empty.
void print_article(const Article& article, bool words_only, analysis::Analyzer& analyzer) {
  std::string day;
  std::string month;
  if (article.published) {
    day = iso_day(article.published->day);
    constexpr std::size_t month_size = 7;
    month = day.substr(0, month_size);
    std::erase(day, '-');
  }
  const auto facts = words_only ? Facts{} : facts::extract(article);
  std::vector<std::string> countries;
  for (const auto& country : facts.countries)
    if (country.facet) countries.push_back(country.code);
  std::vector<std::string> people;
  for (const auto& person : facts.people)
    if (person.facet) people.push_back(person.key);
  Words words;
  add_words(analyzer, article.title, words);
  add_words(analyzer, article.body, words);
  std::string text;
  if (!words_only) text = article.title.empty() ? article.body : article.title + ' ' + article.body;
  fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", in_one_line(article.id), day, month, fmt::join(countries, " "),
             fmt::join(people, " "), words.stems, in_one_line(text));
}

void print_articles(const std::vector<std::string>& paths, bool words_only, analysis::Analyzer& analyzer) {
  corpus::Reader reader(paths, {}, [](const corpus::Problem& problem) {
    if (problem.kind == corpus::Problem::Kind::skipped)
      fmt::print(stderr, "dateline-bench: {}\n",
                 text::safe_for_terminal(fmt::format("{}:{}: {}", problem.file, problem.line, problem.reason)));
  });
  while (const auto article = reader.next()) print_article(*article, words_only, analyzer);
}

void print_queries(const std::string& file, analysis::Analyzer& analyzer) {
  with_input(file, [&](std::istream& in) {
    text::for_each_line(in, [&](const std::string& line, std::uint64_t /*number*/) {
      Words words;
      add_words(analyzer, line, words);
      if (!words.stems.empty()) fmt::print("{}\t{}\n", words.forms, words.stems);
    });
  });
}

}  // namespace

Exit terms_command(const Arguments& arguments) {
  const auto queries = arguments.text_or("queries", "");
  const auto paths = arguments.words();
  if (queries.empty() == paths.empty()) throw UsageError("give either PATHs of articles or --queries FILE");
  analysis::Analyzer analyzer(arguments.text("language"));
  if (queries.empty())
    print_articles(paths, arguments.has("words-only"), analyzer);
  else
    print_queries(queries, analyzer);
  return Exit::done;
}

}  // namespace dateline::bench
