#include "indexer/sealed/check/segment_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "common/analysis/analyzer.hpp"
#include "common/model/date_order.hpp"
#include "common/model/role_tuple.hpp"
#include "common/segment/dictionary/mention_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "indexer/sealed/check/content_sum.hpp"
#include "indexer/sealed/check/list_check.hpp"

namespace dateline::indexer::sealed {

namespace {

class SegmentCheck {
 public:
  SegmentCheck(const segment::Segment& segment, const index::Settings& settings, const CheckListener& listener)
      : segment_(segment), listener_(listener), analyzer_(settings.language), title_weight_(settings.title_weight) {}

  void run() {
    for (std::uint32_t document = 0; document < segment_.documents(); ++document) {
      check_document(document);
      listener_.progress(document + 1, segment_.documents());
    }
    check_meta();
    for (segment::Part part = 0; part < segment::part_count; ++part) {
      const auto found = sum_of_lists(segment_, part, [&](const std::string& what) { damage(part, what); });
      if (found != records_[part]) damage(part, "the postings do not match the articles");
      if (part != segment::text_part && sum_of_column(part) != records_[part])
        damage(part, "the column does not match the articles");
    }
    check_forms(segment_, [&](const std::string& what) { damage(segment::text_part, what); });
  }

 private:
  void damage(const std::string& what) {
    listener_.damage(fmt::format("{}: {}", segment_.file().path().string(), what));
  }
  void damage(segment::Part part, const std::string& what) {
    damage(segment::to_string({segment::Kind::dictionary, part}) + ": " + what);
  }

  void check_document(std::uint32_t document) {
    const auto record = segment_.record(document);
    const auto& article = record.article;
    const auto name = fmt::format("article '{}' (document {})", article.id, document);
    check_order(document, article, name);
    const auto found = segment_.ids().find(segment::id_hash(article.id));
    if (std::find(found.begin(), found.end(), document) == found.end())
      damage(name + ": a lookup by its id does not find it");
    add_text(document, article, name);
    text_bytes_ += article.title.size() + article.body.size();
    for (const auto facet : all_facets)
      for (const auto& value : facet_values(facet, article, record.facts))
        records_[segment::facet_part(facet)].add(document, segment::spelling_key(value));
    for (const auto& tuple : role_tuples(record.facts))
      records_[segment::roles_part].add(document, encode_role_tuple(tuple));
    std::vector<std::string> mentions;
    for (const auto& date : record.facts.dates) mentions.push_back(segment::mention_key(date.interval));
    std::sort(mentions.begin(), mentions.end());
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
    for (const auto& mention : mentions) records_[segment::mentions_part].add(document, mention);
  }

  void check_order(std::uint32_t document, const Article& article, const std::string& name) {
    if (segment_.dates().published(document) != article.published) damage(name + ": its date is wrong");
    if (document > 0) {
      const auto order = compare_newest_first(before_.published, article.published);
      if (order > 0 || (order == 0 && before_.id >= article.id)) damage(name + ": it is not in date order");
    }
    before_.id = article.id;
    before_.published = article.published;
  }

  void add_text(std::uint32_t document, const Article& article, const std::string& name) {
    std::uint32_t title_end = 0;
    std::uint32_t length = 0;
    for (const auto& token : analyzer_.tokens(article.title, 1)) {
      records_[segment::text_part].add(document, token.stem, token.position, token.form);
      records_[segment::text_part].add(document, segment::text_key(token.stem, true), token.position, token.form);
      title_end = std::max(title_end, token.position);
      length += title_weight_ + 1;
    }
    for (const auto& token : analyzer_.tokens(article.body, title_end + 1)) {
      records_[segment::text_part].add(document, token.stem, token.position, token.form);
      ++length;
    }
    if (segment_.lengths()[document] != length) damage(name + ": its length is wrong");
    if (segment_.title_end(document) != title_end) damage(name + ": the end of its title is wrong");
    length_ += length;
  }

  void check_meta() {
    const auto& meta = segment_.meta();
    if (meta.length != length_ || meta.text_bytes != text_bytes_ || meta.title_weight != title_weight_)
      damage("meta: its totals do not match the articles");
  }

  ContentSum sum_of_column(segment::Part part) {
    const auto& keys = segment_.terms(part).dictionary.keys();
    std::vector<std::string> values;
    for (auto at = keys.begin(); at.valid(); at.next()) values.push_back(at.key());
    ContentSum sum;
    for (std::uint32_t document = 0; document < segment_.documents(); ++document)
      segment_.column(part).values(document, [&](std::uint32_t ordinal) { sum.add(document, values[ordinal]); });
    return sum;
  }

  const segment::Segment& segment_;
  const CheckListener& listener_;
  analysis::Analyzer analyzer_;
  std::uint32_t title_weight_;
  std::array<ContentSum, segment::part_count> records_;
  Article before_;
  std::uint64_t length_ = 0;
  std::uint64_t text_bytes_ = 0;
};

}  // namespace

bool sections_are_sound(const segment::Segment& segment, const CheckListener& listener) {
  const auto& file = segment.file();
  const auto damaged = file.damaged_sections();
  for (const auto& name : damaged)
    listener.damage(fmt::format("{}: {}: its checksum is wrong", file.path().string(), to_string(name)));
  const bool padded = file.is_padded_right();
  if (!padded) listener.damage(fmt::format("{}: there are extra bytes between its sections", file.path().string()));
  return damaged.empty() && padded;
}

void check_contents(const segment::Segment& segment, const index::Settings& settings, const CheckListener& listener) {
  SegmentCheck(segment, settings, listener).run();
}

}  // namespace dateline::indexer::sealed
