#pragma once

#include <string_view>

namespace dateline::analysis {

/// The indexed forms of one word of a text. Views into the Analyzer that made it; valid for one generation of it.
struct Spelling {
  std::string_view form;  ///< folded surface form, at most 64 bytes
  std::string_view stem;  ///< the form's stem in the index's language; words that begin with a digit are not stemmed
};

}  // namespace dateline::analysis
