#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/time/civil.hpp"

namespace dateline {

/// When an article appeared: a day in the zone that its source states, and an instant where a time was stated.
struct Published {
  Day day;
  std::optional<std::int64_t> instant;  ///< seconds since 1970-01-01 UTC
  bool operator==(const Published&) const = default;
};

/// One article as a reader delivers it: UTF-8 without markup or control characters (newline and tab stay).
/// Empty means absent. All offsets in Dateline are byte offsets into `title` or `body`.
struct Article {
  std::string id;
  std::string url;
  std::string title;
  std::string body;
  std::optional<Published> published;
  std::string source;
  std::vector<std::string> authors;
  std::string dateline;
  std::string language;
  std::string section;
  std::vector<std::string> keywords;
  std::vector<std::string> people;         ///< given by the input, as it spells them
  std::vector<std::string> places;         ///< given by the input
  std::vector<std::string> organisations;  ///< given by the input
  std::vector<std::string> links;          ///< ids of the articles that this one updates or goes with, by its sender
  std::uint64_t version = 0;               ///< of articles with one id, the highest is in force; 0: not known
  std::string file;                        ///< the path it was read from
  std::uint64_t line = 0;                  ///< 1-based line of its start in the file; 0: not known

  bool operator==(const Article&) const = default;
};

}  // namespace dateline
