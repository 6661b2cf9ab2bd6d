#include "indexer/sealed/arena/string_table.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace dateline::indexer::sealed {

namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 18;
constexpr std::size_t first_slots = 1024;

/// The first eight bytes as a big-endian number, padded with zeros: if two differ, they order as their strings do.
std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i)
    bytes = bytes << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return bytes;
}

}  // namespace

std::uint32_t StringTable::intern(std::string_view text, bool& fresh) {
  if (entries_.size() * 2 >= slots_.size()) grow();
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
  const auto mask = slots_.size() - 1;
  auto slot = hash & mask;
  for (; slots_[slot] != none; slot = (slot + 1) & mask) {
    const auto& entry = entries_[slots_[slot]];
    if (entry.hash == hash && std::string_view(entry.text, entry.size) == text) {
      fresh = false;
      return slots_[slot];
    }
  }
  fresh = true;
  const auto number = size();
  slots_[slot] = number;
  entries_.push_back({keep(text), static_cast<std::uint32_t>(text.size()), hash});
  return number;
}

const char* StringTable::keep(std::string_view text) {
  if (text.size() > chunk_left_) {
    chunk_left_ = std::max(chunk_size, text.size());
    chunk_bytes_ += chunk_left_;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk_left_));
    chunk_at_ = chunks_.back().get();
  }
  char* const kept = chunk_at_;
  std::memcpy(kept, text.data(), text.size());
  chunk_at_ += text.size();
  chunk_left_ -= text.size();
  return kept;
}

void StringTable::grow() {
  slots_.assign(std::max(first_slots, slots_.size() * 2), none);
  const auto mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < entries_.size(); ++number) {
    auto slot = entries_[number].hash & mask;
    while (slots_[slot] != none) slot = (slot + 1) & mask;
    slots_[slot] = number;
  }
}

std::size_t StringTable::memory() const noexcept {
  return entries_.capacity() * sizeof(Entry) + slots_.capacity() * sizeof(std::uint32_t) + chunk_bytes_;
}

std::vector<std::uint32_t> StringTable::sorted() const {
  // Most comparisons are decided by the first eight bytes, so few strings have to be fetched from memory.
  struct Place {
    std::uint64_t beginning;
    std::uint32_t number;
  };
  std::vector<Place> places(size());
  for (std::uint32_t number = 0; number < size(); ++number) places[number] = {beginning_of((*this)[number]), number};
  std::sort(places.begin(), places.end(), [this](const Place& a, const Place& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : (*this)[a.number] < (*this)[b.number];
  });
  std::vector<std::uint32_t> order;
  order.reserve(places.size());
  for (const auto& place : places) order.push_back(place.number);
  return order;
}

}  // namespace dateline::indexer::sealed
