#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/segment/columns/column.hpp"
#include "common/segment/columns/dates.hpp"
#include "common/segment/columns/ids.hpp"
#include "common/segment/columns/lengths.hpp"
#include "common/segment/segment.hpp"
#include "common/segment/store/store.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/sealed/build/built_segment.hpp"
#include "indexer/sealed/build/recompression.hpp"
#include "indexer/sealed/build/term_merger.hpp"

namespace dateline::indexer::sealed {

/// Builds one segment from several sources, leaving out dropped documents. Both sealing arenas and merging segments use
/// it. Single use, from one thread; it starts threads of its own. The result does not depend on the number of threads.
/// Throws UnusableError if the file cannot be written and encoding::Damaged if a source cannot be decoded.
template <Source S>
class SegmentBuilder {
 public:
  /// `dead` is as for merge_documents. Precondition: `files` and `sources` outlive the builder.
  SegmentBuilder(io::FileSystem& files, const std::filesystem::path& path, std::vector<S>& sources,
                 const std::vector<std::vector<bool>>& dead, std::uint32_t title_weight, unsigned threads)
      : sources_(sources),
        title_weight_(title_weight),
        threads_(threads),
        order_(merge_documents(sources, dead)),
        file_(files, path) {}

  /// Offers the store a dictionary before those of the sources, so that their order does not matter. Precondition: the
  /// dictionary outlives the builder.
  void offer_dictionary(std::string_view dictionary) { dictionaries_.push_back(dictionary); }

  /// Writes and syncs the segment. Compressed records are copied, unless `recompression` is given.
  BuiltSegment build(const std::optional<Recompression>& recompression = std::nullopt) {
    const auto count = order_.places.size();
    if (count > segment::most_documents)
      throw UnusableError("a segment would have more than 4,294,901,760 articles; make several indexes");
    lengths_.reserve(count);
    for (const auto [source, document] : order_.places) lengths_.push_back(sources_[source].length(document));
    TermMerger<S> text(sources_, order_, lengths_, file_, segment::text_part, title_weight_);
    auto& forms = file_.section(segment::Kind::forms);
    for (segment::Part part = 1; part < segment::part_count; ++part) make_sections(part);
    segment::StoreWriter store(file_);
    // One thread writes the sections of the text while this one writes all others.
    auto text_done = std::async(std::launch::async, [&] {
      text.run(threads_);
      text.forms().write(forms);
    });
    meta_.recompressed = recompression ? 1 : 0;
    write_documents();
    for (segment::Part part = 1; part < segment::part_count; ++part) write_column(part);
    recompression ? write_recompressed(store, *recompression) : write_store(store);
    text_done.get();
    return {meta_, file_.finish()};
  }

 private:
  void make_sections(segment::Part part) {
    for (const auto kind : {segment::Kind::dictionary, segment::Kind::postings, segment::Kind::skips,
                            segment::Kind::positions, segment::Kind::column})
      static_cast<void>(file_.section(kind, part));
    for (const auto kind : {segment::Kind::meta, segment::Kind::lengths, segment::Kind::title_ends, segment::Kind::days,
                            segment::Kind::instants, segment::Kind::ids})
      static_cast<void>(file_.section(kind));
  }

  void append(segment::Kind kind, const std::string& bytes) { file_.section(kind).append(bytes); }

  void write_documents() {
    std::vector<std::optional<Published>> published;
    std::vector<std::uint64_t> hashes;
    std::vector<std::uint32_t> title_ends;
    for (const auto [source, document] : order_.places) {
      published.push_back(sources_[source].published(document));
      hashes.push_back(sources_[source].id_hash(document));
      title_ends.push_back(sources_[source].title_end(document));
      meta_.undated += published.back() ? 0 : 1;
    }
    meta_.text_bytes = count_text_bytes();
    for (const auto length : lengths_) meta_.length += length;
    meta_.documents = static_cast<std::uint32_t>(order_.places.size());
    meta_.title_weight = title_weight_;
    segment::check_meta(meta_);  // the totals of a damaged source may be wrong
    append(segment::Kind::meta, {reinterpret_cast<const char*>(&meta_), sizeof meta_});
    std::string bytes;
    const auto write = [&](segment::Kind kind) {
      append(kind, bytes);
      bytes.clear();
    };
    segment::Lengths::append(bytes, lengths_);
    write(segment::Kind::lengths);
    if (std::any_of(title_ends.begin(), title_ends.end(), [](auto end) { return end > 0; }))
      encoding::PackedArray::append(bytes, title_ends);
    write(segment::Kind::title_ends);
    segment::Dates::append_days(bytes, published);
    write(segment::Kind::days);
    segment::Dates::append_instants(bytes, published);
    write(segment::Kind::instants);
    segment::Ids::append(bytes, hashes);
    write(segment::Kind::ids);
  }

