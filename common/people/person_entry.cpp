#include "common/people/person_entry.hpp"

#include <algorithm>

#include "common/encoding/varint.hpp"
#include "common/time/civil.hpp"

namespace dateline::people {

namespace {

// FORMAT.md describes the layout.

const Day first_day = day_from_civil({-32767, 1, 1});
const Day last_day = day_from_civil({32767, 12, 31});

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
class EntryParser {
 public:
  explicit EntryParser(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool done() const noexcept { return good_ && rest_.empty(); }

  std::uint64_t number() {
    const auto value = good_ ? encoding::take_varint(rest_) : std::nullopt;
    good_ = value.has_value();
    return value.value_or(0);
  }
  std::string_view text() {
    const auto value = good_ ? encoding::take_bytes(rest_) : std::nullopt;
    good_ = value.has_value();
    return value.value_or(std::string_view());
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
  void skip_role() {
    for (int field = 0; field < 3; ++field) static_cast<void>(text());
    static_cast<void>(one_of(RoleClass::none));
    static_cast<void>(one_of(RoleStatus::former));
  }
  Role role() {
    Role role;
    for (auto* field : {&role.text, &role.country, &role.body}) *field = text();
    role.role_class = one_of(RoleClass::none);
    role.status = one_of(RoleStatus::former);
    return role;
  }
  /// Calls each() for every element. The bytes that are left bound their number, so that a damaged size can neither
  /// allocate much memory nor take much time.
  template <typename Each>
  void list(Each each) {
    for (auto size = number(); size > 0 && good_; --size) each();
  }

 private:
  std::optional<Day> day() {
    const auto value = number();
    if (value == 0) return std::nullopt;
    const auto day = encoding::unzigzag(value - 1);
    good_ = good_ && day >= first_day && day <= last_day;
    return good_ ? std::optional(static_cast<Day>(day)) : std::nullopt;
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
  append_span(out, entry.span);
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
  encoding::append_bytes(out, entry.in_full);
  return out;
}

std::optional<PersonEntry> decode_entry(std::string_view bytes) {
  EntryParser parser(bytes);
  PersonEntry entry;
  entry.span = parser.span();
  parser.list([&] { entry.keys.emplace_back(parser.text()); });
  parser.list([&] {
    const auto name = parser.text();
    entry.names.push_back({std::string(name), parser.number()});
  });
  parser.list([&] {
    auto role = parser.role();
    entry.roles.push_back({std::move(role), parser.span()});
  });
  entry.in_full = parser.text();
  if (!parser.done() || entry.keys.empty() || entry.names.empty()) return std::nullopt;
  return entry;
}

std::optional<EntryRank> rank_of_entry(std::string_view bytes) {
  EntryParser parser(bytes);
  const auto span = parser.span();
  std::optional<std::string_view> first_key;
  std::size_t names = 0;
  parser.list([&] {
    const auto key = parser.text();
    if (!first_key) first_key = key;
  });
  parser.list([&] {
    static_cast<void>(parser.text());
    static_cast<void>(parser.number());
    ++names;
  });
  parser.list([&] {
    parser.skip_role();
    static_cast<void>(parser.span());
  });
  static_cast<void>(parser.text());
  if (!parser.done() || !first_key || names == 0) return std::nullopt;
  return EntryRank{span.articles, *first_key};
}

}  // namespace dateline::people
