#pragma once

#include <cstdint>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "common/model/date_order.hpp"
#include "indexer/sealed/build/source.hpp"

namespace dateline::indexer::sealed {

inline constexpr std::uint32_t dropped = ~0U;

/// The documents of several sources in date order, without those that are dropped.
struct DocumentOrder {
  struct Place {
    std::uint32_t source;
    std::uint32_t document;  ///< of the source
  };
  std::vector<Place> places;                        ///< of each new document
  std::vector<std::vector<std::uint32_t>> numbers;  ///< new number of each source's documents, or `dropped`
  bool any_dropped = false;
};

/// `dead`: for each source, which documents to drop; empty: none.
template <Source S>
[[nodiscard]] DocumentOrder merge_documents(std::vector<S>& sources, const std::vector<std::vector<bool>>& dead) {
  struct Head {
    std::uint32_t source;
    std::uint32_t document;
    std::optional<Published> published;
    mutable std::optional<std::string> id;  ///< read only where dates tie
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
