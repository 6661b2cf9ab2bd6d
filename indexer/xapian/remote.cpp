#include "indexer/xapian/remote.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/xapian/schema.hpp"
#include "common/xapian/shards.hpp"
#include "indexer/pipeline/interrupt.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

using dateline::xapian::Shard;

index::Settings settings_of(const Shard& shard) {
  const auto lines = shard.database.get_metadata(std::string(schema::settings_key));
  if (lines.empty())
    throw UnusableError(
        fmt::format("the shard '{}' has no settings: it was not made by dateline-index, or nothing was added to it yet",
                    shard.name));
  const auto version = shard.database.get_metadata(std::string(schema::schema_key));
  if (version != std::to_string(schema::schema_version))
    throw UnusableError(fmt::format(
        "the shard '{}' was made by another Dateline (schema {}; this one reads {}). Index its articles again",
        shard.name, version.empty() ? "2 or older" : version, schema::schema_version));
  return index::parse_settings(lines, shard.name);
}

/// The settings of all shards. Throws if they differ.
index::Settings shared_settings(const std::vector<Shard>& shards) {
  auto first = settings_of(shards.front());
  for (const auto& shard : shards)
    if (const auto settings = settings_of(shard); settings != first)
      throw UnusableError(
          fmt::format("the shards '{}' and '{}' have different settings:\n{}and\n{}Index one of them again",
                      shards.front().name, shard.name, index::settings_lines(first), index::settings_lines(settings)));
  return first;
}

void check_ids(const std::vector<Shard>& shards) {
  const auto all = dateline::xapian::joined(shards);
  const auto prefix = schema::id_term("");
  for (auto term = all.allterms_begin(prefix); term != all.allterms_end(prefix); ++term) {
    stop_if_interrupted();
    if (term.get_termfreq() == 1) continue;
    std::string holders;
    for (const auto& shard : shards)
      if (shard.database.term_exists(*term)) holders += fmt::format(" '{}'", shard.name);
    throw UnusableError(fmt::format("the article '{}' is on more than one shard:{}. Delete it from all but one",
                                    (*term).substr(prefix.size()), holders));
  }
}

}  // namespace

RemoteShards open_remote(const std::filesystem::path& stub) {
  index::Settings settings;
  settings.stub = stub.string();
  try {
    const auto shards = dateline::xapian::open_shards({}, settings);
    settings = shared_settings(shards);
    settings.stub = stub.string();
    check_ids(shards);
    return {shards.size(), settings, sum_counts(shards)};
  } catch (const Xapian::Error& error) {
    throw UnusableError(fmt::format("{}: {}", stub.string(), dateline::xapian::explained(error)));
  }
}

}  // namespace dateline::indexer
