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

/// Turns records into articles: picks the best value of each field, cleans texts, splits lists and assigns ids.
/// Immutable after construction; safe to share between threads.
class Assembler {
 public:
  /// `set`: field → value for articles that lack it. Throws UsageError for a field that does not exist or cannot be
  /// set.
  Assembler(const std::map<std::string, std::string>& set, std::string id_prefix);

  struct Result {
    Article article;   ///< `published` is not set yet: see `date`
    std::string date;  ///< the published date as the input writes it; empty: none
    Record::Status status = Record::Status::usable;
    std::string embargo;  ///< not to be published before; as the input writes it
    bool named = false;   ///< the id comes from the input (id, url or guid)
  };
  /// The id is the first of these that exists: id, url, guid, the file's name (one-article formats), a hash of the
  /// content.
  [[nodiscard]] Result assemble(Record record, const formats::Format& format, const input::File& file) const;

 private:
  std::vector<std::pair<Field, std::string>> set_;
  std::string id_prefix_;
};

}  // namespace dateline::corpus
