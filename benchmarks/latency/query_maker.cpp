#include "benchmarks/latency/query_maker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/error.hpp"
#include "common/text/utf8.hpp"
#include "query/people/resolve.hpp"
#include "query/search/selection_tree.hpp"

namespace dateline::bench {

namespace {

/// The words that occur in a share of all articles in (above, up_to].
struct FrequencyClass {
  unsigned weight;
  double above;
  double up_to;
};
constexpr std::array frequency_classes{FrequencyClass{30, 0, 0.001}, FrequencyClass{35, 0.001, 0.02},
                                       FrequencyClass{28, 0.02, 0.2}, FrequencyClass{7, 0.2, 1}};

struct WordCount {
  unsigned weight;
  unsigned words;
};
constexpr std::array word_counts{WordCount{20, 1}, WordCount{35, 2}, WordCount{30, 3}, WordCount{15, 4}};

constexpr std::size_t shortest_word = 3;
constexpr std::size_t most_text = 20'000;  ///< bytes of a body that queries are taken from

query::Search all_articles() {
  query::Search search;
  search.tree = {query::All{}};
  search.sort = query::Sort::newest;
  search.limit = query::no_limit;
  return search;
}

std::string field(std::string_view name, std::string value) {
  std::erase(value, '"');
  const bool is_word = std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_word ? fmt::format("{}:{}", name, value) : fmt::format("{}:\"{}\"", name, value);
}

}  // namespace

const std::array<QueryMaker::Recipe, 14> QueryMaker::recipes{{{48, {Kind::words}},
                                                              {12, {Kind::phrase}},
                                                              {10, {Facet::person}},
                                                              {3, {Facet::official}},
                                                              {2, {Kind::title}},
                                                              {2, {Kind::prefix}},
                                                              {2, {Facet::role}},
                                                              {6, {Kind::words, Facet::country}},
                                                              {6, {Kind::words, Kind::date}},
                                                              {2, {Kind::words, Kind::phrase}},
                                                              {3, {Facet::person, Kind::words}},
                                                              {2, {Facet::person, Kind::date}},
                                                              {1, {Facet::country, Kind::date}},
                                                              {1, {Kind::words, Facet::country, Kind::date}}}};

QueryMaker::QueryMaker(query::Engine& engine, std::uint64_t seed)
    : engine_(engine), analyzer_(engine.language()), random_(seed), articles_(engine.search(all_articles()).hits) {
  if (articles_.empty()) throw UnusableError("the index contains no articles to generate queries from; add some first");
}

std::string QueryMaker::next() {
  constexpr int most_attempts = 1000;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const auto record = engine_.record(any_of(articles_).document);
    auto query = query_of(weighted(recipes), record);
    if (!query.empty() && finds_something(query)) return query;
  }
  throw UnusableError(fmt::format("no query could be generated from {} articles; they have no words", most_attempts));
}

std::string QueryMaker::query_of(const Recipe& recipe, const Record& record) {
  std::string query;
  for (const auto part : recipe.parts) {
    if (part.kind == Kind::none) break;
    const auto text = part_of(part, record);
    if (text.empty()) return {};
    query.append(query.empty() ? "" : " ").append(text);
  }
  return query;
}

std::string QueryMaker::part_of(Part part, const Record& record) {
  switch (part.kind) {
    case Kind::none:
      break;
    case Kind::words:
      return words_of(record.article);
    case Kind::phrase:
      return phrase_of(record.article);
    case Kind::prefix:
      return prefix_of(record.article);
    case Kind::title: {
      Article title;
      title.title = record.article.title;
      const auto runs = runs_of(title);
      return runs.empty() ? "" : "title:" + any_of(any_of(runs));
    }
    case Kind::facet:
      return facet_value_of(part.facet, record);
    case Kind::date:
      return date_of(record.article);
  }
  return {};
}

