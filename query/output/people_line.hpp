#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "query/people/resolve.hpp"

namespace dateline::query {

/// Says on one line whom a name means: a person with role, key and number of articles, or several people, as far as
/// they fit, and how to see the others:
///   Person: kerry is John Kerry (5), Kerry Brown (1); 13 more, `people kerry -n all` lists them
/// Without a line end, and never wider than the window: parts that do not fit are left out or cut short. Precondition:
/// `meant` has people, all asked for by the same name. Pure function.
[[nodiscard]] std::string people_line(const std::string& heading, std::span<const FoundPerson> meant,
                                      std::size_t columns);

}  // namespace dateline::query
