#pragma once

#include <optional>
#include <string_view>

#include "corpus/formats/format.hpp"

namespace dateline::corpus::formats {

/// A file that is one article, all of it. Nothing, and a report, where it is too large.
[[nodiscard]] std::optional<std::string_view> whole_file(const Context& context);

}  // namespace dateline::corpus::formats