  /// Sources know their total, so only the dropped documents have to be read and subtracted.
  std::uint64_t count_text_bytes() {
    std::uint64_t bytes = 0;
    for (std::size_t source = 0; source < sources_.size(); ++source) {
      bytes += sources_[source].text_bytes();
      if (!order_.any_dropped) continue;
      for (std::uint32_t document = 0; document < sources_[source].documents(); ++document) {
        if (order_.numbers[source][document] != dropped) continue;
        const auto gone = sources_[source].text_bytes(document);
        if (gone > bytes) throw encoding::Damaged("a segment's totals are smaller than its articles");
        bytes -= gone;
      }
    }
    return bytes;
  }

  void write_column(segment::Part part) {
    TermMerger<S> values(sources_, order_, lengths_, file_, part, title_weight_);
    values.run(1);
    std::vector<std::uint64_t> starts{0};
    std::vector<std::uint32_t> ordinals;
    for (const auto [source, document] : order_.places) {
      for (const auto old : sources_[source].value_ordinals(part, document))
        ordinals.push_back(values.ordinal(source, old));
      starts.push_back(ordinals.size());
    }
    std::string bytes;
    segment::Column::append(bytes, starts, ordinals);
    file_.section(segment::Kind::column, part).append(bytes);
  }

  void write_store(segment::StoreWriter& store) {
    for (const auto dictionary : dictionaries_) store.offer_dictionary(dictionary);
    for (auto& source : sources_)
      for (const auto dictionary : source.dictionaries()) store.offer_dictionary(dictionary);
    for (const auto [source, document] : order_.places) store.add(sources_[source].frame(document));
    store.finish();
  }

  void write_recompressed(segment::StoreWriter& store, const Recompression& recompression) {
    const auto& dictionary = recompression.dictionary;
    std::uint64_t done = 0;
    if (!dictionary.empty()) store.offer_dictionary(dictionary);
    Stages<std::string, std::string> stages;
    stages.read = [this, next = std::size_t{0}]() mutable -> std::optional<std::string> {
      if (next == order_.places.size()) return std::nullopt;
      const auto [source, document] = order_.places[next++];
      return sources_[source].record(document);
    };
    stages.weight = [](const std::string& record) { return record.size(); };
    stages.worker = [&dictionary] {
      const auto compressor = std::make_shared<segment::RecordCompressor>(dictionary, segment::Effort::thorough);
      return [compressor](std::string&& record) { return std::string(compressor->compress(record)); };
    };
    stages.idle = [&] {
      if (recompression.listener) recompression.listener(done, order_.places.size());
    };
    stages.write = [&](std::string&& frame) {
      store.add(frame);
      ++done;
      stages.idle();
    };
    run_in_order(stages, {threads_, most_records_bytes, most_records});
    store.finish();
  }

  static constexpr std::size_t most_records = 256;  ///< in the recompression pipeline at once
  static constexpr std::size_t most_records_bytes = std::size_t{16} << 20;

  std::vector<S>& sources_;
  std::uint32_t title_weight_;
  unsigned threads_;  ///< number of threads that encode the text's terms
  DocumentOrder order_;
  segment::SectionFileWriter file_;
  std::vector<std::string_view> dictionaries_;
  std::vector<std::uint32_t> lengths_;
  segment::Meta meta_;
};

}  // namespace dateline::indexer::sealed
