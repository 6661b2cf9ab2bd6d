#include "indexer/sealed/writer.hpp"

#include <fmt/format.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <future>
#include <utility>

#include "common/model/facet.hpp"
#include "common/model/record.hpp"
#include "common/segment/name_damage.hpp"
#include "indexer/pipeline/processors.hpp"
#include "indexer/sealed/arena/arena_source.hpp"
#include "indexer/sealed/build/segment_builder.hpp"
#include "indexer/sealed/build/segment_source.hpp"
#include "indexer/sealed/committer.hpp"

namespace dateline::indexer::sealed {

// Compiled once each, in arena/run.cpp and merger.cpp: the builder takes longer to compile than the rest of this file.
extern template class SegmentBuilder<ArenaSource>;
extern template class SegmentBuilder<SegmentSource>;

namespace {

constexpr std::size_t smallest_arena = std::size_t{1} << 20;

/// Returns the freed memory of the arenas to the system before the merge needs memory of its own. The allocator would
/// keep it, because it was freed in small pieces.
void give_back_memory() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// The newest dictionary of the largest segment that has one, or an empty string.
std::string dictionary_of(const segment::Snapshot& snapshot) {
  const segment::LiveSegment* largest = nullptr;
  for (const auto& live : snapshot.segments)
    if (!live.segment.store().dictionaries().empty() &&
        (largest == nullptr || live.entry.documents > largest->entry.documents))
      largest = &live;
  return largest == nullptr ? std::string() : std::string(largest->segment.store().dictionaries().back());
}

}  // namespace

Writer::Writer(io::FileSystem& files, WritableIndex& index, std::size_t memory, unsigned workers,
               std::uint64_t addresses, const DictionaryLearner::Schedule& learning)
    : files_(files),
      index_(index),
      snapshot_(index.is_new() ? segment::Snapshot{index.settings(), {}, {}} : segment::open_snapshot(index.path())),
      workers_(std::max(1U, workers)),
      spare_processors_(processors() > workers_),
      arena_bytes_(std::max(smallest_arena, memory / workers_)),
      addresses_(addresses),
      dictionaries_(dictionary_of(snapshot_), learning) {
  sweep(files_, index_.path(), {snapshot_.commit});
}

Writer::~Writer() {
  if (is_committed_) return;
  try {
    if (!index::has_manifest(index_.path())) return;
    // If the commit failed late, either manifest may be the one that survives: keep the files of both.
    sweep(files_, index_.path(), {snapshot_.commit, index::read_commit(index_.path())});
  } catch (const std::exception&) {  // the next writer will sweep
  }
}

void Writer::learn(const std::deque<Article>& samples) {
  std::vector<std::string> records;
  for (const auto& article : samples) append_record_fields(records.emplace_back(), article, {});
  dictionaries_.start_with(records);
}

bool Writer::take(const Article& article) {
  if (is_in_index(article)) {
    ++identical_;
    return false;
  }
  dictionaries_.see(article);
  return true;
}

/// Compares only the first version of an article: what comes later may have to replace another version in the input.
bool Writer::is_in_index(const Article& article) {
  const auto places = snapshot_.find(segment::id_hash(article.id));
  met_.resize(snapshot_.segments.size());
  bool is_first = true;
  for (const auto& place : places) {
    auto& met = met_[place.segment];
    met.resize(snapshot_.segments[place.segment].segment.documents());
    is_first = is_first && !met[place.document];
    met[place.document] = true;
  }
  if (!is_first) return false;
  content_.clear();
  return std::any_of(places.begin(), places.end(), [&](const segment::Location& place) {
    if (content_.empty()) append_content_fields(content_, article);
    const auto& held = snapshot_.segments[place.segment].segment;
    return segment::name_damage(fmt::format("{}: document {}", held.file().path().string(), place.document),
                                [&] { return held.store().record(place.document).starts_with(content_); });
  });
}

Writer::Worker::Worker(Writer& writer)
    : writer_(writer),
      analyzer_(writer.snapshot_.settings.language),
      dictionary_(writer.dictionaries_.of(0)),
      compressor_(*dictionary_, segment::Effort::fast),
      arena_(writer.new_arena()) {}

void Writer::Worker::take_dictionary(std::uint64_t sequence) {
  auto dictionary = writer_.dictionaries_.of(sequence);
  if (dictionary == dictionary_) return;
  dictionary_ = std::move(dictionary);
  compressor_ = segment::RecordCompressor(*dictionary_, segment::Effort::fast);
}

/// Compresses all articles before inverting any, because the compressor's dictionary and tables and the arena's terms
/// would evict each other from the processor's cache. If there is a processor to spare, it compresses meanwhile.
void Writer::Worker::add(std::span<const NewArticle> articles) {
  if (articles.empty()) return;
  std::vector<std::string> records;
  std::vector<const Facts*> facts;
  for (const auto& article : articles) {
    facts.push_back(&article.facts);
    records.push_back(record_of(article.article, facts.back()));
  }
  auto compression = std::async(writer_.spare_processors_ ? std::launch::async : std::launch::deferred,
                                [&] { return compressed(records, articles); });
  if (!writer_.spare_processors_) compression.wait();
  std::vector<ArenaFrame> frames;
  std::size_t framed = 0;
  const auto set_frames = [&](std::size_t end) {
    if (frames.empty()) frames = compression.get();
    auto document = arena_->documents().size() - (end - framed);
    for (; framed < end; ++framed) arena_->set_frame(static_cast<std::uint32_t>(document++), std::move(frames[framed]));
  };
  for (std::size_t i = 0; i < articles.size(); ++i) {
    arena_->add(analyzer_, articles[i].article, *facts[i], articles[i].sequence);
    if (!arena_->is_full(writer_.arena_bytes_)) continue;
    set_frames(i + 1);
    writer_.seal_arena(arena_);
    arena_ = writer_.new_arena();
  }
  set_frames(articles.size());
}

/// Replaces the facts by none if the record would be too large for the store with them.
std::string Writer::Worker::record_of(const Article& article, const Facts*& facts) {
  static const Facts none;
  std::string record;
  append_record_fields(record, article, *facts);
  if (record.size() <= segment::largest_record) return record;
  facts = &none;
  record.clear();
  append_record_fields(record, article, none);
  return record;
}

std::vector<ArenaFrame> Writer::Worker::compressed(const std::vector<std::string>& records,
                                                   std::span<const NewArticle> articles) {
  std::vector<ArenaFrame> frames;
  for (std::size_t i = 0; i < records.size(); ++i) {
    take_dictionary(articles[i].sequence);
    frames.push_back({std::string(compressor_.compress(records[i])), dictionary_});
  }
  return frames;
}

Arena* Writer::new_arena() {
  const std::lock_guard lock(mutex_);
  return arenas_.emplace_back(std::make_unique<Arena>(snapshot_.settings.title_weight, addresses_)).get();
}

void Writer::seal_arena(Arena* arena) {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    number = next_run_++;
  }
  auto run = seal(files_, *arena, index_.path() / fmt::format("run-{}.dls", number), snapshot_.settings.title_weight);
  const std::lock_guard lock(mutex_);
  runs_.push_back(std::move(run));
  std::erase_if(arenas_, [arena](const auto& held) { return held.get() == arena; });
}

