#include "query/engine/sealed/operators/word.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "common/segment/columns/length_code.hpp"
#include "common/segment/postings/posting_blocks.hpp"
#include "query/engine/sealed/operators/block_in_window.hpp"
#include "query/engine/sealed/operators/score_postings.hpp"

namespace dateline::query::sealed {

namespace {

class WordOperator final : public Operator {
 public:
  WordOperator(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight)
      : blocks_(segment.terms(), term),
        lengths_(segment.lengths()),
        title_extra_(segment.meta().title_weight - 1),
        weight_(weight),
        documents_(term.documents),
        sparse_(std::uint64_t{term.documents} * documents_of_a_step <= segment.documents()),
        few_(static_cast<std::uint32_t>(std::uint64_t{term.documents} * window_size / postings_of_a_lookup /
                                        std::max(1U, segment.documents()))) {}

  void unite(std::uint32_t base, Mask& mask) override {
    for_each_block(base, [&](std::uint64_t i) {
      blocks_.load(i);
      unite_block(blocks_, base, mask);
    });
  }

  void narrow(std::uint32_t base, Mask& mask) override {
    if (count(mask) >= few_) return Operator::narrow(base, mask);
    enter(base);
    auto i = first_;
    for_each(mask, [&](std::uint32_t document) {
      if (!find(base + document, i) || !load(i).index_of(base + document)) clear(mask, document);
    });
  }

  double bound(std::uint32_t base) override {
    enter(base);
    if (first_ + most_bounds < blocks_.size() &&
        blocks_.last(first_ + most_bounds - 1) + std::uint64_t{1} < std::uint64_t{base} + window_size)
      return weight_.most();
    double most = 0;
    const auto blocks = blocks_in_window(base);
    if (blocks == 1)  // its scores are needed anyway, for this window or the next
      for_each_scored(base, 0, [&](std::uint32_t /*document*/, double score) { most = std::max(most, score); });
    else
      for_each_block(base, [&](std::uint64_t i) { most = std::max(most, bound_of(i)); });
    return most;
  }
  bool always_scores() const override { return true; }

  void add_scores(std::uint32_t base, double least, ScoredDocuments& candidates) override {
    if (candidates.size >= std::size_t{many_in_a_block} * blocks_in_window(base))
      return add_from_sums(base, least, candidates);
    auto i = first_;
    std::size_t kept = 0;
    for (std::size_t c = 0; c < candidates.size; ++c) {
      const auto document = base + candidates.documents[c];
      auto score = candidates.scores[c];
      if (find(document, i)) {
        if (least > 0 && blocks_.has_skips() && score + bound_of(i) < least) continue;
        if (const auto at = load(i).index_of(document)) score += score_of(*at, document);
      }
      candidates.documents[kept] = candidates.documents[c];
      candidates.scores[kept] = score;
      kept += score >= least ? 1 : 0;
    }
    candidates.size = kept;
  }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    add_scores(base, least, matches);
  }

  void accumulate(std::uint32_t base, double least, Sums& sums) override {
    for_each_scored_block(base, least, [&](std::span<const std::uint32_t> documents, const double* scores) {
      sums.add(documents, base, scores);
    });
  }

  void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) override {
    if (wanted.mask != nullptr && count(*wanted.mask) < few_) return Operator::find_best(base, wanted, found);
    found.size = 0;
    for_each_scored(base, wanted.least, [&](std::uint32_t document, double score) {
      if (score >= wanted.least && wanted.allows(document)) found.add(document, score);
    });
  }

  bool is_sparse() const override { return sparse_; }
  bool next(Batch& matches) override {
    if (next_ == blocks_.size()) return false;
    const auto& block = load(next_++).documents();
    matches.assign(std::span(block.documents).first(block.size));
    return true;
  }
  bool next_best(double least, Batch& best) override {
    while (next_ < blocks_.size()) {
      const auto i = next_++;
      if (least > 0 && blocks_.has_skips() && bound_of(i) < least) continue;
      const auto& scores = scores_of_block(i);
      const auto& block = blocks_.documents();
      best.assign(std::span(block.documents).first(block.size));
      std::copy_n(scores.begin(), block.size, best.scores.begin());
      if (least > 0) best.keep_from(least);
      if (best.size > 0) return true;
    }
    return false;
  }
  void filter(Batch& batch) override {
    std::size_t kept = 0;
    std::array<std::uint8_t, encoding::block_size> found;
    for_each_part(batch, [&](std::uint64_t i, std::size_t first, std::size_t last) {
      load(i).find_all(batch.all().subspan(first, last - first), found.data());
      for (auto c = first; c < last; ++c) {
        batch.documents[kept] = batch.documents[c];
        batch.scores[kept] = batch.scores[c];
        kept += found[c - first];
      }
    });
    batch.size = kept;
  }
  void score(double least, Batch& matches) override { filter_and_score(least, matches); }
  void filter_and_score(double least, Batch& batch) override {
    std::size_t kept = 0;
    for_each_part(batch, [&](std::uint64_t i, std::size_t first, std::size_t last) {
      const auto enough = least > 0 && blocks_.has_skips() ? least - bound_of(i) : 0;
      if (last - first >= many_in_a_block) static_cast<void>(scores_of_block(i));
      for (auto c = first; c < last; ++c) {
        if (batch.scores[c] < enough) continue;
        const auto document = batch.documents[c];
        const auto at = load(i).index_of(document);
        if (!at) continue;
        batch.documents[kept] = document;
        batch.scores[kept] = batch.scores[c] + score_of(*at, document);
        kept += batch.scores[kept] >= least ? 1 : 0;
      }
    });
    batch.size = kept;
  }
  double bound_between(std::uint32_t first, std::uint32_t last) override {
    if (!blocks_.has_skips()) return weight_.most();
    const auto from = part_from(first);
    if (from + most_bounds < blocks_.size() && blocks_.last(from + most_bounds - 1) < last) return weight_.most();
    double most = 0;
    for (auto i = from; i < blocks_.size() && (i == from || blocks_.last(i - 1) < last); ++i)
      most = std::max(most, bound_of(i));
    return most;
  }

