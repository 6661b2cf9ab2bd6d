#include "query/engine/xapian/near.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::query::xapian {

namespace {

// OP_NEAR misses some matches where two of its terms stand in one position (the `email` and `e` of "e-mail"): it moves
// either of them on, not both in turn. OP_PHRASE with a window does not, and takes them in one order, so up to three
// terms are asked for in each of their orders. Four would take 24 and are left to OP_NEAR.
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
