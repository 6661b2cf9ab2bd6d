#include "query/search/open_engine.hpp"

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "query/engine/sealed/sealed_engine.hpp"
#include "query/engine/xapian/xapian_engine.hpp"

namespace dateline::query {

std::unique_ptr<Engine> open_engine(const std::filesystem::path& directory, RemoteIndex remote) {
  const auto settings = index::read_manifest(directory);
  if (remote == RemoteIndex::refused) index::require_local(directory, settings);
  if (settings.engine == "xapian") return xapian::open_xapian_engine(directory, settings);
  if (settings.engine == "sealed") return sealed::open_sealed_engine(directory);
  throw UnusableError((directory / "manifest").string() + " names the engine '" + settings.engine +
                      "', which this dateline-query does not have; use a newer one");
}

}  // namespace dateline::query
