#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/model/article.hpp"

namespace dateline::indexer {

/// Counts the articles without body, without title and without date, by file, for the summary of an `add`. Files of one
/// article are counted by directory. Memory: a few files for each kind, whatever the input. Not thread-safe.
class MissingFields {
 public:
  /// Counts an article. Precondition: the articles of a file come one after another.
  void count(const Article& article);
  /// Call after the last article.
  void finish();

  /// The lines for the summary: what is missing, in which files, and the first article of each. Empty if nothing is.
  [[nodiscard]] std::string lines() const;
  /// Whether in one file more than 5 % of the articles have no body, so that lines() has a warning.
  [[nodiscard]] bool warns() const noexcept { return without_body_files_ > 0; }

 private:
  enum Kind : std::uint8_t { body, title, date, kinds };
  struct Missing {
    std::uint64_t count = 0;
    std::string first;  ///< the id of the first article
    std::uint64_t line = 0;
  };
  struct Place {
    std::string file;
    std::uint64_t articles = 0;
    std::array<Missing, kinds> missing;
  };
  struct Total {
    std::uint64_t articles = 0;
    std::uint64_t places = 0;
    std::vector<Place> shown;
  };

  void end_file();
  void end_place(Place& place);
  [[nodiscard]] static std::string example_of(const Place& place, Kind kind);
  [[nodiscard]] std::string line_of(Kind kind, std::string_view noun) const;

  Place file_;       ///< the current one
  Place directory_;  ///< of the files of one article before it
  std::array<Total, kinds> totals_;
  std::uint64_t without_body_files_ = 0;  ///< files of which more than 5 % have no body
  std::vector<Place> warned_;
};

}  // namespace dateline::indexer
