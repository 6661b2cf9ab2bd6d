#include "common/segment/postings/posting_cursor.hpp"

namespace dateline::segment {

bool PostingCursor::seek(std::uint32_t document) {
  if (block().size > 0 && last() >= document) return true;
  if (blocks_.has_skips()) return load(blocks_.find(document, number_));
  if (started_) return load(1);  // which there is not
  return load(0) && (last() >= document || load(1));
}

bool PostingCursor::load(std::uint64_t number) {
  started_ = true;
  number_ = number;
  if (number >= blocks_.size()) {
    blocks_.leave();
    return false;
  }
  blocks_.load(number);
  if (blocks_.documents().documents[0] < least_)
    throw encoding::Damaged("the documents of a posting list do not ascend");
  least_ = std::uint64_t{last()} + 1;
  return true;
}

}  // namespace dateline::segment
