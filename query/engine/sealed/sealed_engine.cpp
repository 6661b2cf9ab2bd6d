#include "query/engine/sealed/sealed_engine.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "common/segment/dictionary/role_key.hpp"
#include "common/segment/form_walk.hpp"
#include "common/segment/name_damage.hpp"
#include "common/segment/snapshot.hpp"
#include "common/segment/value_walk.hpp"
#include "query/engine/role_matcher.hpp"
#include "query/engine/sealed/facets/days.hpp"
#include "query/engine/sealed/facets/facet_counter.hpp"
#include "query/engine/sealed/hits.hpp"
#include "query/engine/sealed/operators/collection.hpp"
#include "query/engine/sealed/operators/near_forms.hpp"
#include "query/engine/sealed/recency_gain.hpp"
#include "query/engine/sealed/segment_search.hpp"

namespace dateline::query::sealed {

namespace {

class SealedEngine final : public Engine {
 public:
  explicit SealedEngine(std::filesystem::path directory)
      : directory_(std::move(directory)),
        snapshot_(segment::open_snapshot(directory_)),
        facets_(std::make_unique<FacetCounter>(snapshot_)) {}

  Answer search(const Search& search) override {
    return guarded([&] { return run(search); });
  }

  Record record(std::uint64_t document) override {
    const auto [segment, number] = location_of(document);
    return snapshot_.segments.at(segment).segment.record(number);
  }

  std::optional<std::uint64_t> find(std::string_view id) override {
    return guarded([&]() -> std::optional<std::uint64_t> {
      const auto found = snapshot_.find(id);
      return found ? std::optional(number_of(*found)) : std::nullopt;
    });
  }

  Statistics statistics() override { return {snapshot_.commit.articles, snapshot_.commit.generation}; }

  const std::string& language() const override { return snapshot_.settings.language; }

  void values(Facet facet, std::string_view prefix, const Visitor& visit) override {
    guarded([&] { segment::visit_values(snapshot_, segment::facet_part(facet), prefix, within_budget(visit)); });
  }

  void forms(std::string_view prefix, const Visitor& visit) override {
    guarded([&] { segment::visit_forms(snapshot_, prefix, within_budget(visit)); });
  }

  bool counts_deleted() const override {
    return std::any_of(snapshot_.segments.begin(), snapshot_.segments.end(),
                       [](const auto& live) { return live.deletions.has_value(); });
  }

  void near_forms(std::string_view word, std::uint32_t most, const NearVisitor& visit) override {
    guarded([&] {
      const std::string* previous = nullptr;
      for (const auto& near : sealed::near_forms(snapshot_, word, most, budget())) {
        if (previous == nullptr || *previous != near.form) visit(near.form, near.distance, near.articles);
        previous = &near.form;
      }
    });
  }

  std::vector<bool> held(const std::vector<std::string>& roles) override {
    return guarded([&] {
      RoleMatcher matcher(roles);
      std::vector<bool> held(roles.size());
      auto sought = roles.size();
      for (const auto& live : snapshot_.segments) {
        const auto& index = live.segment.terms(segment::roles_part);
        for (auto at = index.dictionary.keys().begin(); at.valid() && sought > 0; at.next()) {
          budget().spend();
          for (const auto i : matcher.matching(segment::role_of(at.key()).role)) {
            if (held[i] || !live.any_is_live(index, index.dictionary.term(at))) continue;
            held[i] = true;
            --sought;
          }
        }
      }
      return held;
    });
  }

  std::vector<RoleAppearance> roles_of(const std::vector<std::string>& keys) override {
    return guarded([&] {
      std::vector<RoleAppearance> roles;
      for (std::size_t i = 0; i < snapshot_.segments.size(); ++i)
        for (const auto& key : keys) add_roles(i, key, roles);
      return roles;
    });
  }

  void refresh() override {
    snapshot_ = segment::open_snapshot(directory_);
    facets_ = std::make_unique<FacetCounter>(snapshot_);
  }

 private:
  /// Runs `work`; damage that it meets names the index.
  template <typename Work>
  auto guarded(Work work) -> decltype(work()) {
    return segment::name_damage(directory_, std::move(work));
  }

  void add_roles(std::size_t number, const std::string& key, std::vector<RoleAppearance>& roles) {
    const auto& live = snapshot_.segments[number];
    const auto& index = live.segment.terms(segment::roles_part);
    const auto& dates = live.segment.dates();
    const auto start = key + '\0';
    for (auto at = index.dictionary.keys().lower_bound(start); at.valid() && at.key().starts_with(start); at.next()) {
      budget().spend();
      auto tuple = segment::role_of(at.key());
      RoleAppearance appearance{std::move(tuple.key), std::move(tuple.role), {}};
      for (segment::PostingCursor cursor(index, index.dictionary.term(at)); cursor.next();)
        for (std::size_t i = 0; i < cursor.block().size; ++i) {
          const auto document = cursor.block().documents[i];
          if (!live.is_live(document)) continue;
          const auto day = dates.day_of(document);
          appearance.articles.emplace_back(number_of({number, document}),
                                           day < dates.size() ? std::optional(dates.day(day)) : std::nullopt);
        }
      if (!appearance.articles.empty()) roles.push_back(std::move(appearance));
    }
  }

  Answer run(const Search& search) {
    const auto most = search.limit > no_limit - search.offset ? no_limit : search.offset + search.limit;
    TopHits top(snapshot_, search.sort, search.limit == 0 ? 0 : most);
    Collection collection(snapshot_, search.tree, budget());
    const RecencyGain recency(search, collection);
    SegmentSearch search_segment(search, collection, recency, top);
    std::vector<DocumentSet> hits;
    Answer answer;
    for (std::size_t i = 0; i < snapshot_.segments.size(); ++i) search_segment(i, answer, hits);
    answer.hits = top.take(search.offset);
    if (!answer.exact_total) answer.total = answer.hits.empty() ? 0 : search.offset + answer.hits.size();
    const Hits counted(hits, ++searches_);
    for (const auto& request : search.facets) {
      budget().check();
      answer.facets.push_back(facets_->count(counted, request));
    }
    if (search.days) answer.days = count_days(snapshot_, counted, search.days_apart);
    return answer;
  }

  std::filesystem::path directory_;
  segment::Snapshot snapshot_;
  std::unique_ptr<FacetCounter> facets_;  ///< of snapshot_
  std::uint64_t searches_ = 0;
};

}  // namespace

std::unique_ptr<Engine> open_sealed_engine(const std::filesystem::path& directory) {
  return std::make_unique<SealedEngine>(directory);
}

}  // namespace dateline::query::sealed
