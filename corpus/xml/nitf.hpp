#pragma once

#include <cstdint>

#include "corpus/xml/document.hpp"
#include "corpus/xml/record_fields.hpp"

namespace dateline::corpus::xml {

/// Adds what an NITF document says, with ranks from `rank` to `rank` + 9: it may be the text of an item that says some
/// of it itself.
void add_nitf(Node nitf, std::uint32_t rank, Fields& fields);

}  // namespace dateline::corpus::xml