  double reached_by(std::size_t k) override;
  std::uint64_t known_count() const override { return documents_; }

 private:
  /// A word in at most one document of so many is sparse.
  static constexpr std::uint64_t documents_of_a_step = 8;
  /// Looking one candidate up takes about as long as scanning this many postings.
  static constexpr std::uint32_t postings_of_a_lookup = 24;
  /// With this many candidates in a block, all postings are scored instead of looking each candidate up.
  static constexpr std::uint32_t many_in_a_block = 20;
  /// The bounds of at most so many blocks are read for the bound of a window or a batch.
  static constexpr std::size_t most_bounds = 16;
  /// reached_by scores the best of so many blocks.
  static constexpr std::uint64_t blocks_looked_at = 512;
  static constexpr std::size_t blocks_scored = 8;

  void enter(std::uint32_t base) {
    if (base == base_) return;
    if (blocks_.has_skips()) first_ = blocks_.find(base, base < base_ ? 0 : first_);
    base_ = base;
  }

  /// Calls visit(i) for each block that may have documents in the window.
  template <typename Visit>
  void for_each_block(std::uint32_t base, Visit visit) {
    enter(base);
    const auto end = std::uint64_t{base} + window_size;
    for (auto i = first_; i < blocks_.size(); ++i) {
      if (blocks_.has_skips() && i > 0 && blocks_.last(i - 1) + std::uint64_t{1} >= end) return;
      visit(i);
    }
  }
  [[nodiscard]] std::size_t blocks_in_window(std::uint32_t base) {
    std::size_t blocks = 0;
    for_each_block(base, [&](std::uint64_t /*i*/) { ++blocks; });
    return blocks;
  }

  /// The first block that may have a document at or after this one. Precondition: the list has skip entries.
  std::uint64_t part_from(std::uint32_t document) {
    if (part_ > 0 && blocks_.last(part_ - 1) >= document) part_ = 0;
    return part_ = blocks_.find(document, part_);
  }
  /// Calls visit(i, first, last) for each block i that may have documents of the batch: those from index `first` to
  /// before `last`.
  template <typename Visit>
  void for_each_part(const Batch& batch, Visit visit) {
    const auto size = batch.size;
    if (size == 0) return;
    if (!blocks_.has_skips()) return visit(0, 0, size);
    auto i = part_from(batch.documents[0]);
    for (std::size_t first = 0; first < size;) {
      i = blocks_.find(batch.documents[first], i);
      if (i == blocks_.size()) return;
      const auto end = blocks_.last(i);
      auto last = first + 1;
      while (last < size && batch.documents[last] <= end) ++last;
      visit(i, first, last);
      first = last;
    }
  }

  /// Moves i to the block that may hold the document. Returns false if there is none.
  bool find(std::uint32_t document, std::uint64_t& i) {
    if (!blocks_.has_skips()) return true;
    if (i < blocks_.size() && blocks_.last(i) < document) i = blocks_.find(document, i);
    return i < blocks_.size();
  }
  segment::PostingBlocks& load(std::uint64_t i) {
    blocks_.load(i);
    return blocks_;
  }

  /// Calls visit(document less base, score) for the postings of the window, without blocks whose scores are below
  /// `least`.
  template <typename Visit>
  void for_each_scored(std::uint32_t base, double least, Visit visit) {
    for_each_scored_block(base, least, [&](std::span<const std::uint32_t> documents, const double* scores) {
      for (std::size_t i = 0; i < documents.size(); ++i) visit(documents[i] - base, scores[i]);
    });
  }
  /// The same block by block: calls visit(documents, scores).
  template <typename Visit>
  void for_each_scored_block(std::uint32_t base, double least, Visit visit) {
    for_each_block(base, [&](std::uint64_t i) {
      if (least > 0 && blocks_.has_skips() && bound_of(i) < least) return;
      const auto& scores = scores_of_block(i);
      const auto& block = blocks_.documents();
      const auto [first, last] = in_window(block, base);
      visit(std::span(block.documents).subspan(first, last - first), scores.data() + first);
    });
  }

