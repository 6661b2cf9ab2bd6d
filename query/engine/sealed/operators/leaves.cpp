#include "query/engine/sealed/operators/leaves.hpp"

#include <algorithm>
#include <utility>

namespace dateline::query::sealed {

namespace {

class InRange final : public UnscoredOperator {
 public:
  explicit InRange(const segment::DocumentRange& range) : range_(range) {}

  void match(std::uint32_t base, Mask& mask) override {
    for (std::size_t i = 0; i < mask.size(); ++i) {
      const auto first = base + static_cast<std::uint32_t>(i * 64);
      mask[i] = below(range_.last, first) & ~below(range_.first, first);
    }
  }

 private:
  /// The bits of the 64 documents from `first` on whose numbers are below `limit`.
  static std::uint64_t below(std::uint32_t limit, std::uint32_t first) noexcept {
    if (limit <= first) return 0;
    return limit - first >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (limit - first)) - 1;
  }

  segment::DocumentRange range_;
};

class InSet final : public Operator {
 public:
  InSet(DocumentSet set, double score) : set_(std::move(set)), score_(score) {}

  void match(std::uint32_t base, Mask& mask) override { std::copy_n(set_.window(base), mask.size(), mask.begin()); }
  void evaluate(std::uint32_t base, Window& window) override {
    match(base, window.mask);
    window.scores.fill(score_);
  }

 private:
  DocumentSet set_;
  double score_;
};

class WordOperator final : public Operator {
 public:
  WordOperator(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight)
      : cursor_(segment.terms(), term),
        lengths_(segment.lengths()),
        title_extra_(segment.meta().title_weight - 1),
        weight_(weight),
        few_(static_cast<std::uint32_t>(std::uint64_t{term.documents} * window_size / cost_of_a_candidate /
                                        std::max(1U, segment.documents()))) {}

  void match(std::uint32_t base, Mask& mask) override {
    mask.fill(0);
    postings_in(
        base, [&](std::uint32_t document, std::size_t /*i*/) { set(mask, document - base); },
        [](std::uint32_t /*first*/, std::uint32_t /*last*/) {});
  }

  void evaluate(std::uint32_t base, Window& window) override {
    window.mask.fill(0);
    const auto& block = cursor_.block();
    postings_in(
        base,
        [&](std::uint32_t document, std::size_t i) {
          set(window.mask, document - base);
          window.scores[document - base] = score(block, document, i);
        },
        [&](std::uint32_t first, std::uint32_t last) {
          cursor_.load_counts();
          lengths_.verify(first, last + 1, verified_lengths_);
        });
  }

  void narrow(std::uint32_t base, Mask& mask, Window& scratch) override {
    if (count(mask) >= few_) return Operator::narrow(base, mask, scratch);
    visit_candidates(base, mask, [](std::uint32_t /*document*/, std::size_t /*i*/) {});
  }

  void narrow(std::uint32_t base, Window& window, Window& scratch) override {
    if (count(window.mask) >= few_) return Operator::narrow(base, window, scratch);
    visit_candidates(base, window.mask, [&](std::uint32_t document, std::size_t i) {
      cursor_.load_counts();
      lengths_.verify(document, document + 1, verified_lengths_);
      window.scores[document - base] += score(cursor_.block(), document, i);
    });
  }

 private:
  /// Looking one candidate up takes about as long as scanning this many postings.
  static constexpr std::uint32_t cost_of_a_candidate = 8;

  /// Precondition: the document's length was verified.
  [[nodiscard]] double score(const segment::Postings& block, std::uint32_t document, std::size_t i) const {
    const auto wdf = block.occurrences[i] + (block.any_in_title ? title_extra_ * block.in_title[i] : 0);
    return weight_(wdf, lengths_.verified(document));
  }

  /// Removes documents without the word from the mask; calls visit(document, index in the block) for the others.
  template <typename Visit>
  void visit_candidates(std::uint32_t base, Mask& mask, Visit visit) {
    const auto& block = cursor_.block();
    for_each(mask, [&](std::uint32_t bit) {
      const auto document = base + bit;
      more_ = more_ && cursor_.seek(document);
      const auto* const end = block.documents.begin() + block.size;
      const auto* const found = more_ ? std::lower_bound(block.documents.begin(), end, document) : end;
      if (found != end && *found == document)
        visit(document, static_cast<std::size_t>(found - block.documents.begin()));
      else
        clear(mask, bit);
    });
  }

  /// Scans the postings of the window: calls enter(first document, last document) for the part of a block that is in
  /// the window, then visit(document, index in the block) for each posting.
  template <typename Visit, typename Enter>
  void postings_in(std::uint32_t base, Visit visit, Enter enter) {
    const auto& block = cursor_.block();
    if (!more_ || !(more_ = cursor_.seek(base))) return;
    const auto end = std::uint64_t{base} + window_size;
    while (more_ && block.documents[0] < end) {
      const auto* const all = block.documents.begin() + block.size;
      const auto* const first = std::lower_bound(block.documents.begin(), all, base);
      const auto* const last = all[-1] < end ? all : std::lower_bound(first, all, end);
      if (first < last) enter(*first, last[-1]);
      for (const auto* at = first; at < last; ++at) visit(*at, static_cast<std::size_t>(at - block.documents.begin()));
      if (last < all) return;
      more_ = cursor_.next();
    }
  }

  segment::PostingCursor cursor_;
  const segment::Lengths& lengths_;
  segment::PageRun verified_lengths_;
  std::uint32_t title_extra_;  ///< what an occurrence in the title adds to its wdf
  WordWeight weight_;
  std::uint32_t few_;  ///< with fewer candidates than this in a window, look each one up instead of scanning
  bool more_ = true;   ///< false once the posting list is exhausted
};

}  // namespace

OperatorPtr nothing() { return documents_in({}); }

OperatorPtr documents_in(const segment::DocumentRange& range) { return std::make_unique<InRange>(range); }

OperatorPtr documents_of(DocumentSet set, double score) { return std::make_unique<InSet>(std::move(set), score); }

OperatorPtr word(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight) {
  return std::make_unique<WordOperator>(segment, term, weight);
}

}  // namespace dateline::query::sealed
