#include "tests/query/hand_made/segment.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "common/model/date_order.hpp"
#include "common/model/record.hpp"
#include "common/model/role_tuple.hpp"
#include "common/segment/dictionary/mention_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/sealed/build/segment_builder.hpp"
#include "indexer/sealed/committer.hpp"
#include "tests/query/hand_made/text.hpp"

namespace dateline::test {

namespace {

namespace sealed = indexer::sealed;

/// A term in one document.
struct Occurrences {
  std::uint32_t document = 0;
  std::uint32_t in_title = 0;
  std::vector<std::uint32_t> positions;
  std::vector<std::uint16_t> codes;
};

struct TermText {
  std::vector<segment::Form> forms;  ///< by code
  std::vector<Occurrences> documents;
};

using Terms = std::map<std::string, TermText>;

/// Walks the documents of one term, as PostingWalk describes.
class Postings {
 public:
  explicit Postings(const TermText& term) : term_(&term) {}
  bool next() { return ++at_ <= term_->documents.size(); }
  [[nodiscard]] std::uint32_t document() const { return entry().document; }
  [[nodiscard]] segment::Counts counts() const {
    return {static_cast<std::uint32_t>(entry().positions.size()), entry().in_title};
  }
  [[nodiscard]] std::span<const std::uint32_t> positions() const { return entry().positions; }
  [[nodiscard]] std::span<const std::uint16_t> codes() const { return entry().codes; }

 private:
  [[nodiscard]] const Occurrences& entry() const { return term_->documents[at_ - 1]; }

  const TermText* term_;
  std::size_t at_ = 0;
};

/// Walks terms in byte order, as TermWalk describes.
class Walk {
 public:
  explicit Walk(const Terms& terms) : terms_(&terms), at_(terms.begin()), postings_(none_) {}
  [[nodiscard]] bool valid() const { return at_ != terms_->end(); }
  [[nodiscard]] std::string_view key() const { return at_->first; }
  void next() { ++at_; }
  [[nodiscard]] std::uint64_t occurrences() const {
    std::uint64_t sum = 0;
    for (const auto& each : at_->second.documents) sum += each.positions.size();
    return sum;
  }
  [[nodiscard]] std::vector<segment::Form> forms() const { return at_->second.forms; }
  [[nodiscard]] Postings& postings() { return postings_ = Postings(at_->second); }

 private:
  inline static const TermText none_{};
  const Terms* terms_;
  Terms::const_iterator at_;
  Postings postings_;
};

/// Stories as what a segment is built from.
class StorySource {
 public:
  explicit StorySource(std::vector<Story> stories) : stories_(std::move(stories)), terms_(segment::part_count) {
    std::sort(stories_.begin(), stories_.end(), [](const Story& a, const Story& b) {
      const auto order = compare_newest_first(a.article.published, b.article.published);
      return order != 0 ? order < 0 : a.article.id < b.article.id;
    });
    segment::RecordCompressor compressor({}, segment::Effort::fast);
    for (const auto& story : stories_) {
      std::string record;
      append_record_fields(record, story.article, story.facts);
      frames_.emplace_back(compressor.compress(record));
      add_text(story.article);
      add_values(story);
    }
  }

  [[nodiscard]] std::uint32_t documents() const { return static_cast<std::uint32_t>(stories_.size()); }
  [[nodiscard]] std::optional<Published> published(std::uint32_t document) const {
    return stories_[document].article.published;
  }
  [[nodiscard]] std::string id(std::uint32_t document) const { return stories_[document].article.id; }
  [[nodiscard]] std::uint64_t id_hash(std::uint32_t document) const { return segment::id_hash(id(document)); }
  [[nodiscard]] std::uint32_t length(std::uint32_t document) const { return lengths_[document]; }
  [[nodiscard]] std::uint32_t title_end(std::uint32_t document) const { return title_ends_[document]; }
  [[nodiscard]] std::uint64_t text_bytes() const {
    std::uint64_t sum = 0;
    for (std::uint32_t document = 0; document < documents(); ++document) sum += text_bytes(document);
    return sum;
  }
  [[nodiscard]] std::uint64_t text_bytes(std::uint32_t document) const {
    return stories_[document].article.title.size() + stories_[document].article.body.size();
  }
  [[nodiscard]] std::string_view frame(std::uint32_t document) const { return frames_[document]; }
  [[nodiscard]] std::string record(std::uint32_t document) const {
    return segment::decompress_record(frame(document), {});
  }
  [[nodiscard]] std::vector<std::string_view> dictionaries() const { return {}; }
  [[nodiscard]] Walk terms(segment::Part part) const { return Walk(terms_[part]); }
  [[nodiscard]] std::span<const std::uint32_t> value_ordinals(segment::Part part, std::uint32_t document) {
    ordinals_.clear();
    std::uint32_t ordinal = 0;
    for (const auto& [key, value] : terms_[part]) {
      if (std::any_of(value.documents.begin(), value.documents.end(),
                      [&](const auto& each) { return each.document == document; }))
        ordinals_.push_back(ordinal);
      ++ordinal;
    }
    return ordinals_;
  }

