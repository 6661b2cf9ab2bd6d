#include "query/engine/xapian/terms.hpp"

#include "common/error.hpp"
#include "common/model/role_tuple.hpp"
#include "common/text/bounded_term.hpp"
#include "query/engine/mentions.hpp"
#include "query/engine/role_matcher.hpp"
#include "query/forms/fuzzy.hpp"
#include "query/forms/wildcard.hpp"

namespace dateline::query::xapian {

namespace schema = dateline::xapian;

namespace {

/// A term that was shortened to Xapian's limit still begins with this many bytes of the full term.
constexpr std::size_t kept_of_shortened = 160;

/// The value of a slot in the first document that has `term`. Used to find the full text of a shortened term.
std::string slot_of_first(const Xapian::Database& database, const std::string& term, std::uint32_t slot) {
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return {};
  return database.get_document(*posting).get_value(slot);
}

std::string full_value(const Xapian::Database& database, Facet facet, const std::string& term) {
  const auto slot = slot_of_first(database, term, schema::facet_slot(facet));
  for (const auto value : schema::decode_set(slot))
    if (schema::facet_term(facet, value) == term) return std::string(value);
  throw UnusableError("the index is damaged: no article has the full text of a long value of facet " +
                      std::string(name_of(facet)) + "; run `dateline-index check` for details");
}

std::optional<RoleTuple> role_tuple_of(const Xapian::Database& database, const std::string& term) {
  if (!text::is_shortened(term))
    return decode_role_tuple(std::string_view(term).substr(schema::role_tuple_prefix.size()));
  const auto slot = slot_of_first(database, term, schema::role_tuple_slot);
  for (const auto bytes : schema::decode_set(slot)) {
    auto tuple = decode_role_tuple(bytes);
    if (tuple && schema::role_tuple_term(*tuple) == term) return tuple;
  }
  return std::nullopt;
}

/// Calls visit with the forms in [first, last) until it returns false. Returns whether the walk reached the end.
bool visit_range(const Xapian::Database& database, const std::string& first, const std::string& last,
                 const ValueVisitor& visit) {
  auto term = database.allterms_begin();
  if (!first.empty()) term.skip_to(first);
  for (; term != database.allterms_end(); ++term) {
    const std::string form = *term;
    if (!last.empty() && form >= last) break;
    if (!visit(form, term.get_termfreq())) return false;
  }
  return true;
}

}  // namespace

void visit_values(const Xapian::Database& database, Facet facet, std::string_view prefix, const ValueVisitor& visit) {
  const std::string facet_prefix = schema::facet_prefix(facet);
  const std::string start = (facet_prefix + std::string(prefix)).substr(0, kept_of_shortened);
  for (auto at = database.allterms_begin(start); at != database.allterms_end(start); ++at) {
    const std::string term = *at;
    const std::string value =
        text::is_shortened(term) ? full_value(database, facet, term) : term.substr(facet_prefix.size());
    if (value.starts_with(prefix) && !visit(value, at.get_termfreq())) return;
  }
}

void visit_forms(const Xapian::Database& database, std::string_view prefix, const ValueVisitor& visit) {
  if (!prefix.empty()) {
    const std::string start(prefix);
    for (auto at = database.allterms_begin(start); at != database.allterms_end(start); ++at)
      if (!visit(*at, at.get_termfreq())) return;
    return;
  }
  // Every other kind of term begins with an upper-case ASCII letter.
  if (visit_range(database, {}, "A", visit)) visit_range(database, "[", {}, visit);
}

void visit_near_forms(const Xapian::Database& database, std::string_view word, std::uint32_t most, Budget& budget,
                      const NearVisitor& visit) {
  FuzzyMatcher matcher(word, most);
  visit_forms(database, matcher.prefix(), [&](std::string_view form, std::uint64_t articles) {
    budget.spend();
    if (const auto distance = matcher.distance(form)) visit(form, *distance, articles);
    return true;
  });
}

std::vector<std::string> matching_forms(const Xapian::Database& database, const Forms& pattern, Budget& budget) {
  std::vector<std::string> forms;
  if (pattern.kind != Forms::Kind::fuzzy) {
    visit_forms(database, wildcard_prefix(pattern.pattern), [&](std::string_view form, std::uint64_t) {
      budget.spend();
      if (matches_wildcard(pattern.pattern, form)) forms.emplace_back(form);
      return true;
    });
    return forms;
  }
  NearestForms nearest(most_fuzzy_forms);
  visit_near_forms(database, pattern.pattern, pattern.distance, budget,
                   [&](std::string_view form, std::uint32_t distance, std::uint64_t articles) {
                     nearest.add({std::string(form), distance, articles});
                   });
  for (auto& near : std::move(nearest).sorted()) forms.push_back(std::move(near.form));
  return forms;
}

void visit_roles(const Xapian::Database& database, Budget& budget, const RoleVisitor& visit) {
  const std::string prefix(schema::role_tuple_prefix);
  for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at) {
    budget.spend();
    const std::string term = *at;
    const auto tuple = role_tuple_of(database, term);
    if (tuple && !visit(tuple->role, term)) return;
  }
}

