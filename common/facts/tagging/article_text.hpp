#pragma once

#include <span>

#include "common/facts/tagging/furniture.hpp"
#include "common/facts/text/words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// An article's text and what was already found in it: the input of the rooms `places` and `dates`. Mentions are in
/// text order, those of the title first. Borrows everything.
struct ArticleText {
  const Words& title;
  const Words& body;
  const Furniture& furniture;              ///< of the body
  std::span<const Mention> people;         ///< contain no countries and no dates
  std::span<const Mention> organisations;  ///< a country inside one counts less
};

}  // namespace dateline::facts
