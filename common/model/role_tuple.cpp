#include "common/model/role_tuple.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

/// An enumerator as a letter: a, b, …
template <typename Value>
char letter_of(Value value) {
  return static_cast<char>('a' + static_cast<int>(value));
}

template <typename Value>
bool parse_letter(char letter, Value last, Value& value) {
  if (letter < 'a' || letter > letter_of(last)) return false;
  value = static_cast<Value>(letter - 'a');
  return true;
}

}  // namespace

std::vector<RoleTuple> role_tuples(const Facts& facts) {
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
  for (const auto* part : {&tuple.key, &tuple.role.text, &tuple.role.body, &tuple.role.country})
    bytes.append(*part).push_back('\0');
  return bytes + letter_of(tuple.role.role_class) + letter_of(tuple.role.status);
}

std::optional<RoleTuple> decode_role_tuple(std::string_view bytes) {
  RoleTuple tuple;
  for (auto* part : {&tuple.key, &tuple.role.text, &tuple.role.body, &tuple.role.country}) {
    const auto end = bytes.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    *part = bytes.substr(0, end);
    bytes.remove_prefix(end + 1);
  }
  const bool intact = bytes.size() == 2 && parse_letter(bytes[0], RoleClass::none, tuple.role.role_class) &&
                      parse_letter(bytes[1], RoleStatus::former, tuple.role.status);
  return intact ? std::optional(std::move(tuple)) : std::nullopt;
}

}  // namespace dateline
