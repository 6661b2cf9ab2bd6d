#pragma once

#include <span>

#include "common/facts/tagging/furniture.hpp"
#include "common/facts/text/words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// An article's text and what was already found in it. Mentions are in text order, the title's first.
struct ArticleText {
  const Words& title;
  const Words& body;
  const Furniture& furniture;              ///< of the body
  std::span<const Mention> people;         ///< no country and no date stands in a person's name
  std::span<const Mention> organisations;  ///< a country in an organisation's name counts less
};

}  // namespace dateline::facts
