#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/manifest.hpp"

/// The databases of an index of the Xapian engine: its own, or the shards of a remote index, which xapian-tcpsrv serves
/// on other machines. The stub file that the manifest names lists the hosts (see stub.hpp), and opening the index
/// connects to them. Xapian databases are not thread-safe.
namespace dateline::xapian {

struct Shard {
  std::string name;  ///< for messages: the path, or host and port
  Xapian::Database database;
};

/// Opens each database, in the order of the stub file. Throws UnusableError, which names the line of the stub file, if
/// a line is wrong or its shard cannot be opened.
[[nodiscard]] std::vector<Shard> open_shards(const std::filesystem::path& index, const index::Settings& settings);

/// One database that combines the shards and shares their connections and snapshots.
[[nodiscard]] Xapian::Database joined(const std::vector<Shard>& shards);

/// The message of a Xapian error, with the system error and the shard that it concerns.
[[nodiscard]] std::string explained(const Xapian::Error& error);

}  // namespace dateline::xapian
