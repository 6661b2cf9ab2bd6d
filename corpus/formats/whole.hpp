#pragma once

#include <optional>
#include <string_view>

#include "corpus/formats/format.hpp"

namespace dateline::corpus::formats {

/// The whole file, for formats in which a file is one article. If it is larger than 64 MB, reports it and returns
/// nullopt. The view is valid as long as the window is not changed.
[[nodiscard]] std::optional<std::string_view> whole_file(const Context& context);

}  // namespace dateline::corpus::formats
