#pragma once

#include <string_view>

#include "corpus/fields/record.hpp"

/// Pages of the Japanese newspapers' own databases: Yomidasu of the Yomiuri, Kikuzo of the Asahi. Each piece of a page,
/// from one table with date and headline to the next, is an article.
namespace dateline::corpus::exports {

/// The class of the table with which an article begins.
inline constexpr std::string_view yomidasu_table = "contentsTable";
inline constexpr std::string_view kikuzo_table = "topic-list";

/// Adds the article in a piece of a page in UTF-8; false if there is none.
[[nodiscard]] bool add_yomidasu_article(std::string_view html, Record& record);
[[nodiscard]] bool add_kikuzo_article(std::string_view html, Record& record);

}  // namespace dateline::corpus::exports
