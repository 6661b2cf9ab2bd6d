#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

/// Facts as JSON. Field names and their order are part of the output that users' scripts read. Pure functions.
namespace dateline::facts {

using Json = nlohmann::ordered_json;

/// null for an empty string, which means "absent" in articles and facts.
[[nodiscard]] Json text_or_null(std::string_view text);

[[nodiscard]] Json to_json(const std::vector<Role>& roles);
/// One fact without its mentions.
[[nodiscard]] Json to_json(const Person& person);
[[nodiscard]] Json to_json(const Country& country);
[[nodiscard]] Json to_json(const MentionedDate& date);

/// One line of JSON with the facts of an article and all their mentions: the output of `dateline-index facts`.
/// Invalid UTF-8 is replaced.
[[nodiscard]] std::string facts_json(const Article& article, const Facts& facts);

}  // namespace dateline::facts
