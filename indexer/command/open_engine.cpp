#include "indexer/command/open_engine.hpp"

#include <fmt/format.h>

#include "common/error.hpp"
#include "indexer/sealed/engine.hpp"
#include "indexer/xapian/counts.hpp"
#include "indexer/xapian/engine.hpp"

namespace dateline::indexer {

index::Settings read_settings(const command::Arguments& arguments) {
  const auto path = arguments.index();
  auto settings = index::read_manifest(path);
  if (arguments.has("no-remote")) index::require_local(path, settings);
  return settings;
}

void refuse_lost_manifest(const std::filesystem::path& path) {
  if (index::has_manifest(path)) return;
  if (const auto generation = generation_of_remains(index::xapian_path(path)); generation > 1)
    throw UnusableError(
        fmt::format("{}: the manifest of this index, at generation {}, is missing. Restore it from a copy, or remove "
                    "the directory to start again",
                    path.string(), generation));
}

std::unique_ptr<Engine> engine_of(const std::filesystem::path& path, const index::Settings& settings) {
  refuse_lost_manifest(path);
  if (settings.engine == "sealed") return sealed::sealed_engine(path, settings);
  if (settings.engine == "xapian") return xapian_engine(path, settings);
  throw UnusableError(fmt::format("{}: its engine is '{}', which this dateline-index does not have; use a newer one",
                                  path.string(), settings.engine));
}

}  // namespace dateline::indexer
