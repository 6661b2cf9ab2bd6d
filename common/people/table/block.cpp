#include "common/people/table/block.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <limits>

#include "common/encoding/bytes.hpp"
#include "common/people/table/unusable.hpp"

namespace dateline::people {

std::uint64_t checksum(std::string_view bytes, std::uint64_t seed) noexcept {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

void append_block(std::string& out, std::string_view payload, std::uint64_t offset) {
  if (payload.size() > std::numeric_limits<std::uint32_t>::max())
    throw UnusableError("the directory of people cannot be written: what it holds of one person exceeds 4 GiB");
  const auto begin = out.size();
  encoding::append(out, static_cast<std::uint32_t>(payload.size()));
  out.append(payload);
  encoding::append(out, checksum(std::string_view(out).substr(begin), offset));
}

Block BlockFile::block(std::uint64_t offset, std::uint64_t limit) const {
  constexpr std::size_t size_bytes = sizeof(std::uint32_t);
  const auto damaged = [&] { return DirectoryUnusable(path_, fmt::format("damaged at byte {}", offset)); };
  if (offset > limit || limit - offset < block_frame_bytes) throw damaged();
  const auto* const at = bytes_.data() + offset;
  const std::uint64_t size = encoding::load<std::uint32_t>(at);
  if (size > limit - offset - block_frame_bytes) throw damaged();
  if (!verified_.contains(offset)) {
    if (encoding::load<std::uint64_t>(at + size_bytes + size) != checksum({at, size_bytes + size}, offset))
      throw damaged();
    verified_.insert(offset);
  }
  return {{at + size_bytes, size}, offset + size + block_frame_bytes};
}

}  // namespace dateline::people
