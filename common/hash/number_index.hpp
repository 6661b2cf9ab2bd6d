#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline::hash {

/// Finds numbered entries that the caller keeps in an array of its own, by the hash of their content: open addressing,
/// linear probing, at most half of the slots taken. A slot holds the hash beside the number, so that most entries that
/// differ are not read, and growing reads none. Not thread-safe.
class NumberIndex {
 public:
  static constexpr std::uint32_t none = ~0U;

  NumberIndex() { clear(); }

  /// The number of the entry with this hash for which `is_equal(number)` holds. If there is none, stores `next` for it
  /// and returns `next`: the caller then appends the entry.
  template <typename IsEqual>
  std::uint32_t find_or_add(std::uint32_t hash, std::uint32_t next, const IsEqual& is_equal) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
      Slot& slot = slots_[at];
      if (slot.number == none) {
        slot = {hash, next};
        ++used_;
        return next;
      }
      if (slot.hash == hash && is_equal(slot.number)) return slot.number;
    }
  }

  /// Fetches from memory what finding an entry with this hash begins with.
  void prefetch(std::uint32_t hash) const noexcept { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  /// The first number with this hash, which is most likely the one that find_or_add() returns; `none` if no entry has
  /// it.
  [[nodiscard]] std::uint32_t find_hash(std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask)
      if (slots_[at].number == none || slots_[at].hash == hash) return slots_[at].number;
  }

  void clear() {
    slots_.assign(first_slots, {});
    used_ = 0;
  }

  /// Bytes allocated.
  [[nodiscard]] std::size_t memory() const noexcept { return slots_.capacity() * sizeof(Slot); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = none;
  };
  static constexpr std::size_t first_slots = 1024;

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& moved : old) {
      if (moved.number == none) continue;
      std::size_t at = moved.hash & mask;
      while (slots_[at].number != none) at = (at + 1) & mask;
      slots_[at] = moved;
    }
  }

  std::vector<Slot> slots_;  ///< the size is a power of two
  std::size_t used_ = 0;
};

}  // namespace dateline::hash
