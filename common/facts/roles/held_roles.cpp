#include "common/facts/roles/held_roles.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::facts {

void HeldRoles::push(HeldRole held) {
  const auto index = static_cast<std::uint32_t>(all_.size());
  count_steps(1);
  if (held.person >= last_of_.size()) last_of_.resize(held.person + 1, none);
  last_of_[held.person] = index;
  if (held.role.role_class != RoleClass::none) {
    if (last_office_ != none && all_[last_office_].person != held.person) last_office_of_other_ = last_office_;
    last_office_ = index;
  }
  all_.push_back(std::move(held));
}

const HeldRole* HeldRoles::last_of(std::uint32_t person) const noexcept {
  return person < last_of_.size() ? at(last_of_[person]) : nullptr;
}

const HeldRole* HeldRoles::last_office_but_of(std::uint32_t person) const noexcept {
  const bool own = last_office_ != none && all_[last_office_].person == person;
  return at(own ? last_office_of_other_ : last_office_);
}

OfficePlaces::OfficePlaces(const HeldRoles& held) : held_(held.all()) {
  for (std::uint32_t i = 0; i < held_.size(); ++i) {
    add(i);
    const HeldRole& each = held_[i];
    if (each.role.role_class == RoleClass::none || each.role.status == RoleStatus::former) continue;
    current_.emplace(std::pair(each.person, each.head_word), i);
    in_order_.push_back({i, 0});
  }
  std::sort(in_order_.begin(), in_order_.end(), [&](const Current& a, const Current& b) {
    const std::uint32_t first = held_[a.index].head_word;
    const std::uint32_t second = held_[b.index].head_word;
    return first != second ? first < second : a.index > b.index;
  });
  for (std::uint32_t i = 0; i < in_order_.size(); ++i) {
    in_order_[i].other = i;
    if (i == 0) continue;
    const bool same = held_[in_order_[i].index].person == held_[in_order_[i - 1].index].person;
    if (!same) in_order_[i].other = i - 1;
    if (same && in_order_[i - 1].other != i - 1) in_order_[i].other = in_order_[i - 1].other;
  }
}

void OfficePlaces::add(std::uint32_t index) {
  const HeldRole& held = held_[index];
  heads_.emplace(held.person, held.head);
  if (held.role.role_class != RoleClass::none) all_.emplace(std::pair(held.person, held.head_word), index);
}

std::int64_t OfficePlaces::last_of(std::uint32_t person, std::uint32_t first, std::uint32_t end, bool former) const {
  const Places& places = former ? all_ : current_;
  auto after = places.lower_bound({person, end});
  if (after == places.begin()) return -1;
  const auto& [place, index] = *std::prev(after);
  return place.first == person && place.second >= first ? index : std::int64_t{-1};
}

std::int64_t OfficePlaces::last_but_of(std::uint32_t person, std::uint32_t first, std::uint32_t end) const {
  const auto after =
      std::lower_bound(in_order_.begin(), in_order_.end(), end,
                       [&](const Current& each, std::uint32_t word) { return held_[each.index].head_word < word; });
  if (after == in_order_.begin()) return -1;
  const Current* last = &*std::prev(after);
  if (held_[last->index].person == person) {
    const Current* const other = &in_order_[last->other];
    if (other == last) return -1;
    last = other;
  }
  return held_[last->index].head_word >= first ? last->index : std::int64_t{-1};
}

}  // namespace dateline::facts
