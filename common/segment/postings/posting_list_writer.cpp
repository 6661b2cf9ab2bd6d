#include "common/segment/postings/posting_list_writer.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace dateline::segment {

namespace {

constexpr std::uint64_t largest_offset = ~0U - (1U << 20U);  ///< of the begin of a block, which is far below 1 MiB

}  // namespace

PostingListWriter::PostingListWriter(PostingLists& out, bool text, std::uint32_t title_weight)
    : out_(out), positions_(out.positions), text_(text), title_weight_(title_weight) {}

void PostingListWriter::add(std::uint32_t document, Counts counts, std::uint32_t length) {
  if (block_.size == encoding::block_size) flush_block();
  if (block_.size == 0) {
    if (std::max<std::uint64_t>(positions_.written(), bytes_.size()) > largest_offset)
      throw std::length_error("the postings of one word take more than 4 GiB; make several indexes");
    block_positions_ = positions_.mark();
    block_.any_in_title = false;
  }
  const auto i = block_.size++;
  block_.documents[i] = document;
  block_.occurrences[i] = counts.occurrences;
  block_.in_title[i] = counts.in_title;
  block_.any_in_title |= counts.in_title > 0;
  ++term_.documents;
  term_.occurrences += counts.occurrences;
  bounds_.add(counts.occurrences + (title_weight_ - 1) * counts.in_title, length);
}

void PostingListWriter::add_position(std::uint32_t gap, std::uint32_t code) {
  first_position_ = gap;  // used only if the list has no other posting
  positions_.add(gap, code);
}

void PostingListWriter::flush_block() {
  if (block_.size == encoding::block_size) {
    append_documents(bytes_, block_.documents, previous_);
    if (text_) append_counts(bytes_, block_);
  } else {
    append_tail(bytes_, block_, previous_, text_);
  }
  previous_ = block_.documents[block_.size - 1];
  entries_.push_back({previous_, static_cast<std::uint32_t>(bytes_.size()), block_positions_, bounds_.take()});
  block_.size = 0;
}

Term PostingListWriter::finish() {
  term_.postings = out_.postings.size();
  term_.skips = out_.skip_entries;
  term_.positions = out_.positions.size();
  if (term_.documents == 1 && term_.occurrences == 1) {
    term_.single = SinglePosting{block_.documents[0], text_ ? first_position_ : 0, block_.in_title[0] > 0};
    positions_.discard();
  } else if (term_.documents > 0) {
    finish_list();
  }
  static_cast<void>(bounds_.take());
  block_.size = 0;
  previous_ = before_first;
  entries_.clear();
  return std::exchange(term_, {});
}

void PostingListWriter::finish_list() {
  if (block_.size > 0) flush_block();
  out_.postings.append(bytes_);
  term_.postings_bytes = bytes_.size();
  bytes_.clear();
  // Positions are appended while blocks fill, so those of this term begin before the current end.
  if (text_) {
    term_.positions_bytes = positions_.finish();
    term_.positions = out_.positions.size() - term_.positions_bytes;
  }
  if (term_.skip_entries() == 0) return;
  append_skips(out_.skips, entries_);
  out_.skip_entries += entries_.size();
}

PostingSections::PostingSections(SectionFileWriter& file, Part part)
    : postings_(file.section(Kind::postings, part)),
      skips_(file.section(Kind::skips, part)),
      positions_(file.section(Kind::positions, part)) {}

void PostingSections::append(const PostingLists& lists) {
  before_ = {postings_.size(), skip_entries_, positions_.size()};
  postings_.append(lists.postings);
  skips_.append(lists.skips);
  positions_.append(lists.positions);
  skip_entries_ += lists.skip_entries;
}

void PostingSections::place(Term& term) const noexcept {
  term.postings += before_.postings;
  term.skips += before_.skip_entries;
  term.positions += before_.positions;
}

}  // namespace dateline::segment