bool Writer::remove(std::string_view id) {
  const auto found = snapshot_.find(id);
  return found && removed_.insert(*found).second;
}

template <typename S, typename Sequence>
Writer::Result Writer::commit_from(std::vector<S>& sources, Sequence sequence) {
  std::vector<Version> versions;
  std::vector<std::uint32_t> documents;
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    documents.push_back(sources[source].documents());
    for (std::uint32_t document = 0; document < documents.back(); ++document)
      versions.push_back({sources[source].id_hash(document), sequence(source, document), source, document});
  }
  VersionSettler settler(snapshot_, documents);
  auto outcome = settler.settle(versions, [&](const Version& version) {
    return parse_record_fields(sources[version.source].record(version.document), "an article of this run");
  });

  cancel_in_run(sources, versions, outcome);
  auto gone = canceled_in_index();
  for (const auto& location : outcome.replaced) gone.erase(location);
  outcome.canceled += gone.size();
  outcome.replaced.insert(outcome.replaced.end(), gone.begin(), gone.end());

  Committer committer(files_, index_.path(), snapshot_);
  for (const auto& location : outcome.replaced) take_out(committer, location);
  const bool adds = std::any_of(outcome.dead.begin(), outcome.dead.end(), [](const std::vector<bool>& dead) {
    return std::find(dead.begin(), dead.end(), false) != dead.end();
  });
  if (adds) {
    const auto number = committer.take_number();
    SegmentBuilder<S> builder(files_, index::segment_path(index_.path(), number), sources, outcome.dead,
                              snapshot_.settings.title_weight, workers_);
    const auto dictionaries = dictionaries_.all();
    for (const auto& dictionary : dictionaries) builder.offer_dictionary(*dictionary);
    committer.add_segment(number, builder.build());
  }
  return {make_last(committer), std::move(outcome)};
}

