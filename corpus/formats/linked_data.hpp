#pragma once

#include <string_view>

#include "corpus/fields/record.hpp"

namespace dateline::corpus::formats {

/// Adds the properties of the article in a JSON-LD script (schema.org's Article and its subtypes) to `record`, all with
/// this rank. Invalid JSON adds nothing.
void add_linked_data(std::string_view json, std::uint32_t rank, Record& record);

}  // namespace dateline::corpus::formats
