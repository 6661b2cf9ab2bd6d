#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// The stub file of a remote index, which lists its shards, one a line: "remote HOST:PORT". Blank lines, and lines that
/// begin with #, are ignored. It is the format of Xapian's stub files, of which the lines that open a local database,
/// another stub file or a program are refused: an index may come from somebody else.
namespace dateline::xapian {

struct ShardAddress {
  std::string host;
  std::uint16_t port = 0;
  int line = 0;  ///< in the stub file, counted from 1
};

/// A stub file that has more bytes is refused unread.
inline constexpr std::uint64_t most_stub_bytes = std::uint64_t{1} << 20;

/// The shards that a stub file lists; at least one. Throws UnusableError, which names file and line but does not
/// show its text, for a line of another kind.
[[nodiscard]] std::vector<ShardAddress> read_stub(const std::filesystem::path& file);

}  // namespace dateline::xapian
