#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "common/segment/dictionary/term_dictionary.hpp"
#include "common/segment/postings/posting_list_writer.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/sealed/build/form_collector.hpp"
#include "indexer/sealed/build/term_encoder.hpp"

namespace dateline::indexer::sealed {

/// Merges one inverted index of several sources into a new segment: terms in byte order, postings in the order of the
/// new documents. The terms are cut into batches that TermEncoders encode in several threads; the calling thread writes
/// them in order, so the result does not depend on the number of threads. Single use. Throws UnusableError if the file
/// cannot be written and encoding::Damaged if a source cannot be decoded.
template <Source S>
class TermMerger {
 public:
  /// `lengths` are those of the new documents. Precondition: all references outlive the merger.
  TermMerger(std::vector<S>& sources, const DocumentOrder& order, const std::vector<std::uint32_t>& lengths,
             segment::SectionFileWriter& file, segment::Part part, std::uint32_t title_weight)
      : walks_(sources, part),
        text_(part == segment::text_part),
        new_encoder_(
            [&order, &lengths, part, title_weight] { return TermEncoder<S>(order, lengths, part, title_weight); }),
        sections_(file, part),
        dictionary_(file.section(segment::Kind::dictionary, part), text_),
        ordinals_(text_ ? 0 : sources.size()) {}

  /// Encodes in `threads` threads besides the calling one, which writes; with 1, the calling thread does both.
  void run(unsigned threads) {
    threads > 1 ? run_in_threads(threads) : run_here();
    dictionary_.finish();
  }

  /// The new ordinal of a source's value. Throws encoding::Damaged for a value that no remaining article has.
  /// Precondition: run() is done, and the part is not the text.
  [[nodiscard]] std::uint32_t ordinal(std::size_t source, std::uint32_t old) const {
    const auto& ordinals = ordinals_[source];
    if (old >= ordinals.size() || ordinals[old] == no_ordinal)
      throw encoding::Damaged("a column has a value without postings");
    return ordinals[old];
  }
  /// The surface forms of the text.
  [[nodiscard]] FormCollector& forms() noexcept { return forms_; }

 private:
  static constexpr std::uint32_t no_ordinal = ~0U;
  static constexpr std::size_t most_terms = 256;                  ///< in a batch
  static constexpr std::uint64_t enough_occurrences = 1U << 18U;  ///< a batch with this many is complete
  static constexpr std::size_t batches_of_a_thread = 4;           ///< held in memory at once, for each thread

  struct Batch {
    TermWalks<S> walks;
    std::size_t terms;
  };

  [[nodiscard]] std::optional<Batch> next_batch() {
    if (!walks_.valid()) return std::nullopt;
    Batch batch{walks_, 0};
    for (std::uint64_t occurrences = 0; walks_.valid() && batch.terms < most_terms && occurrences < enough_occurrences;
         ++batch.terms) {
      occurrences += walks_.occurrences();
      walks_.next();
    }
    return batch;
  }

  void run_here() {
    auto encoder = new_encoder_();
    while (auto batch = next_batch()) write(encoder.encode(std::move(batch->walks), batch->terms));
  }

  void run_in_threads(unsigned threads) {
    Stages<Batch, EncodedTerms> stages;
    stages.read = [this] { return next_batch(); };
    stages.weight = [](const Batch& /*batch*/) { return std::size_t{0}; };
    stages.worker = [this] {
      return [encoder = new_encoder_()](Batch&& batch) mutable {
        return encoder.encode(std::move(batch.walks), batch.terms);
      };
    };
    stages.write = [this](EncodedTerms&& encoded) { write(std::move(encoded)); };
    stages.idle = [] {};
    run_in_order(stages, {threads, 0, batches_of_a_thread * threads});
  }

  void write(EncodedTerms&& encoded) {
    sections_.append(encoded.lists);
    for (auto& [key, term, forms, sources] : encoded.entries) {
      const auto ordinal = term.documents == 0 ? no_ordinal : static_cast<std::uint32_t>(dictionary_.size());
      if (!ordinals_.empty())
        for (const auto source : sources) ordinals_[source].push_back(ordinal);
      if (term.documents == 0) continue;
      sections_.place(term);
      dictionary_.add(key, term, forms);
      if (text_) forms_.add(key, ordinal, term.documents, forms);
    }
  }

  TermWalks<S> walks_;
  bool text_;
  std::function<TermEncoder<S>()> new_encoder_;
  segment::PostingSections sections_;
  segment::TermDictionaryWriter dictionary_;
  std::vector<std::vector<std::uint32_t>> ordinals_;
  FormCollector forms_;
};

}  // namespace dateline::indexer::sealed
