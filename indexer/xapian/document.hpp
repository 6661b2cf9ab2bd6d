#pragma once

#include <xapian.h>

#include <cstdint>

#include "common/analysis/analyzer.hpp"
#include "common/index/manifest.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "common/model/record.hpp"

namespace dateline::indexer {

/// Makes the Xapian document of an article; common/xapian/schema.hpp defines its layout. Not thread-safe; one per
/// thread.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(const index::Settings& settings)
      : analyzer_(settings.language), title_weight_(settings.title_weight) {}

  /// The document with its terms, values and data (the record).
  [[nodiscard]] Xapian::Document build(const Article& article, const Facts& facts);

  /// The document without data. Terms and values do not depend on mentions, so facts from a record, which has no
  /// mentions, give the same result.
  [[nodiscard]] Xapian::Document build_without_data(const Article& article, const Facts& facts);

 private:
  void add_text(Xapian::Document& document, const Article& article);

  analysis::Analyzer analyzer_;
  std::uint32_t title_weight_;
  RecordEncoder encoder_;
};

}  // namespace dateline::indexer
