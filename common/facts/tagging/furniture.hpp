#pragma once

#include <string>
#include <vector>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// What stands around a story in its body: bylines, credits, press contacts, agency sign-offs and the dateline. It
/// stays in the body and is searched, but names no person, place or date of the story.
struct Furniture {
  std::vector<Span> spans;           ///< in text order, apart from each other; the dateline among them
  std::vector<std::string> authors;  ///< of bylines and credits, in text order, each once; press contacts are none
  Span dateline{0, 0};               ///< from the place up to the dash, or empty: "BEIJING, May 20 (Xinhua)"
};

[[nodiscard]] Furniture furniture(const Words& body);

}  // namespace dateline::facts
