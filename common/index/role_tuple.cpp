#include <algorithm>
#include <array>

#include "common/index/xapian_schema.hpp"
#include "common/text/fold.hpp"

namespace dateline::index::xapian {

namespace {

using facts::RoleClass;
using facts::RoleStatus;

constexpr std::array classes{RoleClass::head,         RoleClass::minister, RoleClass::legislator,
                             RoleClass::judge,        RoleClass::military, RoleClass::diplomat,
                             RoleClass::spokesperson, RoleClass::other,    RoleClass::none};
constexpr std::array statuses{RoleStatus::current, RoleStatus::acting, RoleStatus::designate, RoleStatus::former};

template <typename Values, typename Value>
bool parse_name(std::string_view name, const Values& values, Value& value) {
  const auto named = std::find_if(values.begin(), values.end(), [&](Value v) { return name_of(v) == name; });
  if (named == values.end()) return false;
  value = *named;
  return true;
}

}  // namespace

std::vector<RoleTuple> role_tuples(const facts::Facts& facts) {
  std::vector<RoleTuple> tuples;
  for (const auto& person : facts.people) {
    if (!person.facet) continue;
    for (const auto& role : person.roles) tuples.push_back({person.key, role});
  }
  std::sort(tuples.begin(), tuples.end());
  tuples.erase(std::unique(tuples.begin(), tuples.end()), tuples.end());
  return tuples;
}

std::string encode_role_tuple(const RoleTuple& tuple) {
  std::string bytes;
  for (const std::string_view part :
       {std::string_view(tuple.key), std::string_view(tuple.role.text), std::string_view(tuple.role.body),
        std::string_view(tuple.role.country), name_of(tuple.role.role_class)})
    bytes.append(part).push_back('\0');
  return bytes.append(name_of(tuple.role.status));
}

std::optional<RoleTuple> decode_role_tuple(std::string_view bytes) {
  std::array<std::string_view, 6> parts;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const auto end = bytes.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    parts[i] = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
  }
  parts.back() = bytes;
  RoleTuple tuple{std::string(parts[0]), {}};
  tuple.role.text = parts[1];
  tuple.role.body = parts[2];
  tuple.role.country = parts[3];
  if (!parse_name(parts[4], classes, tuple.role.role_class) || !parse_name(parts[5], statuses, tuple.role.status))
    return std::nullopt;
  return tuple;
}

std::string role_tuple_term(const RoleTuple& tuple) {
  RoleTuple folded = tuple;
  folded.role.text = text::fold(tuple.role.text);
  folded.role.body = text::fold(tuple.role.body);
  return bounded_term(std::string(role_tuple_prefix) + encode_role_tuple(folded));
}

}  // namespace dateline::index::xapian
