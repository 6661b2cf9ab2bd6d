#include "indexer/xapian/directory.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include "common/error.hpp"
#include "common/index/shards.hpp"
#include "indexer/directory/checker.hpp"
#include "indexer/directory/writer.hpp"
#include "indexer/xapian/counts.hpp"
#include "indexer/xapian/directory_source.hpp"
#include "indexer/xapian/errors.hpp"

namespace dateline::indexer {

namespace {

XapianDirectorySource source_of(const std::filesystem::path& index, const index::Settings& settings) {
  const auto shards = index::open_shards(index, settings);
  return {index::joined(shards), sum_counts(shards).generation};
}

}  // namespace

std::string follow_with_directory(const std::filesystem::path& index, const index::Settings& settings,
                                  const DirectoryChanges& changes, std::uint64_t before) {
  try {
    in_xapian(index::xapian_path(index), "`dateline-index check` says what is damaged", [&] {
      auto source = source_of(index, settings);
      update_directory(index, source, changes, before);
    });
    return {};
  } catch (const UnusableError& error) {
    return fmt::format(
        "{}\nThe articles are in the index, but its directory of people was not written; the next {} writes it\n",
        error.what(), settings.stub.empty() ? "add" : "`dateline-index remote`");
  }
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
