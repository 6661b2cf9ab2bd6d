#pragma once

#include <string>
#include <vector>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// The parts of an article's body that are not the story itself: bylines, credits, press contacts, agency sign-offs and
/// the dateline. They remain searchable, but extraction takes no person, place or date of the story from them. Spans
/// are byte ranges of the body.
struct Furniture {
  std::vector<Span> spans;           ///< in text order, disjoint; includes the dateline
  std::vector<std::string> authors;  ///< from bylines and credits, not press contacts; in text order, no duplicates
  Span dateline{0, 0};               ///< "BEIJING, May 20 (Xinhua)", without the dash; or empty
};

/// Finds the furniture of a body. Pure; safe to call from several threads at once.
[[nodiscard]] Furniture furniture(const Words& body);

}  // namespace dateline::facts
