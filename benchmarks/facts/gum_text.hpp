#pragma once

#include <istream>

#include "benchmarks/facts/tagged_text.hpp"

namespace dateline::bench {

/// Whether a first line begins a file of GUM: CoNLL-U whose last column has spans of entities.
[[nodiscard]] bool is_gum(const std::string& header);

/// Reads a document of GUM, from its second line on. The name of a person is the head of a span of the type person, if
/// it is a proper noun, with the words that belong to it as `flat`: "Barack Obama" of "President Barack Obama". Throws
/// std::runtime_error with the number of an invalid line.
[[nodiscard]] TaggedText read_gum(std::istream& in);

}  // namespace dateline::bench
