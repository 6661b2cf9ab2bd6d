#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "common/facts/words.hpp"

namespace dateline::facts {

/// Folds a word letter by letter, for its key; a word beyond 64 bytes keeps its begin, which is enough for a key.
class WordFolder {
 public:
  /// Takes the next code point; apostrophes, stops and diacritics leave nothing.
  void add(std::int32_t point);
  [[nodiscard]] std::uint64_t key() const { return word_key({buffer_.data(), size_}); }

 private:
  void put(char c) {
    if (size_ < buffer_.size()) buffer_[size_++] = c;
  }
  void put_part(std::int32_t point);

  std::array<char, 64> buffer_;
  std::size_t size_ = 0;
};

}  // namespace dateline::facts
