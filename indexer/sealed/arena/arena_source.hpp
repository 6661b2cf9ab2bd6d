#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/dictionary/term.hpp"
#include "common/segment/postings/posting_block.hpp"
#include "common/segment/store/store.hpp"
#include "indexer/sealed/arena/arena.hpp"

namespace dateline::indexer::sealed {

/// Presents an arena as a Source (indexer/sealed/build/source.hpp): documents in date order, terms and values in byte
/// order. Document numbers are positions in date order. Not thread-safe, because value_ordinals() caches; but each
/// thread may walk a copy of Terms.
class ArenaSource {
 public:
  /// Precondition: the arena outlives the source and does not change.
  explicit ArenaSource(const Arena& arena);

  [[nodiscard]] std::uint32_t documents() const noexcept { return static_cast<std::uint32_t>(order_.size()); }
  [[nodiscard]] const std::optional<Published>& published(std::uint32_t document) const {
    return at(document).published;
  }
  [[nodiscard]] const std::string& id(std::uint32_t document) const { return at(document).id; }
  [[nodiscard]] std::uint64_t id_hash(std::uint32_t document) const { return at(document).id_hash; }
  [[nodiscard]] std::uint64_t sequence(std::uint32_t document) const { return at(document).sequence; }
  [[nodiscard]] std::uint32_t length(std::uint32_t document) const { return at(document).length; }
  [[nodiscard]] std::uint32_t title_end(std::uint32_t document) const { return at(document).title_end; }
  [[nodiscard]] std::uint64_t text_bytes() const;
  [[nodiscard]] std::uint64_t text_bytes(std::uint32_t document) const { return at(document).text_bytes; }
  [[nodiscard]] std::string_view frame(std::uint32_t document) const { return at(document).frame; }
  [[nodiscard]] std::string record(std::uint32_t document) const {
    return segment::decompress_record(frame(document), dictionaries());
  }
  [[nodiscard]] std::vector<std::string_view> dictionaries() const { return arena_->dictionaries(); }

  class Terms;
  [[nodiscard]] Terms terms(segment::Part part) const;
  [[nodiscard]] std::span<const std::uint32_t> value_ordinals(segment::Part part, std::uint32_t document);

 private:
  [[nodiscard]] const ArenaDocument& at(std::uint32_t document) const { return arena_->documents()[order_[document]]; }

  const Arena* arena_;
  std::vector<std::uint32_t> order_;  ///< position in date order → number in the arena
  std::vector<std::uint32_t> rank_;   ///< number in the arena → position in date order
  bool in_order_;                     ///< whether the two are the same
  segment::Part ordinals_part_ = segment::text_part;
  std::vector<std::uint32_t> ordinals_;  ///< number of a value → its ordinal in ordinals_part_
  std::vector<std::uint32_t> values_;
};

/// The decoded postings of one term or value, in date order. A PostingWalk.
class ArenaPostings {
 public:
  bool next() { return ++at_ < static_cast<std::ptrdiff_t>(order_.size()); }
  [[nodiscard]] std::uint32_t document() const { return entry().document; }
  [[nodiscard]] segment::Counts counts() const { return {entry().end - entry().begin, entry().in_title}; }
  [[nodiscard]] std::span<const std::uint32_t> positions() const { return slice(positions_); }
  [[nodiscard]] std::span<const std::uint16_t> codes() const { return slice(codes_); }

 private:
  friend class ArenaSource::Terms;
  struct Entry {
    std::uint32_t document;
    std::uint32_t in_title;
    std::uint32_t begin;  ///< its positions are [begin, end)
    std::uint32_t end;
  };
  [[nodiscard]] const Entry& entry() const { return order_[static_cast<std::size_t>(at_)]; }
  template <typename Number>
  [[nodiscard]] std::span<const Number> slice(const std::vector<Number>& all) const {
    return std::span(all).subspan(entry().begin, entry().end - entry().begin);
  }

  std::ptrdiff_t at_ = -1;
  std::vector<Entry> order_;
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint16_t> codes_;
};

/// Walks the terms or values of one part in byte order. A TermWalk. Copies are cheap and independent of each other.
class ArenaSource::Terms {
 public:
  Terms(const ArenaSource& source, segment::Part part);

  [[nodiscard]] bool valid() const { return at_ < tables_->sorted.size(); }
  [[nodiscard]] std::string_view key() const { return names()[tables_->sorted[at_]]; }
  [[nodiscard]] std::uint64_t occurrences() const;
  void next() { ++at_; }
  [[nodiscard]] std::vector<segment::Form> forms() const;
  /// The postings of the current term, rewound to the start. Valid until the next call.
  [[nodiscard]] ArenaPostings& postings();

 private:
  struct Tables {
    std::vector<std::uint32_t> sorted;     ///< the numbers of the terms or values, in byte order
    std::vector<std::uint32_t> starts;     ///< value n has the documents [starts[n], starts[n + 1])
    std::vector<std::uint32_t> documents;  ///< of values only
  };

  [[nodiscard]] const StringTable& names() const;
  void invert_column(Tables& tables) const;
  void decode_text();
  void sort_by_date();

  const ArenaSource* source_;
  segment::Part part_;
  std::shared_ptr<const Tables> tables_;  ///< shared by all copies
  std::size_t at_ = 0;
  std::size_t decoded_ = ~std::size_t{0};  ///< the value of at_ for which postings_ were decoded
  ArenaPostings postings_;
  std::vector<ArenaPostings::Entry> placed_;  ///< by document; scratch space of sort_by_date()
};

}  // namespace dateline::indexer::sealed
