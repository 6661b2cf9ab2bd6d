#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/model/facet.hpp"
#include "common/model/record.hpp"
#include "query/engine/engine.hpp"

namespace dateline::bench {

/// Generates queries that resemble those of users from an index's own articles: one to four words, frequent and rare;
/// phrases; names; countries, dates and roles, alone or with words. Each is in the query language and matches at least
/// one article. The same articles and seed give the same queries with either engine. Not thread-safe.
class QueryMaker {
 public:
  /// Precondition: `engine` outlives this object. Throws UnusableError if the index contains no articles.
  QueryMaker(query::Engine& engine, std::uint64_t seed);

  /// A new query; the same one may be returned more than once. Throws UnusableError if the articles contain no words,
  /// and SnapshotLost as the engine does.
  [[nodiscard]] std::string next();

 private:
  using Words = std::vector<std::string>;
  /// A part of a query.
  struct Part {
    enum class Kind : std::uint8_t { none, words, phrase, prefix, title, facet, date };
    Kind kind = Kind::none;
    Facet facet{};  ///< of Kind::facet

    constexpr Part() = default;
    constexpr Part(Kind other_than_facet) : kind(other_than_facet) {}
    constexpr Part(Facet of) : kind(Kind::facet), facet(of) {}
  };
  struct Recipe {
    unsigned weight;
    std::array<Part, 3> parts;
  };
  using Kind = Part::Kind;
  static const std::array<Recipe, 14> recipes;

  [[nodiscard]] std::size_t below(std::size_t bound) { return random_() % bound; }
  template <class T>
  [[nodiscard]] const T& any_of(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }
  /// A random choice, by weight. Precondition: the weights add up to 100.
  template <class Choices>
  [[nodiscard]] const auto& weighted(const Choices& choices) {
    auto left = below(100);
    for (const auto& choice : choices) {
      if (left < choice.weight) return choice;
      left -= choice.weight;
    }
    return choices.back();
  }

  /// The query that a recipe gives for an article; empty if the article lacks one of the parts.
  [[nodiscard]] std::string query_of(const Recipe& recipe, const Record& record);
  [[nodiscard]] std::string part_of(Part part, const Record& record);
  [[nodiscard]] std::string words_of(const Article& article);
  [[nodiscard]] std::string phrase_of(const Article& article);
  [[nodiscard]] std::string prefix_of(const Article& article);
  [[nodiscard]] std::string facet_value_of(Facet facet, const Record& record);
  [[nodiscard]] std::string date_of(const Article& article);

  /// The words of the title or of the body, chosen at random, in runs of words that are separated by single spaces.
  [[nodiscard]] std::vector<Words> runs_of(const Article& article);
  /// One of the words from a randomly chosen class of frequency; any word if none is in the class.
  [[nodiscard]] std::string word_by_frequency(const Words& words);
  [[nodiscard]] std::uint64_t articles_with(const std::string& form);
  [[nodiscard]] bool finds_something(const std::string& query);

  query::Engine& engine_;
  analysis::Analyzer analyzer_;
  std::mt19937_64 random_;
  std::vector<query::Hit> articles_;
  std::unordered_map<std::string, std::uint64_t> frequencies_;
};

}  // namespace dateline::bench
