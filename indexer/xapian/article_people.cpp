#include "indexer/xapian/article_people.hpp"

#include <algorithm>
#include <utility>

#include "common/model/role_tuple.hpp"
#include "common/xapian/schema.hpp"

namespace dateline::indexer {

namespace {

namespace schema = dateline::xapian;

std::string_view person_of(std::string_view value) { return value.substr(0, value.find('\0')); }

/// The values of a set, those of one person in the order of the set.
std::vector<std::string_view> by_person(std::string_view set) {
  auto values = schema::decode_set(set);
  const auto before = [](std::string_view a, std::string_view b) { return person_of(a) < person_of(b); };
  if (!std::is_sorted(values.begin(), values.end(), before)) std::stable_sort(values.begin(), values.end(), before);
  return values;
}

auto first_of(const std::vector<std::string_view>& values, std::string_view key) {
  return std::partition_point(values.begin(), values.end(), [&](auto value) { return person_of(value) < key; });
}

}  // namespace

ArticlePeople::ArticlePeople(std::string labels, std::string tuples)
    : labels_(std::move(labels)), tuples_(std::move(tuples)), names_(by_person(labels_)), roles_(by_person(tuples_)) {}

std::string ArticlePeople::name_of(std::string_view key) const {
  for (auto at = first_of(names_, key); at != names_.end() && person_of(*at) == key; ++at)
    if (at->size() > key.size()) return std::string(at->substr(key.size() + 1));
  return std::string(key);
}

std::vector<Role> ArticlePeople::roles_of(std::string_view key) const {
  std::vector<Role> roles;
  for (auto at = first_of(roles_, key); at != roles_.end() && person_of(*at) == key; ++at)
    if (auto tuple = decode_role_tuple(*at)) roles.push_back(std::move(tuple->role));
  return roles;
}

}  // namespace dateline::indexer