std::map<std::string, std::vector<std::string>> role_terms(const Xapian::Database& database,
                                                           const std::vector<std::string>& asked, Budget& budget) {
  std::map<std::string, std::vector<std::string>> terms;
  for (const auto& role : asked) terms.emplace(role, std::vector<std::string>());
  if (asked.empty()) return terms;
  RoleMatcher matcher(asked);
  visit_roles(database, budget, [&](const Role& role, const std::string& term) {
    for (const auto i : matcher.matching(role)) terms[asked[i]].push_back(term);
    return true;
  });
  return terms;
}

std::vector<std::string> role_terms(const Xapian::Database& database, const RoleName& asked, Budget& budget) {
  const RoleQuery query(asked.asked);
  std::vector<std::string> starts;
  for (const auto& key : asked.keys)
    starts.push_back((std::string(schema::role_tuple_prefix) + key + '\0').substr(0, kept_of_shortened));

  std::vector<std::string> terms;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    for (auto at = database.allterms_begin(starts[i]); at != database.allterms_end(starts[i]); ++at) {
      budget.spend();
      const auto tuple = role_tuple_of(database, *at);
      if (tuple && tuple->key == asked.keys[i] && query.matches(tuple->role)) terms.push_back(*at);
    }
  }
  return terms;
}

std::vector<RoleAppearance> role_appearances(const Xapian::Database& database, const std::vector<std::string>& keys,
                                             Budget& budget) {
  std::vector<RoleAppearance> roles;
  for (const auto& key : keys) {
    const auto start = (std::string(schema::role_tuple_prefix) + key + '\0').substr(0, kept_of_shortened);
    for (auto at = database.allterms_begin(start); at != database.allterms_end(start); ++at) {
      budget.spend();
      const auto tuple = role_tuple_of(database, *at);
      if (!tuple || tuple->key != key) continue;
      RoleAppearance appearance{key, tuple->role, {}};
      for (auto posting = database.postlist_begin(*at); posting != database.postlist_end(*at); ++posting)
        appearance.articles.emplace_back(
            *posting, schema::decode_day_value(database.get_document(*posting).get_value(schema::day_slot)));
      roles.push_back(std::move(appearance));
    }
  }
  return roles;
}

std::vector<std::string> mention_terms(const Xapian::Database& database, const Interval& asked, Budget& budget) {
  std::vector<std::string> terms;
  const std::string prefix(schema::mention_prefix);
  for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at) {
    budget.spend();
    const auto interval = schema::decode_mention_term(*at);
    if (interval && mention_matches(*interval, asked)) terms.push_back(*at);
  }
  return terms;
}

}  // namespace dateline::query::xapian
