#include "corpus/formats/whole.hpp"

namespace dateline::corpus::formats {

std::optional<std::string_view> whole_file(const Context& context) {
  if (!context.text.grow_to(largest_article + 1)) return context.text.view();
  context.report(1, "the article is larger than 64 MB");
  return std::nullopt;
}

}  // namespace dateline::corpus::formats
