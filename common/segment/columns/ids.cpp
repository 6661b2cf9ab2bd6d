#include "common/segment/columns/ids.hpp"

#include <xxhash.h>

#include <algorithm>
#include <numeric>

namespace dateline::segment {

std::uint64_t id_hash(std::string_view id) noexcept { return XXH3_64bits(id.data(), id.size()); }

Ids::Ids(const SectionBytes& section, std::uint32_t documents)
    : hashes_(section.part(0, 8 * std::uint64_t{documents})),
      documents_(section.part(8 * std::uint64_t{documents}, 4 * std::uint64_t{documents})),
      count_(documents) {}

std::vector<std::uint32_t> Ids::find(std::uint64_t wanted) const {
  std::uint32_t low = 0;
  for (auto high = count_; low < high;) {
    const auto middle = low + (high - low) / 2;
    if (hash(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  std::vector<std::uint32_t> found;
  for (; low < count_ && hash(low) == wanted; ++low) found.push_back(document(low));
  return found;
}

void Ids::append(std::string& out, std::span<const std::uint64_t> hashes) {
  std::vector<std::uint32_t> order(hashes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return hashes[a] < hashes[b]; });
  for (const auto document : order) encoding::append(out, hashes[document]);
  for (const auto document : order) encoding::append(out, document);
}

}  // namespace dateline::segment
