#pragma once

#include <cstdint>
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

  std::uint64_t line = 0;  ///< where it starts in the file, 1-based
  std::vector<Value> values;

  /// Adds a value of one text.
  void add(FieldName name, std::string text) { values.push_back({name, {std::move(text)}}); }
};

}  // namespace dateline::corpus
