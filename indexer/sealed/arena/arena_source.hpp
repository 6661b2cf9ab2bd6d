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

/// An arena as a Source: its documents in date order, its terms and values in byte order.
class ArenaSource {
 public:
  /// The arena must outlive the source.
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
  std::vector<std::uint32_t> order_;  ///< of the arena's documents by date
  std::vector<std::uint32_t> rank_;   ///< where each of them lies in that order
  bool in_order_;                     ///< they were added in it
  segment::Part ordinals_part_ = segment::text_part;
  std::vector<std::uint32_t> ordinals_;  ///< of that part's values by number
  std::vector<std::uint32_t> values_;
};

/// The postings of one term or value, in date order.
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
    std::uint32_t begin;  ///< of its positions
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

class ArenaSource::Terms {
 public:
  Terms(const ArenaSource& source, segment::Part part);

  [[nodiscard]] bool valid() const { return at_ < tables_->sorted.size(); }
  [[nodiscard]] std::string_view key() const { return names()[tables_->sorted[at_]]; }
  [[nodiscard]] std::uint64_t occurrences() const;
  void next() { ++at_; }
  [[nodiscard]] std::vector<segment::Form> forms() const;
  /// Valid until the next call.
  [[nodiscard]] ArenaPostings& postings();

 private:
  struct Tables {
    std::vector<std::uint32_t> sorted;  ///< the numbers of the terms or values
    std::vector<std::uint32_t> starts;  ///< of each value's documents, by number
    std::vector<std::uint32_t> documents;
  };

  [[nodiscard]] const StringTable& names() const;
  void invert_column(Tables& tables) const;
  void decode_text();
  void sort_by_date();

  const ArenaSource* source_;
  segment::Part part_;
  std::shared_ptr<const Tables> tables_;  ///< shared by copies, which cost little
  std::size_t at_ = 0;
  std::size_t decoded_ = ~std::size_t{0};  ///< the term that postings_ are of
  ArenaPostings postings_;
  std::vector<ArenaPostings::Entry> placed_;  ///< by document
};

}  // namespace dateline::indexer::sealed
