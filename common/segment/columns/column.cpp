#include "common/segment/columns/column.hpp"

#include <algorithm>
#include <vector>

namespace dateline::segment {

namespace {

constexpr std::uint32_t group =
    256;  ///< articles, a multiple of 64, whose values a Reader verifies at once: about a page

constexpr char single_valued = 1;
constexpr char many_valued = 2;

}  // namespace

Column::Column(const SectionBytes& section, std::uint32_t documents, std::uint64_t keys)
    : documents_(documents), keys_(keys) {
  if (section.empty()) return;
  const auto arrays = section.part(1, section.size() - 1);
  const auto values = section.read(0, 1)[0];
  single_ = values == single_valued;
  if (!single_ && values != many_valued) throw encoding::Damaged("a column has an unknown kind");
  if (single_) {
    ordinals_ = SectionArray(arrays);
    if (ordinals_.size() != documents) throw encoding::Damaged("a column is not for its segment's articles");
    return;
  }
  starts_ = SectionArray(arrays);
  if (starts_.size() != std::uint64_t{documents} + 1)
    throw encoding::Damaged("a column is not for its segment's articles");
  ordinals_ = SectionArray(arrays.part(starts_.bytes(), arrays.size() - starts_.bytes()));
}

void Column::verify(std::uint32_t first, std::uint32_t last) const {
  if (single_) return ordinals_.verify(first, last);
  if (starts_.size() == 0) return;
  starts_.verify(first, last + std::uint64_t{1});
  const auto from = starts_.verified(first);
  const auto to = std::min(starts_.verified(last), ordinals_.size());
  if (from < to) ordinals_.verify(from, to);
}

void Column::Reader::verify_group(std::uint32_t document) {
  const auto last = std::min<std::uint64_t>((document / group + std::uint64_t{1}) * group, column_.documents_);
  verified_ = static_cast<std::uint32_t>(last);
  column_.verify(document, verified_);
}

void Column::append(std::string& out, const std::vector<std::uint64_t>& starts,
                    const std::vector<std::uint32_t>& ordinals) {
  if (ordinals.empty()) return;
  bool single = true;
  for (std::size_t d = 0; d + 1 < starts.size(); ++d) single = single && starts[d + 1] - starts[d] <= 1;
  out.push_back(single ? single_valued : many_valued);
  if (!single) {
    encoding::PackedArray::append(out, starts);
    encoding::PackedArray::append(out, ordinals);
    return;
  }
  std::vector<std::uint32_t> values(starts.size() - 1);
  for (std::size_t d = 0; d < values.size(); ++d) values[d] = starts[d + 1] > starts[d] ? ordinals[starts[d]] + 1 : 0;
  encoding::PackedArray::append(out, values);
}

}  // namespace dateline::segment
