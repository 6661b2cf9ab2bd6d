#pragma once

#include "common/facts/text/words.hpp"
#include "common/model/article.hpp"

namespace dateline::corpus {

/// Fills authors and dateline where the input gives none from what the body states: "By Ann Lee", "(Reporting by Ann
/// Lee; Editing by Bo Wu)", "BEIJING, May 20 (Xinhua) -". Looks where they stand, at the body's two ends, so that
/// reading stays fast.
class Credits {
 public:
  void fill(Article& article);

 private:
  facts::Words words_;  ///< keeps its memory from article to article
};

}  // namespace dateline::corpus
