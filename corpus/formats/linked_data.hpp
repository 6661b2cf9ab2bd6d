#pragma once

#include <string_view>

#include "corpus/fields/record.hpp"

namespace dateline::corpus::formats {

/// Adds what a script of JSON-LD says of the article on its page (schema.org's Article and its kinds), under names of
/// that rank. Damaged JSON adds nothing.
void add_linked_data(std::string_view json, std::uint32_t rank, Record& record);

}  // namespace dateline::corpus::formats
