#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts/text/words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

namespace head_flag {
enum : std::uint8_t {
  title = 1 << 0,         ///< stands right before a name: "Senator Levin"
  plural = 1 << 1,        ///< "Presidents Museveni and Kenyatta"
  follows_body = 1 << 2,  ///< its class is that of the body it belongs to: director, chairman, head
  bare = 1 << 3,          ///< says enough without a body: "the president", but not "the director"
  place = 1 << 4,         ///< is of a place, which is then its body: "mayor of Oslo"
  department = 1 << 5,    ///< is of a department: "minister of transport", "energy secretary"
};
}  // namespace head_flag

/// An office, whatever its spelling: compare offices by address.
struct RoleHead {
  std::string_view office;  ///< its main spelling
  RoleClass role_class;
  std::string_view body;  ///< generic name where the head alone tells it
  std::uint8_t flags;
  std::string_view countries{};  ///< where the office is most likely, best first, separated by '|'
};

struct RoleHeadSpelling {
  std::string text;
  const RoleHead* head;
  bool plural;
};
/// Every spelling of every head, in the singular and the plural.
[[nodiscard]] std::vector<RoleHeadSpelling> role_head_spellings();

struct RoleHeadMatch {
  const RoleHead* head;
  std::size_t words;
  bool plural;
};

/// The longest role head that begins at word i, in any case.
[[nodiscard]] std::optional<RoleHeadMatch> role_head_at(const Words& words, std::size_t i);

}  // namespace dateline::facts
