#include "indexer/sealed/arena/string_table.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace dateline::indexer::sealed {

namespace {

constexpr std::size_t chunk_size = std::size_t{1} << 18;

/// The first eight bytes as a big-endian number, padded with zeros: if two differ, they order as their strings do.
std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i)
    bytes = bytes << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return bytes;
}

}  // namespace

std::uint32_t StringTable::intern(std::string_view text, bool& fresh) {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
  const auto next = size();
  const auto number = index_.find_or_add(hash, next, [&](std::uint32_t known) { return (*this)[known] == text; });
  fresh = number == next;
  if (fresh) entries_.push_back(keep(text));
  return number;
}

std::string_view StringTable::keep(std::string_view text) {
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
  return {kept, text.size()};
}

std::size_t StringTable::memory() const noexcept {
  return entries_.capacity() * sizeof(std::string_view) + index_.memory() + chunk_bytes_;
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
