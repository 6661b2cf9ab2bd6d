#include "common/people/evidence.hpp"

#include <algorithm>
#include <tuple>

#include "common/facts/names/person_name.hpp"
#include "common/people/key_name.hpp"

namespace dateline::people {

namespace {

constexpr std::uint64_t fewest_uses = 3;       ///< uses as an organisation that count
constexpr std::uint64_t fewest_articles_of_nobody = 4;
constexpr std::uint64_t fewest_bare_articles = 3;
constexpr std::uint64_t dominant_share = 9;    ///< times as many articles as all namesakes together

bool has_roles_in(const PersonEntry& person, std::uint64_t percent) {
  return articles_with_role(person) * 100 >= person.span.articles * percent;
}

bool is_known_by_one_word(const PersonEntry& person) {
  return std::any_of(person.keys.begin(), person.keys.end(), begins_like_a_person);
}

}  // namespace

PersonEntry in_full(const PersonEntry& person) {
  if (person.in_full.empty()) return person;
  return decode_entry(person.in_full).value_or(person);
}

std::uint64_t articles_with_role(const PersonEntry& person) {
  std::uint64_t articles = 0;
  for (const auto& [role, span] : person.roles) articles += span.articles;
  return std::min(articles, person.span.articles);
}

bool has_proof(const PersonEntry& person) { return has_roles_in(person, 50); }

std::vector<std::string> family_names_of(const PersonEntry& person) {
  std::vector<std::string> names;
  for (const auto& key : person.keys) {
    if (is_bare(key)) continue;
    for (auto& name : family_names(key)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::map<std::string, std::uint64_t> employers_of(const PersonEntry& person) {
  std::map<std::string, std::uint64_t> employers;
  const auto named = in_full(person);
  if (is_bare(named.key()) || !has_proof(named)) return employers;
  for (const auto& [role, span] : named.roles) {
    if (role.body.empty()) continue;
    if (auto key = facts::person_key(role.body); !key.empty()) employers[std::move(key)] += span.articles;
  }
  return employers;
}

Verdict verdict_on(const PersonEntry& person, const OtherUse& other) {
  if (has_proof(person)) return Verdict::proven;
  const auto articles = person.span.articles;
  const auto uses = other.articles();
  if (uses >= fewest_uses && uses * 4 >= articles && !has_roles_in(person, 30)) return Verdict::organisation;
  if (articles < fewest_articles_of_nobody || has_roles_in(person, 20) || is_known_by_one_word(person))
    return Verdict::person;
  const bool is_odd = std::all_of(person.keys.begin(), person.keys.end(), [](const std::string& key) {
    const auto name = key_name(key);
    return !may_be_given_name(name.given) && !is_family_name(name.family);
  });
  return is_odd || uses > 0 ? Verdict::no_given_name : Verdict::person;
}

BareVerdict verdict_on_bare(const PersonEntry& bare, const OtherUse& other, std::span<const Namesake> namesakes) {
  std::uint64_t likely = 0;
  std::uint64_t all = 0;
  const Namesake* first = nullptr;
  for (const auto& each : namesakes) {
    all += each.articles;
    if (each.is_likely) likely += each.articles;
    if (first == nullptr || std::tie(each.articles, first->key) > std::tie(first->articles, each.key)) first = &each;
  }
  const auto uses = other.articles();
  const bool proven = has_proof(bare);
  if (uses >= fewest_uses && uses > (proven ? 3 * likely : likely)) return {Verdict::organisation, {}};
  if (first != nullptr && first->is_likely && first->articles >= dominant_share * (all - first->articles))
    return {Verdict::resolved, first->key};
  if (likely == 0 && !proven && bare.span.articles >= fewest_bare_articles && !is_known_by_one_word(bare))
    return {Verdict::no_such_person, {}};
  return {Verdict::open, {}};
}

Namesake namesake(const PersonEntry& person) {
  const auto named = in_full(person);
  return {named.key(), named.span.articles, has_proof(named) || is_known_by_one_word(named)};
}

}  // namespace dateline::people
