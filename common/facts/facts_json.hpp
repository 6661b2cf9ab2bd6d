#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

/// Facts as JSON. Users' scripts read this output, so field names and their order must not change.
/// Pure functions; safe to call from several threads at once.
namespace dateline::facts {

using Json = nlohmann::ordered_json;

/// The text, or null if it is empty: articles and facts use the empty string for "absent".
[[nodiscard]] Json text_or_null(std::string_view text);

[[nodiscard]] Json to_json(const std::vector<Role>& roles);
/// The following give one fact without its mentions.
[[nodiscard]] Json to_json(const Person& person);
[[nodiscard]] Json to_json(const Country& country);
[[nodiscard]] Json to_json(const MentionedDate& date);

/// One line of JSON with the facts of an article and all their mentions: the output of `dateline-index facts`.
/// Invalid UTF-8 is replaced. Precondition: `facts` come from this article; throws std::out_of_range if a mention
/// starts after the end of its field.
[[nodiscard]] std::string facts_json(const Article& article, const Facts& facts);

}  // namespace dateline::facts
