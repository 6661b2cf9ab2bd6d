#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::hash {

/// A hash table from 64-bit keys to values: open addressing, linear probing, at most a third of the slots taken. A bit
/// for each hash says whether a key may have it, so that most keys that the table does not have cost a look at an array
/// that stays in the CPU cache. Precondition: no key is 0, which marks a free slot. Keys need not be mixed. Entries are
/// never removed. Not thread-safe while values are added; safe to share between threads afterwards.
template <typename Value>
class KeyTable {
 public:
  /// The value of a key; a null pointer if the table does not have the key. Valid until the next get_or_add.
  [[nodiscard]] const Value* find(std::uint64_t key) const noexcept {
    const auto bit = bit_of(key);
    if ((bits_[bit / 64] >> (bit % 64) & 1) == 0) return nullptr;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = place(key);; at = (at + 1) & mask) {
      if (slots_[at].key == key) return &slots_[at].value;
      if (slots_[at].key == 0) return nullptr;
    }
  }

  /// The value of a key, which is added with a value-initialised one first if it is new. Valid until the next call.
  Value& get_or_add(std::uint64_t key) {
    if ((used_ + 1) * 3 > slots_.size()) grow();
    Slot& slot = slot_of(key);
    if (slot.key == 0) {
      slot.key = key;
      ++used_;
      set_bit(key);
    }
    return slot.value;
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
  };
  static constexpr std::size_t first_slots = 64;
  static constexpr std::size_t bits_of_slot = 4;

  /// Fibonacci hashing: the high bits are the mixed ones.
  [[nodiscard]] static std::uint64_t mixed(std::uint64_t key) noexcept { return key * 0x9E3779B97F4A7C15u; }
  [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept {
    return static_cast<std::size_t>(mixed(key) >> 32) & (slots_.size() - 1);
  }
  [[nodiscard]] std::size_t bit_of(std::uint64_t key) const noexcept {
    return static_cast<std::size_t>(mixed(key) >> 36) & (64 * bits_.size() - 1);
  }
  void set_bit(std::uint64_t key) noexcept {
    const auto bit = bit_of(key);
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  /// The slot of a key, or the free slot where it belongs.
  Slot& slot_of(std::uint64_t key) {
    std::size_t at = place(key);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    bits_.assign(slots_.size() * bits_of_slot / 64, 0);
    for (Slot& moved : old) {
      if (moved.key == 0) continue;
      set_bit(moved.key);
      slot_of(moved.key) = std::move(moved);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(first_slots);  ///< the size is a power of two
  std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(first_slots * bits_of_slot / 64);
  std::size_t used_ = 0;
};

}  // namespace dateline::hash
