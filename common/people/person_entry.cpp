#include "common/people/person_entry.hpp"

#include <algorithm>

#include "common/encoding/varint.hpp"

namespace dateline::people {

namespace {

// Layout: fields in order; a number is a varint, a string follows its length, a list follows its size.

/// 0 means no day.
void append_day(std::string& out, std::optional<Day> day) {
  encoding::append_varint(out, day ? 1 + encoding::zigzag(*day) : 0);
}

void append_span(std::string& out, const Span& span) {
  encoding::append_varint(out, span.articles);
  append_day(out, span.first);
  append_day(out, span.last);
}

void append_role(std::string& out, const Role& role) {
  for (const auto* text : {&role.text, &role.country, &role.body}) encoding::append_bytes(out, *text);
  encoding::append_varint(out, static_cast<std::uint64_t>(role.role_class));
  encoding::append_varint(out, static_cast<std::uint64_t>(role.status));
}

/// Reads fields from the front. After a missing or wrong field, `good` is false and all further fields are empty.
class Parser {
 public:
  explicit Parser(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool done() const noexcept { return good_ && rest_.empty(); }

  std::uint64_t number() {
    const auto value = good_ ? encoding::take_varint(rest_) : std::nullopt;
    good_ = value.has_value();
    return value.value_or(0);
  }
  std::string text() {
    const auto value = good_ ? encoding::take_bytes(rest_) : std::nullopt;
    good_ = value.has_value();
    return std::string(value.value_or(std::string_view()));
  }
  template <typename Value>
  Value one_of(Value last) {
    const auto value = number();
    good_ = good_ && value <= static_cast<std::uint64_t>(last);
    return good_ ? static_cast<Value>(value) : last;
  }
  Span span() {
    Span span;
    span.articles = number();
    span.first = day();
    span.last = day();
    return span;
  }
  Role role() {
    Role role;
    for (auto* field : {&role.text, &role.country, &role.body}) *field = text();
    role.role_class = one_of(RoleClass::none);
    role.status = one_of(RoleStatus::former);
    return role;
  }
  /// Bounds the size by the bytes that are left, so that a damaged size cannot allocate much memory.
  template <typename Each>
  auto list(Each each) {
    std::vector<decltype(each())> values;
    for (auto size = number(); size > 0 && good_; --size) values.push_back(each());
    return values;
  }

 private:
  std::optional<Day> day() {
    const auto value = number();
    if (value == 0) return std::nullopt;
    return static_cast<Day>(encoding::unzigzag(value - 1));
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace

void Span::add_article(std::optional<Day> published) {
  ++articles;
  if (!published) return;
  first = std::min(first.value_or(*published), *published);
  last = std::max(last.value_or(*published), *published);
}

std::string encode_entry(const PersonEntry& entry) {
  std::string out;
  encoding::append_varint(out, entry.keys.size());
  for (const auto& key : entry.keys) encoding::append_bytes(out, key);
  encoding::append_varint(out, entry.names.size());
  for (const auto& [name, articles] : entry.names) {
    encoding::append_bytes(out, name);
    encoding::append_varint(out, articles);
  }
  encoding::append_varint(out, entry.roles.size());
  for (const auto& [role, span] : entry.roles) {
    append_role(out, role);
    append_span(out, span);
  }
  append_span(out, entry.span);
  return out;
}

std::optional<PersonEntry> decode_entry(std::string_view bytes) {
  Parser parser(bytes);
  PersonEntry entry;
  entry.keys = parser.list([&] { return parser.text(); });
  entry.names = parser.list([&] {
    auto name = parser.text();
    return Spelling{std::move(name), parser.number()};
  });
  entry.roles = parser.list([&] {
    auto role = parser.role();
    return HeldRole{std::move(role), parser.span()};
  });
  entry.span = parser.span();
  if (!parser.done() || entry.keys.empty() || entry.names.empty()) return std::nullopt;
  return entry;
}

}  // namespace dateline::people
