#include "indexer/xapian/counts.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <charconv>
#include <string>
#include <string_view>

#include "common/error.hpp"
#include "common/xapian/database.hpp"
#include "common/xapian/schema.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

std::uint64_t read_number(const Xapian::Database& database, std::string_view key) {
  const auto text = database.get_metadata(std::string(key));
  std::uint64_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end)
    throw UnusableError(fmt::format("the index is damaged: its metadata has '{}' for '{}', not a number", text, key));
  return number;
}

}  // namespace

CommitCounts read_counts(const Xapian::Database& database) {
  if (database.get_metadata(std::string(schema::generation_key)).empty() && database.get_lastdocid() == 0) return {};
  return {read_number(database, schema::generation_key), read_number(database, schema::articles_key),
          read_number(database, schema::undated_key)};
}

CommitCounts sum_counts(const std::vector<dateline::xapian::Shard>& shards) {
  CommitCounts sum;
  for (const auto& shard : shards) {
    const auto counts = read_counts(shard.database);
    sum.generation += counts.generation;
    sum.articles += counts.articles;
    sum.undated += counts.undated;
  }
  return sum;
}

std::uint64_t generation_of_remains(const std::filesystem::path& database) noexcept {
  try {
    return read_counts(dateline::xapian::open_database(database)).generation;
  } catch (...) {
    return 0;
  }
}

CommitCounts count_documents(const Xapian::Database& database) {
  const std::uint64_t articles = database.get_doccount();
  return {0, articles, articles - database.get_value_freq(schema::day_slot)};
}

}  // namespace dateline::indexer
