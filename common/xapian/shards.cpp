#include "common/xapian/shards.hpp"

#include <fmt/format.h>

#include "common/error.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/stub.hpp"

namespace dateline::xapian {

namespace {

std::vector<Shard> open_stub(const std::filesystem::path& stub) {
  std::vector<Shard> shards;
  for (const auto& [host, port, line] : read_stub(stub)) {
    auto name = fmt::format("{}:{}", host, port);
    try {
      shards.push_back({name, Xapian::Remote::open(host, port)});
    } catch (const Xapian::Error& error) {
      throw UnusableError(
          fmt::format("{}:{}: cannot open the shard '{}': {}", stub.string(), line, name, explained(error)));
    }
  }
  return shards;
}

}  // namespace

std::vector<Shard> open_shards(const std::filesystem::path& index, const index::Settings& settings) {
  if (!settings.stub.empty()) return open_stub(settings.stub);
  const auto path = index::xapian_path(index);
  return {{path.string(), open_database(path)}};
}

Xapian::Database joined(const std::vector<Shard>& shards) {
  Xapian::Database all;
  for (const auto& shard : shards) all.add_database(shard.database);
  return all;
}

std::string explained(const Xapian::Error& error) {
  auto text = error.get_msg();
  if (const auto* system = error.get_error_string(); system != nullptr) text += fmt::format(": {}", system);
  if (!error.get_context().empty()) text += fmt::format(" ({})", error.get_context());
  return text;
}

}  // namespace dateline::xapian
