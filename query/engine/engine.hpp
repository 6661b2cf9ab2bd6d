#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/model/facet.hpp"
#include "common/model/facts.hpp"
#include "query/engine/budget.hpp"
#include "query/engine/person_map.hpp"
#include "query/engine/recency.hpp"
#include "query/syntax/tree.hpp"

namespace dateline {
struct Record;
}

namespace dateline::query {

/// The interface between the query tool and an index engine. Everything above this header (people, search, facets,
/// output) works with either engine; both engines give the same hits, scores (to 1e-6), order, totals and facet counts.

/// The order of hits. `relevance`: by falling score, then newest first. By date, articles without a date come last in
/// either direction. Remaining ties are broken by the bytes of the article's id.
enum class Sort : std::uint8_t { relevance, newest, oldest };

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// Asks for the `limit` most frequent values of a facet among all hits; equal counts are ordered by value.
struct FacetRequest {
  Facet facet = Facet::person;
  std::size_t limit = 10;
  std::vector<std::string> only = {};  ///< if not empty, count only these values; `missing` stays 0
  /// If not null, a facet of people counts persons: each article once for each person whom any of its keys means, by
  /// the person's key. Keys that mean nobody count for nothing. `only` then has keys of persons. Names and roles are
  /// those used most with any of the person's keys, each key counted by itself.
  std::shared_ptr<const PersonMap> persons = {};
};

/// A request to an engine. Precondition: the tree contains no PersonName (query/people resolves them).
struct Search {
  Node tree;
  Sort sort = Sort::relevance;
  std::optional<Recency> recency{};  ///< adds to the scores of newer articles
  std::size_t offset = 0;            ///< how many hits to skip
  std::size_t limit = 10;            ///< how many hits to return at most
  std::vector<FacetRequest> facets;
  bool days = false;  ///< also count the hits of each published day
  /// Month or year: an engine may count the days of one month or year together, as one of these days.
  Granularity days_apart = Granularity::day;
  /// False allows an engine to stop once the hits are certain. It changes neither hits nor their order. Facets and days
  /// need all hits, so totals are exact then.
  bool exact_total = true;
};

struct Hit {
  double score = 0;            ///< 0 if sorted by date
  std::uint64_t document = 0;  ///< for Engine::record(); valid within the same snapshot only
};

struct FacetCount {
  std::string value;
  std::string
      label;  ///< people, roles: the most frequent spelling among the hits; else the first by bytes in the index
  std::optional<Role> role;  ///< people: the most frequent role among the hits; former roles are not considered
  std::uint64_t count = 0;
};

struct FacetCounts {
  Facet facet = Facet::person;
  std::vector<FacetCount> values;  ///< by falling count, then by value; at most `limit`
  std::uint64_t missing = 0;       ///< number of hits without a value
};

struct DayCount {
  Day day = 0;
  std::uint64_t count = 0;
};

struct Answer {
  std::uint64_t total = 0;          ///< number of articles that match; at least so many if not `exact_total`
  bool exact_total = true;          ///< may be false only if the search allowed it
  std::uint64_t undated = 0;        ///< how many of them have no date; 0 if not `exact_total`
  std::vector<Hit> hits;            ///< ranks [offset, offset + limit) in the order asked for
  std::vector<FacetCounts> facets;  ///< one for each request, in the same order
  std::vector<DayCount> days;       ///< rising days with hits, as Search::days_apart says; empty unless asked for
};

/// The articles that give a person one role.
struct RoleAppearance {
  std::string key;  ///< of the person
  Role role;        ///< its text and body may be folded
  /// By document, which is valid within the same snapshot only; the published day, if any.
  std::vector<std::pair<std::uint64_t, std::optional<Day>>> articles;
};

struct Statistics {
  std::uint64_t documents = 0;   ///< articles that are not deleted
  std::uint64_t generation = 0;  ///< rises with every commit; of a remote index, the sum over its shards
};

/// Thrown by any call of an Engine whose snapshot was overwritten by later commits. Call refresh() and start again; see
/// with_snapshot. Only the Xapian engine throws it: the files of a sealed index never change.
class SnapshotLost : public std::runtime_error {
 public:
  SnapshotLost() : std::runtime_error("the index changed while it was read") {}
};

/// An open index, as of one commit until refresh() is called.
/// Every call throws UnusableError if the index is damaged or a shard does not answer, and may throw SnapshotLost.
/// Not thread-safe, even for calls that only read (the sealed engine reuses one decompression context, and a
/// Xapian::Database must not be shared): each thread opens its own.
class Engine {
 public:
  virtual ~Engine() = default;

