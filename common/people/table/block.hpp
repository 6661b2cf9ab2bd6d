#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

/// Blocks: the parts of a directory file that are read and verified one by one. A block is a u32 size, that many bytes
/// of payload, and the u64 checksum of both. The checksum depends on the block's offset in the file, so a block that
/// was copied to another place is refused.
namespace dateline::people {

struct Block {
  std::string_view payload;
  std::uint64_t end = 0;  ///< offset in the file of the first byte after the block
};

/// The bytes of a block besides its payload.
inline constexpr std::size_t block_frame_bytes = sizeof(std::uint32_t) + sizeof(std::uint64_t);

/// XXH3, 64 bits.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes, std::uint64_t seed = 0) noexcept;

/// Appends a block whose offset in the file is `offset`. Throws UnusableError for a payload of 4 GiB or more.
void append_block(std::string& out, std::string_view payload, std::uint64_t offset);

/// A file that is read block by block. Verifies each block when it is read for the first time. Not thread-safe.
class BlockFile {
 public:
  /// `path` is for messages. `bytes` must outlive this object and all views of blocks.
  BlockFile(std::string path, std::string_view bytes) : path_(std::move(path)), bytes_(bytes) {}

  [[nodiscard]] const std::string& path() const noexcept { return path_; }
  [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
  /// The block at `offset`. Throws DirectoryUnusable if it is damaged or does not end before or at `limit`.
  /// Precondition: limit <= bytes().size().
  [[nodiscard]] Block block(std::uint64_t offset, std::uint64_t limit) const;

 private:
  std::string path_;
  std::string_view bytes_;
  mutable std::unordered_set<std::uint64_t> verified_;  ///< offsets of blocks
};

}  // namespace dateline::people
