#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/segment/postings/posting_list_writer.hpp"
#include "common/segment/segment.hpp"
#include "indexer/sealed/build/document_order.hpp"
#include "indexer/sealed/build/form_codes.hpp"
#include "indexer/sealed/build/source.hpp"

namespace dateline::indexer::sealed {

/// Walks one inverted index of several sources in parallel, term by term in byte order. A copy walks on independently,
/// also in another thread.
template <Source S>
class TermWalks {
 public:
  using Walk = decltype(std::declval<S&>().terms(segment::text_part));

  TermWalks(std::vector<S>& sources, segment::Part part) {
    for (auto& source : sources) walks_.push_back(source.terms(part));
    gather();
  }

  /// Whether there is a current term: the smallest term of any source that was not passed yet.
  [[nodiscard]] bool valid() const noexcept { return !at_key_.empty(); }
  [[nodiscard]] std::string_view key() const { return walks_[at_key_.front()].key(); }
  /// The sources that have the current term.
  [[nodiscard]] const std::vector<std::uint32_t>& sources() const noexcept { return at_key_; }
  [[nodiscard]] Walk& operator[](std::uint32_t source) { return walks_[source]; }
  [[nodiscard]] std::size_t size() const noexcept { return walks_.size(); }
  /// The number of the term's occurrences in all sources.
  [[nodiscard]] std::uint64_t occurrences() const {
    std::uint64_t sum = 0;
    for (const auto source : at_key_) sum += walks_[source].occurrences();
    return sum;
  }

  void next() {
    for (const auto source : at_key_) walks_[source].next();
    gather();
  }

 private:
  void gather() {
    at_key_.clear();
    for (std::uint32_t source = 0; source < walks_.size(); ++source) {
      if (!walks_[source].valid()) continue;
      const auto order = at_key_.empty() ? -1 : walks_[source].key().compare(key());
      if (order > 0) continue;
      if (order < 0) at_key_.clear();
      at_key_.push_back(source);
    }
  }

  std::vector<Walk> walks_;
  std::vector<std::uint32_t> at_key_;
};

/// A batch of consecutive terms, encoded.
struct EncodedTerms {
  struct Entry {
    std::string key;
    segment::Term term;                  ///< offsets are into `lists`; has 0 documents if all of them are dropped
    std::vector<segment::Form> forms;    ///< as the dictionary lists them
    std::vector<std::uint32_t> sources;  ///< the sources that have it
  };
  std::vector<Entry> entries;
  segment::PostingLists lists;
};

/// Merges the postings of a term from several sources into one posting list, in the order of the new documents. Not
/// thread-safe; one per thread. Throws encoding::Damaged if a source cannot be decoded.
template <Source S>
class TermEncoder {
 public:
  /// `lengths` are those of the new documents. Precondition: `order` and `lengths` outlive the encoder.
  TermEncoder(const DocumentOrder& order, const std::vector<std::uint32_t>& lengths, segment::Part part,
              std::uint32_t title_weight)
      : order_(order), lengths_(lengths), text_(part == segment::text_part), title_weight_(title_weight) {}

  /// Encodes the next `count` terms. Precondition: the walks have that many terms left.
  [[nodiscard]] EncodedTerms encode(TermWalks<S> walks, std::size_t count) {
    EncodedTerms encoded;
    segment::PostingListWriter lists(encoded.lists, text_, title_weight_);
    encoded.entries.reserve(count);
    for (; count > 0; --count) {
      if (text_) code_forms(walks);
      write_postings(walks, lists);
      auto& entry = encoded.entries.emplace_back(
          EncodedTerms::Entry{std::string(walks.key()), lists.finish(), {}, walks.sources()});
      if (text_ && entry.term.documents > 0) describe_forms(entry);
      walks.next();
    }
    return encoded;
  }

 private:
  using Walk = typename TermWalks<S>::Walk;
  using Postings = std::remove_reference_t<decltype(std::declval<Walk&>().postings())>;

  struct Head {
    std::uint32_t source;
    Postings* postings;
    std::uint32_t document;  ///< its number in the new segment
  };

  /// Assigns the codes of the stem's forms. If there are several, this reads the postings once to count the articles of
  /// each form, without dropped articles.
  void code_forms(TermWalks<S>& walks) {
    codes_.reset(walks.size());
    for (const auto source : walks.sources()) codes_.add_source(source, walks[source].forms());
    if (codes_.one_form()) return;
    for (const auto source : walks.sources()) {
      auto& postings = walks[source].postings();
      while (postings.next())
        if (order_.numbers[source][postings.document()] != dropped) codes_.count(source, postings.codes());
    }
    codes_.order();
  }

  bool advance(Head& head) {
    while (head.postings->next()) {
      head.document = order_.numbers[head.source][head.postings->document()];
      if (head.document != dropped) return true;
    }
    return false;
  }

  void write_postings(TermWalks<S>& walks, segment::PostingListWriter& lists) {
    heads_.clear();
    for (const auto source : walks.sources()) {
      heads_.push_back({source, &walks[source].postings(), 0});
      if (!advance(heads_.back())) heads_.pop_back();
    }
    while (!heads_.empty()) {
      auto* next = &heads_.front();
      for (auto& head : heads_)
        if (head.document < next->document) next = &head;
      write(*next, lists);
      if (advance(*next)) continue;
      std::swap(*next, heads_.back());
      heads_.pop_back();
    }
  }

  void write(const Head& head, segment::PostingListWriter& lists) const {
    lists.add(head.document, head.postings->counts(), lengths_[head.document]);
    if (!text_) return;
    const auto positions = head.postings->positions();
    const auto codes = head.postings->codes();
    const bool coded = !codes_.one_form();
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
      lists.add_position(positions[i] - previous, coded ? codes_.code_of(head.source, codes[i]) : 0);
      previous = positions[i];
    }
  }

  void describe_forms(EncodedTerms::Entry& entry) {
    if (codes_.one_form()) codes_.count_only_form(entry.term.documents);
    const bool title = !entry.key.empty() && entry.key[0] == segment::title_key;
    const auto stem = std::string_view(entry.key).substr(title ? 1 : 0);
    const auto& forms = codes_.forms();
    if (forms.size() > 1 || forms.front().text != stem) entry.forms = forms;
  }

  const DocumentOrder& order_;
  const std::vector<std::uint32_t>& lengths_;
  bool text_;
  std::uint32_t title_weight_;
  std::vector<Head> heads_;
  FormCodes codes_;
};

}  // namespace dateline::indexer::sealed
