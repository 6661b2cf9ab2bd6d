#include "indexer/engine/engine.hpp"

#include <fmt/format.h>

#include "common/error.hpp"
#include "indexer/sealed/engine.hpp"
#include "indexer/xapian/engine.hpp"

namespace dateline::indexer {

std::unique_ptr<Engine> engine_of(const std::filesystem::path& path, const index::Settings& settings) {
  if (settings.engine == "sealed") return sealed::sealed_engine(path, settings);
  if (settings.engine == "xapian") return xapian_engine(path, settings);
  throw UsageError(fmt::format("--engine {}: the engines are: sealed, xapian", settings.engine));
}

}  // namespace dateline::indexer