std::string QueryMaker::words_of(const Article& article) {
  Words words;
  for (auto& run : runs_of(article))
    for (auto& word : run)
      if (word.size() >= shortest_word) words.push_back(std::move(word));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());

  std::string query;
  for (auto count = weighted(word_counts).words; count > 0 && !words.empty(); --count) {
    const auto word = word_by_frequency(words);
    std::erase(words, word);
    query.append(query.empty() ? "" : " ").append(word);
  }
  return query;
}

std::string QueryMaker::phrase_of(const Article& article) {
  auto runs = runs_of(article);
  std::erase_if(runs, [](const Words& run) { return run.size() < 2; });
  if (runs.empty()) return {};
  const auto& run = any_of(runs);
  const auto size = std::min(2 + below(3), run.size());
  const auto first = run.begin() + static_cast<std::ptrdiff_t>(below(run.size() - size + 1));
  return fmt::format("\"{}\"", fmt::join(first, first + static_cast<std::ptrdiff_t>(size), " "));
}

std::string QueryMaker::prefix_of(const Article& article) {
  constexpr std::size_t shortest_whole = 6;
  constexpr std::size_t shortest_prefix = 4;
  Words words;
  for (auto& run : runs_of(article))
    for (auto& word : run)
      if (word.size() >= shortest_whole && text::is_ascii(word)) words.push_back(std::move(word));
  return words.empty() ? "" : any_of(words).substr(0, shortest_prefix + below(2)) + "*";
}

std::string QueryMaker::facet_value_of(Facet facet, const Record& record) {
  const auto values = facet_values(facet, record.article, record.facts);
  if (values.empty()) return {};
  auto [value, label] = any_of(values);
  if (facet == Facet::role && value.ends_with('@')) value.pop_back();  // of no country: a query asks for any
  return field(name_of(facet), holds_people(facet) ? label : value);
}

std::string QueryMaker::date_of(const Article& article) {
  constexpr std::size_t year = 4;
  constexpr std::size_t month = 7;
  if (!article.published) return {};
  return "date:" + iso_day(article.published->day).substr(0, below(2) == 0 ? year : month);
}

std::vector<QueryMaker::Words> QueryMaker::runs_of(const Article& article) {
  const std::string_view body(article.body);
  const bool of_title = !article.title.empty() && (body.empty() || below(2) == 0);
  const std::string_view text = of_title ? article.title : body.substr(0, text::cut_length(body, most_text));
  std::vector<Words> runs;
  std::size_t done = 0;
  for (const auto& token : analyzer_.tokens(text)) {
    if (token.kind != analysis::TokenKind::word) continue;
    const bool goes_on = !runs.empty() && text.substr(done, token.start - done) == " ";
    if (!goes_on) runs.emplace_back();
    runs.back().emplace_back(token.form);
    done = token.end;
  }
  return runs;
}

std::string QueryMaker::word_by_frequency(const Words& words) {
  const auto& wanted = weighted(frequency_classes);
  const auto all = static_cast<double>(articles_.size());
  Words suitable;
  for (const auto& word : words) {
    const auto share = static_cast<double>(articles_with(word)) / all;
    if (share > wanted.above && share <= wanted.up_to) suitable.push_back(word);
  }
  return any_of(suitable.empty() ? words : suitable);
}

std::uint64_t QueryMaker::articles_with(const std::string& form) {
  const auto [known, is_new] = frequencies_.try_emplace(form, 0);
  if (is_new)
    engine_.forms(form, [&frequency = known->second, &form](std::string_view first, std::uint64_t articles) {
      if (first == form) frequency = articles;
      return false;
    });
  return known->second;
}

bool QueryMaker::finds_something(const std::string& query) {
  query::Selection selection;
  selection.text = query;
  query::PeopleResolver resolver(engine_);
  query::Search search;
  search.tree = query::selection_tree(selection, analyzer_, resolver, 0).whole;
  search.limit = 1;
  search.exact_total = false;
  return !engine_.search(search).hits.empty();
}

}  // namespace dateline::bench