  /// At least the score of any document of block i. Precondition: the list has skip entries.
  double bound_of(std::uint64_t i) {
    if (i == bound_block_) return bound_;
    bound_block_ = i;
    bound_ = 0;
    const auto bounds = blocks_.bounds(i);
    for (std::size_t b = 0; b < bounds.size() && (b == 0 || bounds[b] != bounds[b - 1]); ++b)
      bound_ = std::max(bound_, bounds[b].wdf == 255
                                    ? weight_.most()
                                    : weight_.most(bounds[b].wdf, segment::decode_length(bounds[b].length)));
    return bound_;
  }
  /// add_scores for many candidates: scores all postings of the window.
  void add_from_sums(std::uint32_t base, double least, ScoredDocuments& candidates) {
    BorrowedSums borrowed;
    auto& sums = borrowed.get();
    accumulate(base, 0, sums);
    for (std::size_t c = 0; c < candidates.size; ++c) candidates.scores[c] += sums.scores[candidates.documents[c]];
    candidates.keep_from(least);
  }

  [[nodiscard]] std::uint32_t wdf(const segment::Counts& counts) const noexcept {
    return counts.occurrences + title_extra_ * counts.in_title;
  }
  double score_of(std::size_t at, std::uint32_t document) {
    if (scored_ == blocks_.number()) return scores_[at];
    lengths_.verify(document, document + 1, verified_lengths_);
    return weight_(wdf(blocks_.counts_of(at)), lengths_.verified(document));
  }
  /// The scores of block i, which becomes the current one.
  const BlockScores& scores_of_block(std::uint64_t i);

  segment::PostingBlocks blocks_;
  const segment::Lengths& lengths_;
  segment::PageRun verified_lengths_;
  std::uint32_t title_extra_;  ///< what an occurrence in the title adds to its wdf
  WordWeight weight_;
  std::uint32_t documents_;
  bool sparse_;
  std::uint32_t few_;  ///< with fewer candidates than this in a window, look each one up instead of scanning
  std::uint32_t base_ = ~0U;
  std::uint64_t first_ = 0;  ///< the first block that may have documents of the window or behind it
  std::uint64_t next_ = 0;   ///< the block that next() or next_best() reads next
  std::uint64_t part_ = 0;   ///< the block that part_from() found last
  std::uint64_t bound_block_ = ~std::uint64_t{0};
  double bound_ = 0;  ///< of bound_block_
  std::uint64_t scored_ = ~std::uint64_t{0};
  BlockScores scores_{};  ///< of block scored_
};

const BlockScores& WordOperator::scores_of_block(std::uint64_t i) {
  blocks_.load(i);
  if (scored_ == i) return scores_;
  const auto& block = blocks_.documents();
  static_cast<void>(blocks_.counts());
  encoding::Block lengths;
  lengths_.read(std::span(block.documents).first(block.size), lengths.data(), verified_lengths_);
  for (auto at = block.size; at < encoding::block_size; ++at) lengths[at] = 1;
  if (!block.any_in_title) {
    score_postings(weight_, block.occurrences, lengths, scores_);
  } else {
    encoding::Block wdfs;
    for (std::size_t at = 0; at < block.size; ++at)
      wdfs[at] = block.occurrences[at] + title_extra_ * block.in_title[at];
    score_postings(weight_, wdfs, lengths, scores_);
  }
  scored_ = i;
  return scores_;
}

double WordOperator::reached_by(std::size_t k) {
  if (k == 0 || documents_ < k) return 0;
  std::vector<std::pair<double, std::uint64_t>> best;
  for (std::uint64_t i = 0; i < std::min(blocks_.size(), blocks_looked_at); ++i)
    best.emplace_back(blocks_.has_skips() ? bound_of(i) : 0, i);
  const auto blocks = std::min(best.size(), blocks_scored + 2 * k / encoding::block_size);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(blocks), best.end(), std::greater<>());
  std::vector<double> scores;
  for (std::size_t i = 0; i < blocks; ++i) {
    const auto& scored = scores_of_block(best[i].second);
    scores.insert(scores.end(), scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(blocks_.documents().size));
  }
  if (scores.size() < k) return 0;
  const auto kth = scores.begin() + static_cast<std::ptrdiff_t>(k - 1);
  std::nth_element(scores.begin(), kth, scores.end(), std::greater<>());
  return *kth;
}

}  // namespace

OperatorPtr word(const segment::Segment& segment, const segment::Term& term, const WordWeight& weight) {
  return std::make_unique<WordOperator>(segment, term, weight);
}

}  // namespace dateline::query::sealed