  /// Also throws UsageError for a role that asks for nothing, std::logic_error for a PersonName in the tree.
  [[nodiscard]] virtual Answer search(const Search& search) = 0;
  /// The article and its facts. Precondition: `document` is of a Hit or of find() in this snapshot.
  [[nodiscard]] virtual Record record(std::uint64_t document) = 0;
  /// The document with this article id; nothing if there is none.
  [[nodiscard]] virtual std::optional<std::uint64_t> find(std::string_view id) = 0;
  [[nodiscard]] virtual Statistics statistics() = 0;
  /// The language whose stemmer the index was made with, as in "english".
  [[nodiscard]] virtual const std::string& language() const = 0;

  /// Called with a value and the number of articles that have it; returns false to end the walk.
  using Visitor = std::function<bool(std::string_view value, std::uint64_t articles)>;
  /// Visits the values of a facet that begin with `prefix`, in byte order.
  virtual void values(Facet facet, std::string_view prefix, const Visitor& visit) = 0;
  /// Visits the folded surface forms that begin with `prefix`, in byte order. The sealed engine also counts articles
  /// that were deleted since the last merge, and visits forms that only these have.
  virtual void forms(std::string_view prefix, const Visitor& visit) = 0;
  /// Whether the index has such articles, so that the counts of forms() and near_forms() may be too high.
  [[nodiscard]] virtual bool counts_deleted() const = 0;
  /// Called with a form, its distance and the number of articles that have it, as forms() counts them.
  using NearVisitor = std::function<void(std::string_view form, std::uint32_t distance, std::uint64_t articles)>;
  /// Visits the folded surface forms within `most` edits of a word (query/forms/fuzzy.hpp), in byte order.
  virtual void near_forms(std::string_view word, std::uint32_t most, const NearVisitor& visit) = 0;
  /// For each role, in the syntax of RoleQuery, whether some article has it. All are looked up in one walk over the
  /// roles of the index. Throws UsageError for a role that asks for nothing.
  [[nodiscard]] virtual std::vector<bool> held(const std::vector<std::string>& roles) = 0;
  /// Every role, former ones included, of the people with these keys. A role may come in several parts.
  [[nodiscard]] virtual std::vector<RoleAppearance> roles_of(const std::vector<std::string>& keys) = 0;
  /// Moves to the newest commit. Documents of earlier hits become invalid.
  virtual void refresh() = 0;

  /// Limits the work of all following calls together: search(), values(), forms(), near_forms(), held() and roles_of()
  /// throw BudgetExceeded once the budget is used up. A remote index looks at the budget only between the answers of
  /// its shards.
  void set_budget(Budget budget) { budget_ = std::move(budget); }

 protected:
  [[nodiscard]] Budget& budget() noexcept { return budget_; }
  /// Visits as `visit` does, within the budget.
  [[nodiscard]] Visitor within_budget(const Visitor& visit) {
    return [this, &visit](std::string_view value, std::uint64_t articles) {
      budget_.spend();
      return visit(value, articles);
    };
  }

 private:
  Budget budget_;
};

/// Runs `read`. If it throws SnapshotLost, refreshes the engine and runs it again, at most 100 times. Precondition:
/// `read` may be repeated, and keeps no document from an earlier run.
template <typename Read>
auto with_snapshot(Engine& engine, Read read) -> decltype(read()) {
  constexpr int most_attempts = 100;
  for (int attempt = 1;; ++attempt) {
    try {
      return read();
    } catch (const SnapshotLost&) {
      if (attempt == most_attempts) throw;
      engine.refresh();
    }
  }
}

}  // namespace dateline::query
