#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/positions/position_block.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

/// Presents a segment as a Source (indexer/sealed/build/source.hpp). Throws encoding::Damaged if the segment is
/// damaged. Not thread-safe, because it caches; but each thread may walk a copy of Terms.
class SegmentSource {
 public:
  /// Precondition: the segment outlives the source.
  explicit SegmentSource(const segment::Segment& segment) : segment_(&segment) {}

  [[nodiscard]] std::uint32_t documents() const noexcept { return segment_->documents(); }
  [[nodiscard]] std::optional<Published> published(std::uint32_t document) const {
    return segment_->dates().published(document);
  }
  [[nodiscard]] std::string id(std::uint32_t document) const { return segment_->record(document).article.id; }
  [[nodiscard]] std::uint64_t id_hash(std::uint32_t document);
  [[nodiscard]] std::uint32_t length(std::uint32_t document) const { return segment_->lengths()[document]; }
  [[nodiscard]] std::uint32_t title_end(std::uint32_t document) const { return segment_->title_end(document); }
  [[nodiscard]] std::uint64_t text_bytes() const noexcept { return segment_->meta().text_bytes; }
  [[nodiscard]] std::uint64_t text_bytes(std::uint32_t document) const;
  [[nodiscard]] std::string_view frame(std::uint32_t document) const { return segment_->store().frame(document); }
  [[nodiscard]] std::string record(std::uint32_t document) const { return segment_->store().record(document); }
  [[nodiscard]] std::vector<std::string_view> dictionaries() const { return segment_->store().dictionaries(); }

  class Terms;
  [[nodiscard]] Terms terms(segment::Part part) const;
  [[nodiscard]] std::span<const std::uint32_t> value_ordinals(segment::Part part, std::uint32_t document);

 private:
  const segment::Segment* segment_;
  std::vector<std::uint64_t> hashes_;  ///< hash of the id, by document; filled by the first id_hash()
  std::vector<std::uint32_t> values_;
};

/// The postings of one term or value of a segment. A PostingWalk. Not thread-safe.
class SegmentPostings {
 public:
  SegmentPostings(const segment::TermIndex& index, const segment::Term& term);

  bool next();
  [[nodiscard]] std::uint32_t document() const { return cursor_.block().documents[at_]; }
  [[nodiscard]] segment::Counts counts() const;
  /// The positions of the current posting, and the codes of their forms; empty for values.
  [[nodiscard]] std::span<const std::uint32_t> positions() const { return positions_; }
  [[nodiscard]] std::span<const std::uint16_t> codes() const { return codes_; }

 private:
  void read_positions();

  segment::PostingCursor cursor_;
  segment::PositionsReader reader_;
  std::optional<segment::SinglePosting> single_;
  bool text_;
  bool started_ = false;
  std::size_t at_ = 0;
  std::vector<std::uint32_t> positions_;
  std::span<const std::uint16_t> codes_;
};

/// Walks the terms or values of one part in byte order. A TermWalk. Copies are independent of each other.
class SegmentSource::Terms {
 public:
  explicit Terms(const segment::TermIndex& index) : index_(&index), at_(index.dictionary.keys().begin()) { read(); }

  [[nodiscard]] bool valid() const { return at_.valid(); }
  [[nodiscard]] std::string_view key() const { return at_.key(); }
  [[nodiscard]] std::uint64_t occurrences() const noexcept { return term_.occurrences; }
  void next() {
    at_.next();
    read();
  }
  [[nodiscard]] std::vector<segment::Form> forms() const;
  /// The postings of the current term, from the start. Valid until the next call.
  [[nodiscard]] SegmentPostings& postings() { return postings_.emplace(*index_, term_); }

 private:
  void read() {
    if (at_.valid()) term_ = index_->dictionary.term(at_);
  }

  const segment::TermIndex* index_;
  segment::FrontCoded::Cursor at_;
  segment::Term term_;
  std::optional<SegmentPostings> postings_;
};

}  // namespace dateline::indexer::sealed
