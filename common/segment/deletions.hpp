#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::segment {

/// Which documents of a segment are deleted. A file of its own for each commit that deletes some: "DLDELETE", u32
/// version, u32 documents, u64 words of one bit a document, u64 xxh3 of all before.
class Deletions {
 public:
  /// None of them.
  explicit Deletions(std::uint32_t documents = 0) : documents_(documents), words_((documents + 63) / 64) {}

  /// `checksum`: of the file that is meant. Throws UnusableError naming the file where it is damaged or another one.
  [[nodiscard]] static Deletions read(const std::filesystem::path& file, std::uint32_t documents,
                                      std::uint64_t checksum);
  /// The file; its last eight bytes are its checksum.
  [[nodiscard]] std::string encode() const;

  [[nodiscard]] bool contains(std::uint32_t document) const noexcept {
    return (words_[document / 64] >> document % 64 & 1) != 0;
  }
  void add(std::uint32_t document) noexcept { words_[document / 64] |= std::uint64_t{1} << document % 64; }
  [[nodiscard]] std::uint32_t count() const noexcept;
  /// Bit d mod 64 of word d / 64 is document d's.
  [[nodiscard]] const std::vector<std::uint64_t>& words() const noexcept { return words_; }

 private:
  std::uint32_t documents_;
  std::vector<std::uint64_t> words_;
};

}  // namespace dateline::segment
