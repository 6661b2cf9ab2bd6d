#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "query/search/session.hpp"
#include "tests/query/hand_made/index.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::story;

namespace {

/// An engine that loses its snapshot each time it has read `period` records, as the Xapian engine does when commits
/// follow each other quickly.
class LosingEngine final : public Engine {
 public:
  LosingEngine(std::unique_ptr<Engine> engine, std::size_t period) : engine_(std::move(engine)), period_(period) {}

  Answer search(const Search& search) override { return engine_->search(search); }
  Record record(std::uint64_t document) override {
    if (++read_ % period_ == 0) throw SnapshotLost();
    return engine_->record(document);
  }
  std::optional<std::uint64_t> find(std::string_view id) override { return engine_->find(id); }
  Statistics statistics() override { return engine_->statistics(); }
  const std::string& language() const override { return engine_->language(); }
  void values(Facet facet, std::string_view prefix, const Visitor& visit) override {
    engine_->values(facet, prefix, visit);
  }
  void forms(std::string_view prefix, const Visitor& visit) override { engine_->forms(prefix, visit); }
  bool counts_deleted() const override { return engine_->counts_deleted(); }
  void near_forms(std::string_view word, std::uint32_t most, const NearVisitor& visit) override {
    engine_->near_forms(word, most, visit);
  }
  std::vector<bool> held(const std::vector<std::string>& roles) override { return engine_->held(roles); }
  std::vector<RoleAppearance> roles_of(const std::vector<std::string>& keys) override {
    return engine_->roles_of(keys);
  }
  void refresh() override { engine_->refresh(); }

 private:
  std::unique_ptr<Engine> engine_;
  std::size_t period_;
  std::size_t read_ = 0;
};

}  // namespace

TEST_CASE("an export that loses its snapshot again and again still gives out every hit once") {
  std::vector<test::Story> stories;
  for (int i = 0; i < 1'000; ++i) stories.push_back(story(std::to_string(i), "", "word"));
  const HandMadeIndex index(stories);
  const auto period = GENERATE(101, 137, 250, 999);
  LosingEngine engine(index.open(), static_cast<std::size_t>(period));
  Presentation all;
  all.limit = no_limit;
  Selection selection;
  selection.text = "word";
  SearchSession session(engine, selection, all, 0);
  std::vector<std::string> ids;
  while (auto hit = session.next()) {
    CHECK(hit->rank == ids.size() + 1);
    ids.push_back(hit->record.article.id);
  }
  std::vector<std::string> expected;
  for (const auto& hit : index.open()->search({.tree = {Word{"word"}}, .limit = no_limit, .facets = {}}).hits)
    expected.push_back(index.open()->record(hit.document).article.id);
  CHECK(ids == expected);
}
