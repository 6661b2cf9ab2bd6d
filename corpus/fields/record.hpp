#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/fields/field_names.hpp"

namespace dateline::corpus {

/// One article as its format holds it: the texts that stand under names of fields, not yet cleaned or interpreted.
struct Record {
  struct Value {
    FieldName name;
    std::vector<std::string> texts;  ///< several where the format has lists
  };

  std::uint64_t line = 0;  ///< of its start in the file, 1-based
  std::vector<Value> values;

  void add(FieldName name, std::string text) { values.push_back({name, {std::move(text)}}); }
};

}  // namespace dateline::corpus
