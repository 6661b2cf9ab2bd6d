#pragma once

#include <xapian.h>

#include <cstdint>

#include "common/analysis/analyzer.hpp"
#include "common/index/manifest.hpp"
#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "common/model/record.hpp"

namespace dateline::indexer {

/// Makes the Xapian document of an article, as common/index/xapian_schema.hpp lays it out. One per thread.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(const index::Settings& settings)
      : analyzer_(settings.language), title_weight_(settings.title_weight) {}

  /// Terms, values and data.
  [[nodiscard]] Xapian::Document build(const Article& article, const Facts& facts);

  /// Terms and values only: they depend on no mention, so that a record's facts give them too.
  [[nodiscard]] Xapian::Document build_without_data(const Article& article, const Facts& facts);

 private:
  void add_text(Xapian::Document& document, const Article& article);

  analysis::Analyzer analyzer_;
  std::uint32_t title_weight_;
  RecordEncoder encoder_;
};

}  // namespace dateline::indexer
