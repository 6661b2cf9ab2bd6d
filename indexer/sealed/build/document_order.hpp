#pragma once

#include <cstdint>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "common/model/date_order.hpp"
#include "indexer/sealed/build/source.hpp"

namespace dateline::indexer::sealed {

/// In DocumentOrder::numbers, marks a document that is not part of the new segment.
inline constexpr std::uint32_t dropped = ~0U;

/// The order of the documents in a new segment: those of all sources in date order, newest first, without dropped ones.
/// Immutable once merged; safe to share between threads.
struct DocumentOrder {
  struct Place {
    std::uint32_t source;
    std::uint32_t document;  ///< number in the source
  };
  std::vector<Place> places;                        ///< new number → source and number there
  std::vector<std::vector<std::uint32_t>> numbers;  ///< [source][number there] → new number, or `dropped`
  bool any_dropped = false;
};

/// Merges the documents of several sources, each of which is in date order. `dead` has, for each source, a flag for
/// each document to drop; an empty vector drops none.
template <Source S>
[[nodiscard]] DocumentOrder merge_documents(std::vector<S>& sources, const std::vector<std::vector<bool>>& dead) {
  struct Head {
    std::uint32_t source;
    std::uint32_t document;
    std::optional<Published> published;
    mutable std::optional<std::string> id;  ///< read only if dates are equal
  };
  const auto id_of = [&](const Head& head) -> const std::string& {
    if (!head.id) head.id = sources[head.source].id(head.document);
    return *head.id;
  };
  const auto later = [&](const Head& a, const Head& b) {
    const auto order = compare_newest_first(a.published, b.published);
    return order != 0 ? order > 0 : id_of(a) > id_of(b);
  };
  std::priority_queue<Head, std::vector<Head>, decltype(later)> heads(later);
  DocumentOrder order;
  const auto push = [&](std::uint32_t source, std::uint32_t document) {
    const auto& skip = dead[source];
    while (document < skip.size() && skip[document]) {
      ++document;
      order.any_dropped = true;
    }
    if (document < sources[source].documents())
      heads.push({source, document, sources[source].published(document), std::nullopt});
  };
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    order.numbers.emplace_back(sources[source].documents(), dropped);
    push(source, 0);
  }
  while (!heads.empty()) {
    const auto source = heads.top().source;
    const auto document = heads.top().document;
    heads.pop();
    order.numbers[source][document] = static_cast<std::uint32_t>(order.places.size());
    order.places.push_back({source, document});
    push(source, document + 1);
  }
  return order;
}

}  // namespace dateline::indexer::sealed
