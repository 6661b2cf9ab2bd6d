#include "tests/agreement/model/evaluate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <stdexcept>

#include "tests/agreement/model/filters.hpp"
#include "tests/agreement/model/patterns.hpp"
#include "tests/agreement/model/positions.hpp"

namespace dateline::naive {

namespace {

class Evaluator {
 public:
  explicit Evaluator(const std::vector<Entry>& entries) : entries_(entries), articles_(double(entries.size())) {
    double length = 0;
    for (const auto& entry : entries_) length += double(entry.length());
    average_length_ = length / articles_;
  }

  Scores operator()(const query::Node& node) const { return std::visit(*this, node.value); }

  // NOT, filters and match-all score 0.
  Scores operator()(const query::All&) const {
    return unscored([](const Entry&) { return true; });
  }
  Scores operator()(const query::None&) const { return Scores(entries_.size()); }
  Scores operator()(const query::RoleName& asked) const {
    return unscored([&](const Entry& entry) { return holds_role(entry.facts, asked); });
  }
  Scores operator()(const query::FacetIs& asked) const {
    return unscored([&](const Entry& entry) { return has_facet_value(entry, asked); });
  }
  Scores operator()(const query::PublishedIn& asked) const {
    return unscored([&](const Entry& entry) { return is_published_in(entry.article, asked); });
  }
  Scores operator()(const query::Mentions& asked) const {
    return unscored([&](const Entry& entry) { return mentions_time(entry.facts, asked.interval); });
  }
  Scores operator()(const query::PersonName&) const { throw std::logic_error("a name must be resolved first"); }

  Scores operator()(const query::Word& word) const { return word_scores(word.stem, word.title, word.w); }

  // Quoted words match exactly but are scored by their stems.
  Scores operator()(const query::Phrase& phrase) const {
    return sum_of_words(phrase.stems, phrase.title, phrase.w, [&](const Entry& entry) {
      return has_phrase(entry.title, phrase.forms) || (!phrase.title && has_phrase(entry.body, phrase.forms));
    });
  }

  // NEAR/n is a window of n + words - 1, in any order.
  Scores operator()(const query::Near& near) const {
    const auto window = near.distance + static_cast<std::uint32_t>(near.stems.size()) - 1;
    return sum_of_words(near.stems, false, near.w, [&](const Entry& entry) {
      return has_near(entry.title, near.stems, window) || has_near(entry.body, near.stems, window);
    });
  }

  // A prefix, wildcard or fuzzy leaf scores one constant, the idf of the number of articles that it matches.
  Scores operator()(const query::Forms& pattern) const {
    const auto forms = matching_forms(pattern, entries_);
    auto scores = unscored([&](const Entry& entry) { return has_any_form(entry, forms); });
    const auto constant = idf(double(matches(scores)));
    for (auto& score : scores)
      if (score) score = constant;
    return scores;
  }

  Scores operator()(const query::And& node) const {
    auto scores = (*this)(node.children.front());
    for (std::size_t child = 1; child < node.children.size(); ++child) {
      const auto others = (*this)(node.children[child]);
      for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = scores[i] && others[i] ? Score(*scores[i] + *others[i]) : std::nullopt;
    }
    return scores;
  }

  Scores operator()(const query::Or& node) const {
    Scores scores(entries_.size());
    for (const auto& child : node.children) {
      const auto others = (*this)(child);
      for (std::size_t i = 0; i < scores.size(); ++i)
        if (others[i]) scores[i] = scores[i].value_or(0) + *others[i];
    }
    return scores;
  }

  Scores operator()(const query::AndNot& node) const {
    auto scores = (*this)(node.children.front());
    for (std::size_t child = 1; child < node.children.size(); ++child) {
      const auto others = (*this)(node.children[child]);
      for (std::size_t i = 0; i < scores.size(); ++i)
        if (others[i]) scores[i] = std::nullopt;
    }
    return scores;
  }

  Scores operator()(const query::AndMaybe& node) const {
    auto scores = (*this)(node.children.front());
    for (std::size_t child = 1; child < node.children.size(); ++child) {
      const auto others = (*this)(node.children[child]);
      for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] && others[i]) *scores[i] += *others[i];
    }
    return scores;
  }

  Scores operator()(const query::Filter& node) const {
    auto scores = (*this)(node.children.front());
    for (std::size_t child = 1; child < node.children.size(); ++child) {
      const auto others = (*this)(node.children[child]);
      for (std::size_t i = 0; i < scores.size(); ++i)
        if (!others[i]) scores[i] = std::nullopt;
    }
    return scores;
  }

