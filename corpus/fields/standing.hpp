#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/fields/record.hpp"

/// What news formats say about an article's standing: which version it is, and whether it may be published.
namespace dateline::corpus {

/// The number of a version such as "3", "v2" or "0003"; of "2.1", the 2. nullopt if there is none.
[[nodiscard]] std::optional<std::uint64_t> version_number(std::string_view text);

/// What a status means in any of the vocabularies of news: "stat:canceled", "Withheld", "usable", "deleted".
[[nodiscard]] Record::Status status_named(std::string_view status);

/// A code without its vocabulary: "TT" of "nprov:TT".
[[nodiscard]] std::string_view without_vocabulary(std::string_view code);

}  // namespace dateline::corpus
