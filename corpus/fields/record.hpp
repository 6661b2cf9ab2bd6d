#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/fields/field_names.hpp"

namespace dateline::corpus {

/// One article as its format stores it: texts by field, before cleaning and interpretation.
struct Record {
  struct Value {
    FieldName name;
    std::vector<std::string> texts;  ///< several if the value is a list
  };

  /// Whether the sender lets the article be published.
  enum class Status : std::uint8_t { usable, withheld, canceled };

  std::uint64_t line = 0;  ///< where it starts in the file, 1-based
  std::vector<Value> values;
  bool whole_file = false;               ///< the file is this article, as in formats of one article a file
  std::optional<std::uint64_t> version;  ///< of several articles of one id, the highest is the one in force
  Status status = Status::usable;
  std::vector<std::string> links;  ///< ids of articles that this one updates or goes with
  std::string embargo;             ///< not to be published before; as the input writes it

  /// Adds a value of one text.
  void add(FieldName name, std::string text) { values.push_back({name, {std::move(text)}}); }
};

}  // namespace dateline::corpus
