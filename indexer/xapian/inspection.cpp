#include "indexer/xapian/inspection.hpp"

#include <xapian.h>

#include "common/xapian/schema.hpp"
#include "common/xapian/shards.hpp"
#include "indexer/xapian/counts.hpp"
#include "indexer/xapian/errors.hpp"

namespace dateline::indexer {

namespace schema = dateline::xapian;

namespace {

void find_days(const Xapian::Database& database, Inspection& inspection) {
  std::string first;
  std::string last;
  for (auto day = database.valuestream_begin(schema::day_slot); day != database.valuestream_end(schema::day_slot);
       ++day) {
    const auto value = *day;
    if (first.empty() || value < first) first = value;
    if (value > last) last = value;
  }
  inspection.from = schema::decode_day_value(first);
  inspection.to = schema::decode_day_value(last);
}

void count_facet_values(const Xapian::Database& database, Inspection& inspection) {
  for (const auto facet : all_facets) {
    const auto prefix = schema::facet_prefix(facet);
    auto& count = inspection.facet_values[static_cast<std::size_t>(facet)];
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) ++count;
  }
}

Inspection inspect_snapshot(const std::filesystem::path& index, const index::Settings& settings) {
  const auto shards = dateline::xapian::open_shards(index, settings);
  const auto database = dateline::xapian::joined(shards);
  Inspection inspection;
  inspection.counts = sum_counts(shards);
  find_days(database, inspection);
  count_facet_values(database, inspection);
  return inspection;
}

}  // namespace

Inspection inspect(const std::filesystem::path& index, const index::Settings& settings) {
  const auto path = settings.stub.empty() ? index::xapian_path(index) : std::filesystem::path(settings.stub);
  return in_xapian(path, "run `dateline-index check` to see what is damaged", [&] {
    while (true) {
      try {
        return inspect_snapshot(index, settings);
      } catch (const Xapian::DatabaseModifiedError&) {  // two commits were made meanwhile: start again on the latest
      }
    }
  });
}

}  // namespace dateline::indexer
