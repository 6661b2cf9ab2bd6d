#include "query/engine/xapian/xapian_engine.hpp"

#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "common/xapian/schema.hpp"
#include "common/xapian/shards.hpp"
#include "query/engine/role_matcher.hpp"
#include "query/engine/xapian/budget_spy.hpp"
#include "query/engine/xapian/facets.hpp"
#include "query/engine/xapian/terms.hpp"
#include "query/engine/xapian/translate.hpp"

namespace dateline::query::xapian {

namespace schema = dateline::xapian;

namespace {

/// Runs `work` and translates Xapian's errors into SnapshotLost and UnusableError.
template <typename Work>
auto guarded(const std::filesystem::path& path, Work work) {
  try {
    return work();
  } catch (const Xapian::DatabaseModifiedError&) {
    throw SnapshotLost();
  } catch (const Xapian::NetworkError& error) {
    throw UnusableError("a shard of " + path.string() + " does not answer: " + dateline::xapian::explained(error) +
                        "; is its xapian-tcpsrv running?");
  } catch (const Xapian::Error& error) {
    throw UnusableError("cannot read the index's database " + path.string() + ": " +
                        dateline::xapian::explained(error) + "; `dateline-index check` says what is damaged");
  }
}

void sort_hits(Xapian::Enquire& enquire, Sort sort) {
  if (sort == Sort::relevance) {
    enquire.set_weighting_scheme(scoring());
    enquire.set_sort_by_relevance_then_value(schema::newest_first_slot, true);
    return;
  }
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(sort == Sort::newest ? schema::newest_first_slot : schema::oldest_first_slot, true);
}

class XapianEngine final : public Engine {
 public:
  XapianEngine(const std::filesystem::path& index, const index::Settings& settings)
      : path_(settings.stub.empty() ? index::xapian_path(index) : std::filesystem::path(settings.stub)),
        language_(settings.language),
        remote_(!settings.stub.empty()) {
    guarded(path_, [&] {
      shards_ = dateline::xapian::open_shards(index, settings);
      database_ = dateline::xapian::joined(shards_);
    });
  }

  Answer search(const Search& search) override {
    budget().check();
    return guarded(path_, [&] { return matched(search); });
  }

  Record record(std::uint64_t document) override {
    return guarded(path_, [&] {
      const auto number = static_cast<Xapian::docid>(document);
      return decode_record(database_.get_document(number).get_data(), "document " + std::to_string(document));
    });
  }

  std::optional<std::uint64_t> find(std::string_view id) override {
    return guarded(path_, [&]() -> std::optional<std::uint64_t> {
      const auto term = schema::id_term(id);
      const auto posting = database_.postlist_begin(term);
      if (posting == database_.postlist_end(term)) return std::nullopt;
      return *posting;
    });
  }

  Statistics statistics() override {
    return guarded(path_, [&] {
      Statistics statistics{database_.get_doccount(), 0};
      for (const auto& shard : shards_) {
        const auto text = shard.database.get_metadata(std::string(schema::generation_key));
        std::uint64_t generation = 0;
        std::from_chars(text.data(), text.data() + text.size(), generation);
        statistics.generation += generation;
      }
      return statistics;
    });
  }

  const std::string& language() const override { return language_; }

  void values(Facet facet, std::string_view prefix, const Visitor& visit) override {
    guarded(path_, [&] { visit_values(database_, facet, prefix, within_budget(visit)); });
  }

  void forms(std::string_view prefix, const Visitor& visit) override {
    guarded(path_, [&] { visit_forms(database_, prefix, within_budget(visit)); });
  }

  bool counts_deleted() const override { return false; }

  void near_forms(std::string_view word, std::uint32_t most, const NearVisitor& visit) override {
    guarded(path_, [&] { visit_near_forms(database_, word, most, budget(), visit); });
  }

  std::vector<bool> held(const std::vector<std::string>& roles) override {
    return guarded(path_, [&] {
      RoleMatcher matcher(roles);
      std::vector<bool> held(roles.size());
      auto sought = roles.size();
      visit_roles(database_, budget(), [&](const Role& role, const std::string& /*term*/) {
        for (const auto i : matcher.matching(role)) {
          if (held[i]) continue;
          held[i] = true;
          --sought;
        }
        return sought > 0;
      });
      return held;
    });
  }

  std::vector<RoleAppearance> roles_of(const std::vector<std::string>& keys) override {
    return guarded(path_, [&] { return role_appearances(database_, keys, budget()); });
  }

  void refresh() override {
    guarded(path_, [&] { database_.reopen(); });
  }

 private:
  Answer matched(const Search& search) {
    Xapian::Enquire enquire(database_);
    BudgetSpy budget_spy(budget(), remote_);
    enquire.set_query(translate(search, database_, budget_spy));
    sort_hits(enquire, search.sort);
    FacetSpies spies(search, database_);
    spies.watch(enquire);
    budget_spy.watch(enquire);

    // Always evaluate the whole match: the total must be exact, and Xapian's pruning has been seen to miss hits.
    const auto documents = database_.get_doccount();
    const auto first = static_cast<Xapian::doccount>(std::min<std::size_t>(search.offset, documents));
    const auto most = static_cast<Xapian::doccount>(std::min<std::size_t>(search.limit, documents - first));
    if (remote_) {
      // If Xapian 1.4.22 merges hits of remote shards, its spies count some of them twice. So count the facets in a
      // match of its own that asks for no hits.
      enquire.get_mset(0, 0, documents);
      enquire.clear_matchspies();
    }
    const auto matches = enquire.get_mset(first, most, documents);

    Answer answer;
    answer.total = matches.get_matches_lower_bound();
    answer.hits.reserve(matches.size());
    for (auto match = matches.begin(); match != matches.end(); ++match)
      answer.hits.push_back({match.get_weight(), *match});
    spies.report(answer);
    return answer;
  }

  std::filesystem::path path_;
  std::string language_;
  bool remote_;
  std::vector<dateline::xapian::Shard> shards_;
  Xapian::Database database_;  ///< all shards as one database
};

}  // namespace

std::unique_ptr<Engine> open_xapian_engine(const std::filesystem::path& index, const index::Settings& settings) {
  return std::make_unique<XapianEngine>(index, settings);
}

}  // namespace dateline::query::xapian
