#include "common/people/evidence.hpp"

#include <algorithm>
#include <tuple>

#include "common/facts/lists/grammar_words.hpp"
#include "common/facts/lists/names.hpp"
#include "common/facts/lists/tags.hpp"
#include "common/facts/names/person_name.hpp"
#include "common/facts/text/words.hpp"
#include "common/people/joining.hpp"
#include "common/people/key_name.hpp"

namespace dateline::people {

namespace {

constexpr std::uint64_t fewest_uses = 3;  ///< uses as an organisation that count
constexpr std::uint64_t fewest_articles_of_nobody = 4;
constexpr std::uint64_t fewest_bare_articles = 3;
constexpr std::uint64_t dominant_share = 9;  ///< times as many articles as all namesakes together

namespace tag = facts::tag;

constexpr std::uint64_t share_of_holder = 70;     ///< percent of the articles with a role that give the holder's
constexpr std::uint64_t dominance_of_holder = 4;  ///< times as many articles with the role as the next holder
constexpr std::uint64_t fewest_of_holder = 2;
constexpr std::uint64_t most_bare_share = 20;  ///< so many times as often the name may stand alone
constexpr std::uint64_t rare_share = 10;       ///< a role with less than this part of the articles of the first is rare
constexpr std::uint64_t fewest_headlines = 3;

bool has_roles_in(const PersonEntry& person, std::uint64_t percent) {
  return articles_with_role(person) * 100 >= person.span.articles * percent;
}

bool is_known_by_one_word(const PersonEntry& person) {
  return std::any_of(person.keys.begin(), person.keys.end(), begins_like_a_person);
}

/// Whether a word ends no name but headlines: "announces", "statement".
bool ends_headlines(std::string_view word, std::uint64_t tags) {
  const auto key = facts::word_key(word);
  return (facts::grammar_tags(key) & tags) != 0 && (facts::name_tags(key) & (tag::any_family | tag::any_given)) == 0;
}

/// Whether the key with most articles ends in such a word.
bool is_headline(const PersonEntry& person, std::uint64_t tags) {
  const auto words = key_words(person.key());
  return words.size() > 1 && ends_headlines(words.back(), tags);
}

/// In how many articles roles of `a` are also roles of `b`; former ones do not count, nor those rare among a's.
std::uint64_t roles_in_common(std::span<const HeldRole> a, std::span<const HeldRole> b) {
  std::uint64_t most = 0;
  for (const auto& held : a) most = std::max(most, held.span.articles);
  std::uint64_t articles = 0;
  for (const auto& held : a) {
    if (held.role.status == RoleStatus::former || held.span.articles * rare_share < most) continue;
    const auto is_same = [&](const HeldRole& other) {
      return other.role.status != RoleStatus::former && are_one_office(held.role, other.role);
    };
    if (std::any_of(b.begin(), b.end(), is_same)) articles += held.span.articles;
  }
  return articles;
}

/// The namesake whom the roles given with a family name show to be meant; null if there is none.
const Namesake* held_by(const PersonEntry& bare, std::span<const Namesake> namesakes) {
  const auto with_role = articles_with_role(bare);
  const Namesake* holder = nullptr;
  std::uint64_t of_holder = 0;
  std::uint64_t of_next = 0;
  for (const auto& each : namesakes) {
    if (!each.is_likely || roles_in_common(bare.roles, each.roles) * 100 < with_role * share_of_holder) continue;
    const auto articles = roles_in_common(each.roles, bare.roles);
    of_next = std::max(of_next, std::min(articles, of_holder));
    if (articles <= of_holder) continue;
    holder = &each;
    of_holder = articles;
  }
  const bool is_dominant = of_holder >= fewest_of_holder && of_holder >= dominance_of_holder * of_next;
  return is_dominant && of_holder * most_bare_share >= bare.span.articles ? holder : nullptr;
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
  if (is_headline(person, tag::say | tag::function)) return Verdict::headline;
  if (has_proof(person)) return Verdict::proven;
  const auto articles = person.span.articles;
  const auto uses = other.articles();
  if (uses >= fewest_uses && uses * 4 >= articles && !has_roles_in(person, 30)) return Verdict::organisation;
  if (articles >= fewest_headlines && !has_roles_in(person, 20) &&
      is_headline(person, tag::act | tag::ordinary | tag::thing | tag::organisation | tag::calendar | tag::status))
    return Verdict::headline;
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
  if (proven)
    if (const auto* holder = held_by(bare, namesakes)) return {Verdict::resolved_by_role, holder->key};
  if (likely == 0 && !proven && bare.span.articles >= fewest_bare_articles && !is_known_by_one_word(bare))
    return {Verdict::no_such_person, {}};
  return {Verdict::open, {}};
}

Namesake namesake(const PersonEntry& person) {
  const auto named = in_full(person);
  Namesake found{named.key(), named.span.articles, has_proof(named) || is_known_by_one_word(named)};
  for (const auto& held : named.roles)
    if (held.role.status != RoleStatus::former) found.roles.push_back(held);
  return found;
}

}  // namespace dateline::people