 private:
  void add_text(const Article& article) {
    const auto document = static_cast<std::uint32_t>(lengths_.size());
    constexpr std::uint32_t title_weight = 3;
    std::uint32_t position = 0;
    const auto title = hand_made_tokens(article.title, position);
    title_ends_.push_back(position);
    const auto body = hand_made_tokens(article.body, position);
    for (const auto& token : title) {
      add_token(segment::text_key(hand_made_stem(token.form), true), token, document, false);
      add_token(hand_made_stem(token.form), token, document, true);
    }
    for (const auto& token : body) add_token(hand_made_stem(token.form), token, document, false);
    lengths_.push_back(static_cast<std::uint32_t>(title.size() * (title_weight + 1) + body.size()));
  }

  void add_token(const std::string& key, const HandMadeToken& token, std::uint32_t document, bool in_title) {
    auto& term = terms_[segment::text_part][key];
    auto form = std::find_if(term.forms.begin(), term.forms.end(),
                             [&](const segment::Form& known) { return known.text == token.form; });
    if (form == term.forms.end()) form = term.forms.insert(form, {token.form, 0});
    const auto code = static_cast<std::uint16_t>(form - term.forms.begin());
    if (term.documents.empty() || term.documents.back().document != document)
      term.documents.push_back({document, 0, {}, {}});
    auto& occurrences = term.documents.back();
    occurrences.positions.push_back(token.position);
    occurrences.codes.push_back(code);
    occurrences.in_title += in_title ? 1 : 0;
  }

  void add_values(const Story& story) {
    const auto document = static_cast<std::uint32_t>(lengths_.size() - 1);
    const auto add = [&](segment::Part part, const std::string& key) {
      auto& documents = terms_[part][key].documents;
      if (documents.empty() || documents.back().document != document) documents.push_back({document, 0, {0}, {0}});
    };
    for (const auto facet : all_facets)
      for (const auto& value : facet_values(facet, story.article, story.facts))
        add(segment::facet_part(facet), segment::spelling_key(value));
    for (const auto& tuple : role_tuples(story.facts)) add(segment::roles_part, encode_role_tuple(tuple));
    for (const auto& date : story.facts.dates) add(segment::mentions_part, segment::mention_key(date.interval));
  }

  std::vector<Story> stories_;
  std::vector<Terms> terms_;  ///< by part
  std::vector<std::string> frames_;
  std::vector<std::uint32_t> lengths_;
  std::vector<std::uint32_t> title_ends_;
  std::vector<std::uint32_t> ordinals_;
};

}  // namespace

void put_into_segment(const std::filesystem::path& index, const index::Settings& settings,
                      const std::vector<Story>& stories) {
  const auto files = io::system_files();
  const bool is_new = !index::has_manifest(index);
  const auto snapshot = is_new ? segment::Snapshot{settings, {}, {}} : segment::open_snapshot(index);
  sealed::Committer committer(*files, index, snapshot);
  for (const auto& story : stories)
    if (const auto old = snapshot.find(story.article.id)) committer.delete_document(*old);
  const auto number = committer.take_number();
  std::vector<StorySource> sources;
  sources.emplace_back(stories);
  sealed::SegmentBuilder<StorySource> builder(*files, index::segment_path(index, number), sources, {{}},
                                              settings.title_weight, 1);
  committer.add_segment(number, builder.build());
  committer.commit(is_new);
}

}  // namespace dateline::test
