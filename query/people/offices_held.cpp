#include "query/people/offices_held.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "common/model/facet.hpp"
#include "common/text/fold.hpp"

namespace dateline::query {

namespace {

constexpr Day shortest_gap = 31;

/// The articles of one office of a person, each once in each status.
struct Gathered {
  offices::Office office;
  Role role;
  std::size_t rank = ~std::size_t{0};  ///< of the role among the spellings
  using Articles = std::map<std::uint64_t, std::optional<Day>>;
  Articles current;
  Articles designate;
  Articles former;

  Articles& of(RoleStatus status) {
    return status == RoleStatus::former ? former : status == RoleStatus::designate ? designate : current;
  }
};

using Wording = std::tuple<std::string, std::string, std::string, RoleClass>;

Wording folded(const Role& role) {
  return {text::fold(role.text), text::fold(role.body), role.country, role.role_class};
}

/// The spellings of roles by their folded words, with their place in the list.
std::map<Wording, std::pair<std::size_t, const Role*>> spellings_of(const std::vector<people::HeldRole>& spelt) {
  std::map<Wording, std::pair<std::size_t, const Role*>> spellings;
  for (std::size_t i = 0; i < spelt.size(); ++i) spellings.emplace(folded(spelt[i].role), std::pair(i, &spelt[i].role));
  return spellings;
}

people::Span span_of(const Gathered::Articles& articles) {
  people::Span span;
  for (const auto& [document, day] : articles) span.add_article(day);
  return span;
}

class Months {
 public:
  void add(const Gathered::Articles& articles, std::uint64_t OfficeMonth::*count) {
    for (const auto& [document, day] : articles)
      if (day) ++(at(month_of(*day)).*count);
  }
  OfficeMonth& at(std::int32_t month) {
    auto& found = months_[month];
    found.month = month;
    return found;
  }
  [[nodiscard]] std::vector<OfficeMonth> in_order() const {
    std::vector<OfficeMonth> months;
    for (const auto& [number, month] : months_) months.push_back(month);
    return months;
  }

 private:
  std::map<std::int32_t, OfficeMonth> months_;
};

/// Adds how many articles give the office to anybody, month by month.
void add_everyone(Engine& engine, const std::string& value, Months& months) {
  Search search;
  search.tree = {FacetIs{Facet::role, {value}}};
  search.limit = 0;
  search.days = true;
  search.days_apart = Granularity::month;
  for (const auto& [day, count] : engine.search(search).days) months.at(month_of(day)).everyone += count;
}

OfficeHeld summed_up(Engine& engine, const Gathered& gathered) {
  OfficeHeld held{
      gathered.role, offices::Office(office_of(gathered.role)).label, {}, gathered.current.size(), {}, {}, {}, {}, {}};
  held.role.status = gathered.current.empty() ? gathered.designate.empty() ? RoleStatus::former : RoleStatus::designate
                                              : RoleStatus::current;
  if (gathered.office.whole) held.value = offices::value_of(gathered.office);
  held.stated = span_of(gathered.current);
  held.designate = span_of(gathered.designate);
  held.former = span_of(gathered.former);
  Months months;
  months.add(gathered.current, &OfficeMonth::current);
  months.add(gathered.designate, &OfficeMonth::designate);
  months.add(gathered.former, &OfficeMonth::former);
  if (!held.value.empty() && !gathered.current.empty()) add_everyone(engine, held.value, months);
  held.months = months.in_order();
  std::vector<Day> days;
  for (const auto& [document, day] : gathered.current)
    if (day) days.push_back(*day);
  std::sort(days.begin(), days.end());
  held.spans = spans_in_office(held.months, days, gathered.office.sole);
  std::erase_if(held.months,
                [](const OfficeMonth& month) { return month.current + month.designate + month.former == 0; });
  return held;
}

/// Whether an office that its words leave open ("the chairman") may be this whole one.
bool may_be(const Gathered& open, const Gathered& whole) {
  const bool minister = open.office.head == "secretary" || open.office.head == "minister";
  const bool same = whole.office.head == open.office.head || (minister && whole.office.head.ends_with(" minister"));
  const auto& country = open.role.country;
  return same && (country.empty() || whole.office.country.empty() || whole.office.country == country);
}

/// Adds an office that its words leave open to the only whole office of the person that it can be.
void join_open_offices(std::map<std::string, Gathered>& offices) {
  for (auto at = offices.begin(); at != offices.end();) {
    const auto& open = at->second;
    Gathered* only = nullptr;
    bool several = false;
    for (auto& [value, other] : offices) {
      if (open.office.whole || !other.office.whole || !may_be(open, other)) continue;
      several = several || only != nullptr;
      only = &other;
    }
    if (only == nullptr || several) {
      ++at;
      continue;
    }
    only->current.insert(open.current.begin(), open.current.end());
    only->designate.insert(open.designate.begin(), open.designate.end());
    only->former.insert(open.former.begin(), open.former.end());
    at = offices.erase(at);
  }
}

}  // namespace

std::vector<OfficeHeld> offices_held(Engine& engine, const std::vector<std::string>& keys,
                                     const std::vector<people::HeldRole>& spelt, const std::vector<RoleQuery>& asked) {
  const auto spellings = spellings_of(spelt);
  std::map<std::string, Gathered> offices;
  for (auto& appearance : engine.roles_of(keys)) {
    auto role = appearance.role;
    const auto office = office_of(role);
    auto present = role;
    present.status = RoleStatus::current;
    const auto matches = [&](const RoleQuery& query) { return query.matches(role) || query.matches(present); };
    if (!asked.empty() && std::none_of(asked.begin(), asked.end(), matches)) continue;
    auto& gathered = offices[offices::value_of(office) + (office.whole ? "" : "?")];
    gathered.of(role.status).insert(appearance.articles.begin(), appearance.articles.end());
    const auto spelling = spellings.find(folded(role));
    const auto rank = spelling == spellings.end() ? spelt.size() : spelling->second.first;
    if (rank >= gathered.rank) continue;
    gathered.rank = rank;
    gathered.office = office;
    gathered.role = spelling == spellings.end() ? role : *spelling->second.second;
  }
  join_open_offices(offices);
  std::vector<OfficeHeld> held;
  held.reserve(offices.size());
  for (const auto& [value, gathered] : offices) held.push_back(summed_up(engine, gathered));
  const auto weight = [](const OfficeHeld& each) {
    return std::tuple(each.articles, each.designate.articles, each.former.articles);
  };
  std::stable_sort(held.begin(), held.end(),
                   [&](const OfficeHeld& a, const OfficeHeld& b) { return weight(a) > weight(b); });
  return held;
}

std::vector<OfficeGap> gaps_between(const std::vector<std::vector<OfficeHeld>>& people) {
  std::map<std::string, std::vector<std::pair<Day, Day>>> held;
  for (const auto& offices : people)
    for (const auto& office : offices)
      for (const auto& span : office.spans)
        if (span.first && !office.value.empty()) held[office.value].emplace_back(*span.first, *span.last);
  std::vector<OfficeGap> gaps;
  for (auto& [value, spans] : held) {
    std::sort(spans.begin(), spans.end());
    auto last = spans.front().second;
    for (const auto& [from, to] : spans) {
      if (from - last > shortest_gap) gaps.push_back({value, last + 1, from - 1});
      last = std::max(last, to);
    }
  }
  return gaps;
}

}  // namespace dateline::query
