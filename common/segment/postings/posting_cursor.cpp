#include "common/segment/postings/posting_cursor.hpp"

namespace dateline::segment {

PostingCursor::PostingCursor(const TermIndex& index, const Term& term)
    : documents_(index.documents),
      size_(term.documents),
      most_repeated_(term.occurrences - term.documents),
      text_(index.text),
      single_(term.single) {
  block_.size = 0;
  if (single_) return;
  bytes_ = index.postings.part(term.postings, term.postings_bytes);
  skips_ = Skips(index.skips, term.skips, term.skip_entries());
}

bool PostingCursor::next() { return load(number_ + 1); }

bool PostingCursor::seek(std::uint32_t document) {
  const auto from = number_ == ~std::uint64_t{0} ? 0 : number_;
  if (block_.size > 0 && from == number_ && block_.documents[block_.size - 1] >= document) return true;
  if (skips_.size() > 0) return load(skips_.find(document, from));
  if (number_ != ~std::uint64_t{0}) return load(1);  // which there is not
  return load(0) && (block_.documents[block_.size - 1] >= document || load(1));
}

bool PostingCursor::load(std::uint64_t number) {
  number_ = number;
  counted_ = false;
  if (number >= blocks()) {
    block_.size = 0;
    return false;
  }
  single_ ? load_single(*single_) : load_list(number);
  if (block_.documents[0] < least_) throw encoding::Damaged("the documents of a posting list do not ascend");
  least_ = std::uint64_t{block_.documents[block_.size - 1]} + 1;
  return true;
}

void PostingCursor::load_list(std::uint64_t number) {
  const auto previous = number == 0 ? before_first : skips_.last(number - 1);
  const auto start = number == 0 ? 0 : skips_.end(number - 1);
  const auto end = skips_.size() > 0 ? skips_.end(number) : bytes_.size();
  const auto bytes = encoding::slice(bytes_.unread(), start, end < start ? bytes_.size() + 1 : end - start);
  verified_.verify(bytes_, bytes);
  rest_ = encoding::VarintReader(bytes);
  const auto before = number * encoding::block_size;
  block_.size = size_ - before < encoding::block_size ? size_ - before : encoding::block_size;
  const auto last = skips_.size() > 0 ? skips_.last(number) : 0;
  if (skips_.size() > 0 && (last >= documents_ || (number > 0 && last <= previous)))
    throw encoding::Damaged("a posting list's skip entries are out of order");
  if (block_.size == encoding::block_size) return read_documents(rest_, previous, last, block_.documents);
  read_tail(rest_, previous, {documents_, most_repeated_}, text_, block_);
  counted_ = true;
  if (skips_.size() > 0 && block_.documents[block_.size - 1] != last)
    throw encoding::Damaged("a block of postings does not end where its skip entry says");
}

void PostingCursor::load_single(const SinglePosting& single) {
  block_.size = 1;
  block_.documents[0] = single.document;
  block_.occurrences[0] = 1;
  block_.in_title[0] = 1;
  block_.any_in_title = single.in_title;
  counted_ = true;
}

void PostingCursor::load_counts() {
  if (counted_ || !text_) return;
  read_counts(rest_, most_repeated_, block_);
  counted_ = true;
}

PositionMark PostingCursor::position_mark() const noexcept {
  return skips_.size() > 0 ? skips_.positions(number_) : PositionMark{};
}

}  // namespace dateline::segment
