#include "indexer/xapian/directory.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include "common/error.hpp"
#include "common/xapian/shards.hpp"
#include "indexer/people/checker.hpp"
#include "indexer/people/writer.hpp"
#include "indexer/xapian/counts.hpp"
#include "indexer/xapian/directory_source.hpp"
#include "indexer/xapian/errors.hpp"

namespace dateline::indexer {

namespace {

XapianDirectorySource source_of(const std::filesystem::path& index, const index::Settings& settings) {
  const auto shards = dateline::xapian::open_shards(index, settings);
  return {dateline::xapian::joined(shards), sum_counts(shards).generation};
}

}  // namespace

void update_xapian_directory(const std::filesystem::path& index, const index::Settings& settings,
                             const DirectoryChanges& changes, std::uint64_t before) {
  in_xapian(index::xapian_path(index), "run `dateline-index check` to see what is damaged", [&] {
    auto source = source_of(index, settings);
    indexer::update_directory(*io::system_files(), index, source, changes, before);
  });
}

void read_xapian_people(const std::filesystem::path& index, const index::Settings& settings,
                        const std::function<void(DirectorySource& source)>& use) {
  in_xapian(index::xapian_path(index), "run `dateline-index check` to see what is damaged", [&] {
    auto source = source_of(index, settings);
    use(source);
  });
}

void check_xapian_directory(const std::filesystem::path& index, const index::Settings& settings,
                            const CheckListener& listener) {
  try {
    auto source = source_of(index, settings);
    check_directory(index, source, listener);
  } catch (const Xapian::Error& error) {
    listener.damage(fmt::format("{}: {}", index::xapian_path(index).string(), error.get_msg()));
  }
}

}  // namespace dateline::indexer
