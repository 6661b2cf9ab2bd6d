#pragma once

#include <string_view>

namespace dateline::analysis {

/// How a word that stood in a text is indexed.
struct Spelling {
  std::string_view form;  ///< folded surface form, at most 64 bytes
  std::string_view stem;  ///< its stem in the index's language; of what begins with a digit and of grams, the form
};

}  // namespace dateline::analysis
