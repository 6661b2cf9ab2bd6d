#pragma once

#include <string>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// An article's facts as one line of JSON, without a line end: id, published, people, organisations, countries, dates.
/// What is absent is null; the text of a mention is cut out of the article that the facts were extracted from.
[[nodiscard]] std::string facts_json(const Article& article, const Facts& facts);

}  // namespace dateline::facts
