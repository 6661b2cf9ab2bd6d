#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "query/engine/engine.hpp"

/// The contract in plain code: what every engine must answer, found by looking at every article. It shares with the
/// engines the analysis of text and the extraction of facts, and nothing of how they search.
namespace dateline::naive {

using Positions = std::vector<std::uint32_t>;

/// One field of one article: where its words stand, by stem and by surface form. Fields have positions of their own, so
/// that nothing spans two.
struct Field {
  std::map<std::string, Positions> stems;
  std::map<std::string, Positions> forms;
  std::uint64_t words = 0;

  [[nodiscard]] std::uint64_t count(const std::string& stem) const;
};

struct Entry {
  Article article;
  Facts facts;
  Field title;
  Field body;
  bool deleted = false;  ///< counts in what scores rest on, and is nowhere to be found

  /// A word of the title counts as three of the body.
  [[nodiscard]] std::uint64_t tf(const std::string& stem) const;
  /// Everything written for the article: its words as they count, and the title's once more for `title:`.
  [[nodiscard]] std::uint64_t length() const;
};

/// A set of articles and the answers to searches in it. Hits name their article by its place in entries().
class Index {
 public:
  explicit Index(std::string_view language) : analyzer_(language) {}

  /// The same id replaces.
  void add(const Article& article, const Facts& facts);
  void remove(const std::set<std::string>& ids);
  /// The articles that were removed, but count in what scores rest on until a merge; behind all others in entries().
  void set_deleted(const std::vector<Article>& articles);

  [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return entries_; }
  [[nodiscard]] query::Answer search(const query::Search& search) const;

 private:
  [[nodiscard]] Field analysed(std::string_view text);

  analysis::Analyzer analyzer_;
  std::vector<Entry> entries_;
  std::set<std::string> ids_;  ///< of the entries that are not deleted
};

/// Newest first: later day, then later instant, none last, then id; undated last.
[[nodiscard]] bool is_newer(const Article& a, const Article& b);
/// Oldest first reverses day and instant only.
[[nodiscard]] bool is_older(const Article& a, const Article& b);

}  // namespace dateline::naive
