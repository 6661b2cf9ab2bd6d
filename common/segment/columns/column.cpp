#include "common/segment/columns/column.hpp"

#include <vector>

namespace dateline::segment {

namespace {

constexpr char single_valued = 1;
constexpr char many_valued = 2;

}  // namespace

Column::Column(std::string_view section, std::uint32_t documents, std::uint64_t keys) : keys_(keys) {
  if (section.empty()) return;
  const auto arrays = section.substr(1);
  single_ = section[0] == single_valued;
  if (!single_ && section[0] != many_valued) throw encoding::Damaged("a column has an unknown kind");
  if (single_) {
    ordinals_ = encoding::PackedArray(arrays);
    if (ordinals_.size() != documents) throw encoding::Damaged("a column is not for its segment's articles");
    return;
  }
  starts_ = encoding::PackedArray(arrays);
  if (starts_.size() != std::uint64_t{documents} + 1)
    throw encoding::Damaged("a column is not for its segment's articles");
  ordinals_ = encoding::PackedArray(arrays.substr(starts_.bytes()));
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
