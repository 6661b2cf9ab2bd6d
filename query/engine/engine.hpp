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
#include <vector>

#include "common/model/facet.hpp"
#include "common/model/facts.hpp"
#include "query/engine/recency.hpp"
#include "query/syntax/tree.hpp"

namespace dateline {
struct Record;
}

namespace dateline::query {

enum class Sort : std::uint8_t { relevance, newest, oldest };

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// The `limit` most frequent values of a facet among the hits; equal counts by value.
struct FacetRequest {
  Facet facet = Facet::person;
  std::size_t limit = 10;
  std::vector<std::string> only = {};  ///< unless empty: just these values; `missing` and `distinct` stay 0
};

/// One question to an engine. The tree holds no PersonName any more (query/people resolves them).
struct Search {
  Node tree;
  Sort sort = Sort::relevance;
  std::optional<Recency> recency{};  ///< adds to the scores of newer articles
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::vector<FacetRequest> facets;
  bool days = false;        ///< count the hits of each published day
  bool exact_total = true;  ///< false: an engine that can may stop once the hits are sure and count fewer
};

/// A hit names its article by a number that record() takes within the same snapshot.
struct Hit {
  double score = 0;  ///< 0 when sorted by date
  std::uint64_t document = 0;
};

struct FacetCount {
  std::string value;
  std::string label;         ///< people, roles: the spelling most used among the hits; else the first by bytes
  std::optional<Role> role;  ///< people: the role most used among the hits, not former
  std::uint64_t count = 0;
};

struct FacetCounts {
  Facet facet = Facet::person;
  std::vector<FacetCount> values;  ///< by falling count, then by value
  std::uint64_t missing = 0;       ///< hits without a value
  std::uint64_t distinct = 0;      ///< values among the hits, shown or not
};

struct DayCount {
  Day day = 0;
  std::uint64_t count = 0;
};

struct Answer {
  std::uint64_t total = 0;  ///< articles that match, exactly
  std::uint64_t undated = 0;
  std::vector<Hit> hits;            ///< [offset, offset + limit) in order
  std::vector<FacetCounts> facets;  ///< one for each request, in its order
  std::vector<DayCount> days;       ///< rising, none empty; only when asked for
};

struct Statistics {
  std::uint64_t documents = 0;  ///< live articles
  std::uint64_t generation = 0;
};

/// Thrown by any call on a snapshot that commits have overwritten: refresh() and start again (see with_snapshot).
class SnapshotLost : public std::runtime_error {
 public:
  SnapshotLost() : std::runtime_error("the index changed while it was read") {}
};

/// One index as of one commit. An engine runs the resolved syntax tree; everything else of the tool rests on this seam.
/// Not safe to share between threads: each opens its own. Damage throws UnusableError.
class Engine {
 public:
  virtual ~Engine() = default;

  [[nodiscard]] virtual Answer search(const Search& search) = 0;
  [[nodiscard]] virtual Record record(std::uint64_t document) = 0;
  /// The document of an article's id.
  [[nodiscard]] virtual std::optional<std::uint64_t> find(std::string_view id) = 0;
  [[nodiscard]] virtual Statistics statistics() = 0;
  /// The language that the index is stemmed by.
  [[nodiscard]] virtual const std::string& language() const = 0;

  /// Called with a value and the number of articles that have it; false ends the walk.
  using Visitor = std::function<bool(std::string_view value, std::uint64_t articles)>;
  /// The values of a facet that begin with `prefix`, in byte order.
  virtual void values(Facet facet, std::string_view prefix, const Visitor& visit) = 0;
  /// The folded surface forms that begin with `prefix`, in byte order.
  virtual void forms(std::string_view prefix, const Visitor& visit) = 0;
  /// Moves on to the newest commit.
  virtual void refresh() = 0;
};

/// Runs `read` on one snapshot, again on a newer one whenever commits overwrote it. `read` must be repeatable.
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
