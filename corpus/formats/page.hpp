#pragma once

#include <string_view>

#include "corpus/fields/record.hpp"

namespace dateline::corpus::formats {

/// Adds the story of a web page, and what the page states of it, to `record`, in the encoding that the page declares.
/// False, and nothing added, if the page has too many elements for its size.
[[nodiscard]] bool add_page(std::string_view page, Record& record);

}  // namespace dateline::corpus::formats
