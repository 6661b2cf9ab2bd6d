#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::segment {

/// The deleted documents of a segment, one bit each. Each commit that deletes documents writes a new file: "DLDELETE",
/// u32 version, u32 documents, the bits in u64 words, u64 xxh3 of all bytes before. Not thread-safe while it is
/// changed.
class Deletions {
 public:
  /// No document is deleted.
  explicit Deletions(std::uint32_t documents = 0) : documents_(documents), words_((documents + 63) / 64) {}

  /// Throws UnusableError, which names the file, if it is damaged or does not have this checksum.
  [[nodiscard]] static Deletions read(const std::filesystem::path& file, std::uint32_t documents,
                                      std::uint64_t checksum);
  /// The contents of the file. The last 8 bytes are its checksum.
  [[nodiscard]] std::string encode() const;

  [[nodiscard]] bool contains(std::uint32_t document) const noexcept {
    return (words_[document / 64] >> document % 64 & 1) != 0;
  }
  void add(std::uint32_t document) noexcept { words_[document / 64] |= std::uint64_t{1} << document % 64; }
  [[nodiscard]] std::uint32_t count() const noexcept { return count_from(0); }
  /// How many of the documents from `first` on are deleted.
  [[nodiscard]] std::uint32_t count_from(std::uint32_t first) const noexcept;
  /// Document d is bit d mod 64 of word d / 64.
  [[nodiscard]] const std::vector<std::uint64_t>& words() const noexcept { return words_; }

 private:
  std::uint32_t documents_;
  std::vector<std::uint64_t> words_;
};

}  // namespace dateline::segment
