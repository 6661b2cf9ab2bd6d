#include "query/engine/xapian/near.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::query::xapian {

namespace {

// OP_NEAR misses some matches if two of its terms share a position (the `email` and `e` of "e-mail"): it advances only
// one of them. OP_PHRASE with a window has no such fault, but matches one order only. So up to three terms become an OR
// of OP_PHRASE over all orders. Four terms would need 24 orders; they use OP_NEAR.
constexpr std::size_t most_by_order = 3;

}  // namespace

Xapian::Query positions_near(std::vector<std::string> terms, std::uint32_t window) {
  if (terms.size() > most_by_order) return {Xapian::Query::OP_NEAR, terms.begin(), terms.end(), window};
  std::sort(terms.begin(), terms.end());
  std::vector<Xapian::Query> orders;
  do {
    orders.emplace_back(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(), window);
  } while (std::next_permutation(terms.begin(), terms.end()));
  return {Xapian::Query::OP_OR, orders.begin(), orders.end()};
}

}  // namespace dateline::query::xapian
