#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "common/facts/roles/held_roles.hpp"

namespace dateline::facts {

/// Who holds the offices of which a country has only one: head of state, head of government, and each minister. Borrows
/// the roles. Not thread-safe.
class Incumbents {
 public:
  explicit Incumbents(std::span<const HeldRole> roles);

  /// Notes that a role has got its country.
  void note(const HeldRole& held);

  /// Whether somebody else holds the office of a role in a country, by the countries known so far.
  [[nodiscard]] bool is_taken(const HeldRole& held, std::string_view country) const;

 private:
  /// Two different people who hold an office.
  struct Holders {
    std::uint32_t one = nobody;
    std::uint32_t other = nobody;
  };
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] bool held_by_other(const std::string& office, std::uint32_t person) const;
  void add(const std::string& office, std::uint32_t person);

  std::span<const HeldRole> roles_;
  bool indexed_;  ///< whether there are many roles; otherwise they are compared one by one
  std::map<std::string, Holders> offices_;
};

}  // namespace dateline::facts