Writer::Result Writer::commit_removals() {
  Outcome outcome;
  const auto gone = canceled_in_index();
  outcome.canceled = gone.size();
  removed_.insert(gone.begin(), gone.end());
  Committer committer(files_, index_.path(), snapshot_);
  for (const auto& location : removed_) take_out(committer, location);
  return {make_last(committer), std::move(outcome)};
}

std::set<segment::Location> Writer::canceled_in_index() const {
  std::set<segment::Location> canceled;
  for (const auto& cancellation : cancellations_) {
    const auto place = snapshot_.find(std::string_view(cancellation.id));
    if (!place) continue;
    const auto record = snapshot_.segments[place->segment].segment.record(place->document);
    if (cancellation.covers(record.article.version)) canceled.insert(*place);
  }
  return canceled;
}

/// Marks the articles of this run that are canceled as dead. Precondition: the versions are sorted by the hash of the
/// id.
template <typename S>
void Writer::cancel_in_run(std::vector<S>& sources, const std::vector<Version>& versions, Outcome& outcome) const {
  for (const auto& cancellation : cancellations_) {
    const auto hash = segment::id_hash(cancellation.id);
    const auto by_hash = [](const Version& version, std::uint64_t id_hash) { return version.id_hash < id_hash; };
    auto version = std::lower_bound(versions.begin(), versions.end(), hash, by_hash);
    for (; version != versions.end() && version->id_hash == hash; ++version) {
      if (outcome.dead[version->source][version->document]) continue;
      const auto record =
          parse_record_fields(sources[version->source].record(version->document), "an article of this run");
      if (record.article.id != cancellation.id || !cancellation.covers(record.article.version)) continue;
      outcome.dead[version->source][version->document] = true;
      ++outcome.canceled;
    }
  }
}

void Writer::take_out(Committer& committer, const segment::Location& location) {
  committer.delete_document(location);
  if (changes_.everything()) return;
  const auto record = snapshot_.segments[location.segment].segment.record(location.document);
  for (const auto& person : facet_values(Facet::person, record.article, record.facts))
    changes_.touch_person(person.value);
  for (const auto& organisation : facet_values(Facet::organisation, record.article, record.facts))
    changes_.touch_organisation(organisation.value);
}

index::Commit Writer::make_last(Committer& committer) {
  auto commit = committer.commit(index_.is_new());
  is_committed_ = true;
  index_.finish_creation();
  return commit;
}

Writer::Result Writer::commit() {
  auto result = commit_all();
  result.outcome.identical += identical_;
  return result;
}

Writer::Result Writer::commit_all() {
  if (index_.is_new()) changes_.touch_everything();
  std::erase_if(arenas_, [](const auto& arena) { return arena->documents().empty(); });
  if (arenas_.empty() && runs_.empty()) return commit_removals();
  if (runs_.empty()) {
    std::vector<ArenaSource> sources;
    for (const auto& arena : arenas_) {
      sources.emplace_back(*arena);
      arena->touch(changes_);
    }
    return commit_from(sources, [&](auto source, auto document) { return sources[source].sequence(document); });
  }
  changes_.touch_everything();
  while (!arenas_.empty()) seal_arena(arenas_.front().get());
  give_back_memory();
  std::vector<segment::Segment> segments;
  for (const auto& run : runs_) segments.emplace_back(run.path);
  std::vector<SegmentSource> sources;
  sources.reserve(segments.size());
  for (const auto& run : segments) sources.emplace_back(run);
  return commit_from(sources, [&](auto source, auto document) { return runs_[source].sequences[document]; });
}

}  // namespace dateline::indexer::sealed
