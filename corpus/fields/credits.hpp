#pragma once

#include "common/facts/text/words.hpp"
#include "common/model/article.hpp"

namespace dateline::corpus {

/// Fills in authors and dateline that the input does not give, from the body: "By Ann Lee", "(Reporting by Ann Lee;
/// Editing by Bo Wu)", "BEIJING, May 20 (Xinhua) -". Reads only the first 1,500 and last 1,000 bytes of the body, for
/// speed. Not thread-safe; one per thread.
class Credits {
 public:
  void fill(Article& article);

 private:
  facts::Words words_;  ///< reused, so that its memory is allocated once
};

}  // namespace dateline::corpus