  /// The idfs of all words and patterns that score: of a phrase's words, each once.
  double sum_of_idfs(const query::Node& node) const {
    const auto of_stems = [&](const std::vector<std::string>& stems, bool title) {
      double sum = 0;
      for (const auto& stem : std::set<std::string>(stems.begin(), stems.end()))
        sum += idf(double(matches(word_scores(stem, title, 1))));
      return sum;
    };
    const auto of_children = [&](const std::vector<query::Node>& children, std::size_t count) {
      double sum = 0;
      for (std::size_t i = 0; i < count; ++i) sum += sum_of_idfs(children[i]);
      return sum;
    };
    if (const auto* word = std::get_if<query::Word>(&node.value)) return of_stems({word->stem}, word->title);
    if (const auto* phrase = std::get_if<query::Phrase>(&node.value)) return of_stems(phrase->stems, phrase->title);
    if (const auto* near = std::get_if<query::Near>(&node.value)) return of_stems(near->stems, false);
    if (const auto* pattern = std::get_if<query::Forms>(&node.value)) return idf(double(matches((*this)(*pattern))));
    if (const auto* all = std::get_if<query::And>(&node.value)) return of_children(all->children, all->children.size());
    if (const auto* any = std::get_if<query::Or>(&node.value)) return of_children(any->children, any->children.size());
    if (const auto* boosted = std::get_if<query::AndMaybe>(&node.value))
      return of_children(boosted->children, boosted->children.size());
    if (const auto* without = std::get_if<query::AndNot>(&node.value)) return of_children(without->children, 1);
    if (const auto* filter = std::get_if<query::Filter>(&node.value)) return of_children(filter->children, 1);
    return 0;
  }

 private:
  using Score = Scores::value_type;

  template <typename Matches>
  Scores unscored(Matches matches) const {
    Scores scores;
    for (const auto& entry : entries_) scores.push_back(matches(entry) ? Score(0) : std::nullopt);
    return scores;
  }

  static std::size_t matches(const Scores& scores) {
    return static_cast<std::size_t>(std::count_if(scores.begin(), scores.end(), [](auto score) { return !!score; }));
  }

  double idf(double df) const {
    auto r = (articles_ - df + 0.5) / (df + 0.5);
    if (r < 2) r = 1 + r / 2;
    return std::log(r);
  }

  /// BM25 with k1 = 1.2, b = 0.75, k3 = 1. A title: word counts in titles alone, unweighed, but lengths stay the same.
  Scores word_scores(const std::string& stem, bool title, double w) const {
    std::vector<double> tfs;
    for (const auto& entry : entries_) tfs.push_back(double(title ? entry.title.count(stem) : entry.tf(stem)));
    const auto df = double(std::count_if(tfs.begin(), tfs.end(), [](double tf) { return tf > 0; }));
    Scores scores;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto tf = tfs[i];
      const auto norm = 0.25 + 0.75 * double(entries_[i].length()) / average_length_;
      const auto score = idf(df) * 2 * w / (1 + w) * 2.2 * tf / (tf + 1.2 * norm);
      scores.push_back(tf > 0 ? Score(score) : std::nullopt);
    }
    return scores;
  }

  /// A phrase or NEAR scores the sum of its words' scores, whatever their positions: those only decide. A repeated word
  /// is scored once, with its own w.
  template <typename Matches>
  Scores sum_of_words(const std::vector<std::string>& stems, bool title, std::uint32_t w, Matches matches) const {
    auto scores = unscored(matches);
    for (const auto& stem : std::set<std::string>(stems.begin(), stems.end())) {
      const auto repeated = std::count(stems.begin(), stems.end(), stem);
      const auto words = word_scores(stem, title, double(repeated) * w);
      for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i]) *scores[i] += words[i].value();
    }
    return scores;
  }

  const std::vector<Entry>& entries_;
  double articles_;
  double average_length_;
};

}  // namespace

Scores evaluate(const query::Node& tree, const std::vector<Entry>& entries) { return Evaluator(entries)(tree); }

void add_recency(const query::Search& search, const std::vector<Entry>& entries, Scores& scores) {
  std::optional<Day> as_of = search.recency->as_of;
  if (!as_of)
    for (const auto& entry : entries)
      if (entry.article.published && !entry.deleted)
        as_of = std::max(as_of, std::optional(entry.article.published->day));
  if (!as_of) return;
  const auto most = 0.3 * Evaluator(entries).sum_of_idfs(search.tree);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!scores[i] || !entries[i].article.published) continue;
    const auto half_lives =
        std::max(0.0, double(*as_of - entries[i].article.published->day)) / search.recency->half_life;
    if (half_lives <= 20) *scores[i] += most * std::pow(0.5, half_lives);
  }
}

}  // namespace dateline::naive
