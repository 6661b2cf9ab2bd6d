#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "common/model/article.hpp"
#include "corpus/fields/record.hpp"
#include "corpus/formats/format.hpp"
#include "corpus/input/walk.hpp"

namespace dateline::corpus {

/// Makes articles of records: chooses among the names of a field, cleans texts, splits lists, gives ids.
class Assembler {
 public:
  /// `set`: field → value, where an article lacks it. Throws UsageError for fields that do not exist or cannot be set.
  Assembler(const std::map<std::string, std::string>& set, std::string id_prefix);

  struct Result {
    Article article;     ///< without its published date
    std::string date;    ///< as the input writes it; empty: none
    bool named = false;  ///< the input gives the article an id of its own
  };
  [[nodiscard]] Result assemble(Record record, const formats::Format& format, const input::File& file) const;

 private:
  std::vector<std::pair<Field, std::string>> set_;
  std::string id_prefix_;
};

}  // namespace dateline::corpus
