#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"

namespace dateline {

enum class Field : std::uint8_t { title, body };

/// Bytes [start, end) of a field.
struct Mention {
  Field field;
  std::uint32_t start;
  std::uint32_t end;
  auto operator<=>(const Mention&) const = default;
};

enum class RoleClass : std::uint8_t {
  head,
  minister,
  legislator,
  judge,
  military,
  diplomat,
  spokesperson,
  other,
  none,  ///< not an office of a state: parties, companies, clubs, unions
};
enum class RoleStatus : std::uint8_t { current, acting, designate, former };

/// A role that the text gives one person.
struct Role {
  std::string text;     ///< "Assistant Foreign Minister": as written, without the country
  std::string country;  ///< lower-case ISO code, or empty
  std::string body;     ///< generic name ("foreign ministry") or as written, or empty
  RoleClass role_class = RoleClass::none;
  RoleStatus status = RoleStatus::current;
  auto operator<=>(const Role&) const = default;
};

struct Person {
  std::string key;   ///< "john-f-kerry", or "~kerry" for a person known by one word only
  std::string name;  ///< the fullest form in the article, as spelt
  bool official = false;
  bool facet = true;  ///< counted by the person facet
  std::vector<Role> roles;
  std::vector<Mention> mentions;  ///< in text order, title first; empty for a person only given by the input
};

struct Organisation {
  std::string name;
  std::vector<Mention> mentions;
};

struct Country {
  std::string code;   ///< lower-case ISO 3166-1 alpha-2, or the four letters of ISO 3166-3
  double weight = 0;  ///< how much the article is about it, 0-1, two decimals
  bool facet = true;  ///< counted by the country facet
  std::vector<Mention> mentions;
};

struct MentionedDate {
  Interval interval;
  std::vector<Mention> mentions;
};

/// The people, organisations, countries and dates of one article. Depends on the article alone.
struct Facts {
  std::vector<Person> people;
  std::vector<Organisation> organisations;
  std::vector<Country> countries;
  std::vector<MentionedDate> dates;
};

[[nodiscard]] std::string_view name_of(RoleClass role_class) noexcept;
[[nodiscard]] std::string_view name_of(RoleStatus status) noexcept;

}  // namespace dateline
