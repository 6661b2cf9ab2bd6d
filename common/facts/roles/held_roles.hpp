#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/facts/lists/offices.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// A role that one text assigns to a resolved person.
struct HeldRole {
  std::uint32_t person = 0;  ///< index into the resolved people
  Role role;
  const RoleHead* head = nullptr;
  bool of_no_country = false;     ///< the role is in an international body; its country is eu, un or none
  std::string nearby{};           ///< code of the country that the sentence mentions next to it, or empty
  std::uint32_t head_word = 0;    ///< index of the role's last word in the text
  bool maybe_of_company = false;  ///< "president" in a text that mentions a company
  std::string company{};          ///< which it then is of, or empty
  int year_before = 0;            ///< the year at the start of its sentence, "In 1975 President Ford"; 0: none
};

/// The roles assigned so far in one text, in the order of assignment, with the role last assigned to each person. An
/// office is a role whose class is not none. Pointers are valid until the next push(). Not thread-safe.
class HeldRoles {
 public:
  void push(HeldRole held);
  [[nodiscard]] HeldRole& back() noexcept { return all_.back(); }
  [[nodiscard]] std::vector<HeldRole>& all() noexcept { return all_; }
  [[nodiscard]] const std::vector<HeldRole>& all() const noexcept { return all_; }

  /// The role last assigned to a person; null if there is none.
  [[nodiscard]] const HeldRole* last_of(std::uint32_t person) const noexcept;
  /// The office last assigned to anyone but a person; null if there is none.
  [[nodiscard]] const HeldRole* last_office_but_of(std::uint32_t person) const noexcept;

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  [[nodiscard]] const HeldRole* at(std::uint32_t index) const noexcept {
    return index == none ? nullptr : &all_[index];
  }

  std::vector<HeldRole> all_;
  std::vector<std::uint32_t> last_of_;         ///< for each person
  std::uint32_t last_office_ = none;           ///< the office last assigned
  std::uint32_t last_office_of_other_ = none;  ///< the office last assigned to anyone but the holder of last_office_
};

/// The offices of one text by their place in it. Each look-up takes logarithmic time. Borrows the roles; roles that are
/// pushed later must be given to add(). Not thread-safe.
class OfficePlaces {
 public:
  explicit OfficePlaces(const HeldRoles& held);

  /// Adds the role at an index of the roles. Precondition: it is over, or has no class.
  void add(std::uint32_t index);

  /// The index of the last office of a person whose head is one of words [first, end); `former`: also one that is over.
  /// -1 if there is none.
  [[nodiscard]] std::int64_t last_of(std::uint32_t person, std::uint32_t first, std::uint32_t end, bool former) const;
  /// The same for the offices, not over, of everyone but a person.
  [[nodiscard]] std::int64_t last_but_of(std::uint32_t person, std::uint32_t first, std::uint32_t end) const;
  /// Whether a person has a role with this head.
  [[nodiscard]] bool has(std::uint32_t person, const RoleHead* head) const { return heads_.contains({person, head}); }

 private:
  using Places = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;  ///< person and head word to index
  struct Current {
    std::uint32_t index;
    std::uint32_t other;  ///< the entry before it with another holder; its own number if there is none
  };

  const std::vector<HeldRole>& held_;
  Places all_;
  Places current_;
  std::vector<Current> in_order_;  ///< offices that are not over, by head word; of one word, the first assigned is last
  std::set<std::pair<std::uint32_t, const RoleHead*>> heads_;
};

}  // namespace dateline::facts
