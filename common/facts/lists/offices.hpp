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
  title = 1 << 0,         ///< may come right before a name: "Senator Levin"
  plural = 1 << 1,        ///< "Presidents Museveni and Kenyatta"
  follows_body = 1 << 2,  ///< has the class of its body: director, chairman, head
  bare = 1 << 3,          ///< is an office without a body: "the president", but not "the director"
  place = 1 << 4,         ///< belongs to a place, which is then its body: "mayor of Oslo"
  department = 1 << 5,    ///< belongs to a department: "minister of transport", "energy secretary"
};
}  // namespace head_flag

/// An office, whatever its spelling: compare offices by address.
struct RoleHead {
  std::string_view office;  ///< its main spelling
  RoleClass role_class;
  std::string_view body;  ///< generic name, if the office alone determines it; otherwise empty
  std::uint8_t flags;
  std::string_view countries{};  ///< where the office is most likely, best first, separated by '|'
};

struct RoleHeadSpelling {
  std::string text;
  const RoleHead* head;
  bool plural;
};
/// Every spelling of every office, in the singular and the plural. Of equal spellings the first counts.
[[nodiscard]] std::vector<RoleHeadSpelling> role_head_spellings();

struct RoleHeadMatch {
  const RoleHead* head;
  std::size_t words;
  bool plural;
};

/// The longest office that begins at word i, in upper or lower case. Safe to call from several threads.
[[nodiscard]] std::optional<RoleHeadMatch> role_head_at(const Words& words, std::size_t i);

}  // namespace dateline::facts
