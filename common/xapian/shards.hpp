#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/manifest.hpp"

/// The databases that an index of the Xapian engine consists of: its own one, or the shards of a remote index, which
/// lie on other machines and are served there by xapian-tcpsrv. A Xapian stub file lists them, one a line: "remote
/// HOST:PORT", "remote :PROGRAM ARGUMENTS", "auto PATH" or "glass PATH", and comments after #.
namespace dateline::xapian {

struct Shard {
  std::string name;  ///< for messages: the path, or what the stub file says
  Xapian::Database database;
};

/// Each alone, in the stub file's order. Throws UnusableError naming the line of a stub that is wrong, or the shard
/// that cannot be opened.
[[nodiscard]] std::vector<Shard> open_shards(const std::filesystem::path& index, const index::Settings& settings);

/// All in one. It shares the shards' connections and snapshots.
[[nodiscard]] Xapian::Database joined(const std::vector<Shard>& shards);

/// What Xapian says, with the shard that it says it of.
[[nodiscard]] std::string explained(const Xapian::Error& error);

}  // namespace dateline::xapian
