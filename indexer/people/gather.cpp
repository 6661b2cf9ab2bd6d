#include "indexer/people/gather.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "common/people/joining.hpp"
#include "common/text/fold.hpp"

namespace dateline::indexer {

namespace {

using people::HeldRole;
using people::PersonEntry;
using people::Spelling;

/// The articles that name one role, in whatever spelling.
struct RoleCount {
  people::Span span;
  std::map<std::pair<std::string, std::string>, std::uint64_t> spellings;  ///< (text, body) → number of articles
};

Role folded(const Role& role) {
  auto key = role;
  key.text = text::fold(role.text);
  key.body = text::fold(role.body);
  return key;
}

class Gatherer {
 public:
  /// Adds all appearances from one article.
  template <typename Appearances>
  void add_article(const Appearances& appearances) {
    const auto published = appearances.front().published;
    std::set<std::string_view> names;
    std::map<Role, const Role*> roles;
    for (const auto& appearance : appearances) {
      names.insert(appearance.name);
      for (const auto& role : appearance.roles) {
        auto& spelling = roles[folded(role)];
        if (spelling == nullptr || role < *spelling) spelling = &role;
      }
    }
    span_.add_article(published);
    for (const auto name : names) ++names_[std::string(name)];
    for (const auto& [key, spelling] : roles) {
      auto& count = roles_[key];
      count.span.add_article(published);
      ++count.spellings[{spelling->text, spelling->body}];
    }
  }

  [[nodiscard]] PersonEntry entry(std::vector<std::string> keys) const {
    PersonEntry entry{std::move(keys), {}, {}, span_};
    for (const auto& [name, articles] : names_) entry.names.push_back({name, articles});
    std::stable_sort(entry.names.begin(), entry.names.end(),
                     [](const Spelling& a, const Spelling& b) { return a.articles > b.articles; });
    for (const auto& [key, count] : roles_) entry.roles.push_back({most_used(key, count), count.span});
    std::stable_sort(entry.roles.begin(), entry.roles.end(),
                     [](const HeldRole& a, const HeldRole& b) { return a.span.articles > b.span.articles; });
    return entry;
  }

 private:
  static Role most_used(Role role, const RoleCount& count) {
    const auto most = std::max_element(count.spellings.begin(), count.spellings.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    std::tie(role.text, role.body) = most->first;
    return role;
  }

  people::Span span_;
  std::map<std::string, std::uint64_t> names_;
  std::map<Role, RoleCount> roles_;
};

}  // namespace

PersonEntry gather(std::vector<std::string> keys, std::vector<Appearance> appearances) {
  std::sort(appearances.begin(), appearances.end(),
            [](const Appearance& a, const Appearance& b) { return a.article < b.article; });
  Gatherer gatherer;
  for (auto at = appearances.begin(); at != appearances.end();) {
    const auto end =
        std::find_if(at, appearances.end(), [&](const Appearance& other) { return other.article != at->article; });
    gatherer.add_article(std::span(at, end));
    at = end;
  }
  return gatherer.entry(std::move(keys));
}

std::vector<PersonEntry> people_of_form(DirectorySource& source, const people::Authority& authority,
                                        const std::vector<std::string>& keys) {
  std::vector<std::vector<Appearance>> appearances;
  std::vector<PersonEntry> entries;
  for (const auto& key : keys) {
    auto of_key = source.appearances(key);
    if (of_key.empty()) continue;
    entries.push_back(gather({key}, of_key));
    appearances.push_back(std::move(of_key));
  }
  std::vector<PersonEntry> people;
  for (const auto& joined : people::join(entries, authority)) {
    if (joined.size() == 1) {
      people.push_back(std::move(entries[joined.front()]));
      continue;
    }
    std::vector<std::string> joined_keys;
    std::vector<Appearance> all;
    for (const auto i : joined) {
      joined_keys.push_back(entries[i].key());
      std::move(appearances[i].begin(), appearances[i].end(), std::back_inserter(all));
    }
    people.push_back(gather(std::move(joined_keys), std::move(all)));
  }
  return people;
}

void add_names_given(PersonEntry& person, const people::Authority& authority) {
  const auto* const named = authority.named(person.key());
  if (named == nullptr) return;
  auto& names = person.names;
  const auto place_of = [&](const std::string& name) {
    return std::find_if(names.begin(), names.end(), [&](const Spelling& spelling) { return spelling.name == name; });
  };
  for (const auto& alias : named->aliases)
    if (place_of(alias) == names.end()) names.push_back({alias, 0});
  if (named->name.empty()) return;
  if (place_of(named->name) == names.end()) names.push_back({named->name, 0});
  const auto own = place_of(named->name);
  std::rotate(names.begin(), own, own + 1);
}

void visit_forms(DirectorySource& source, const people::Authority& authority, const FormKeysVisitor& visit) {
  std::map<std::string, std::vector<std::string>, std::less<>> others;  // form → keys that differ from it
  source.keys([&](std::string_view key) {
    auto form = authority.form_of(key);
    if (form != key) others[std::move(form)].emplace_back(key);
  });
  source.keys([&](std::string_view key) {
    if (authority.form_of(key) != key) return;
    auto node = others.extract(std::string(key));
    auto keys = node ? std::move(node.mapped()) : std::vector<std::string>{};
    keys.emplace_back(key);
    std::sort(keys.begin(), keys.end());
    visit(key, keys);
  });
  for (auto& [form, keys] : others) {
    std::sort(keys.begin(), keys.end());
    visit(form, keys);
  }
}

}  // namespace dateline::indexer
