#pragma once

#include <span>
#include <string>

namespace dateline::facts {

/// Turns the names that an article's metadata lists ("Howard, John", "james-baker") into text as news would print it
/// ("John Howard", "James Baker"), one name per paragraph, so that they can be read like the article's own text.
[[nodiscard]] std::string given_people_text(std::span<const std::string> names);

}  // namespace dateline::facts
