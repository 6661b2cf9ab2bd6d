#include "indexer/sealed/arena/run.hpp"

#include <utility>

#include "indexer/sealed/arena/arena_source.hpp"
#include "indexer/sealed/build/segment_builder.hpp"

namespace dateline::indexer::sealed {

template class SegmentBuilder<ArenaSource>;

Run seal(io::FileSystem& files, const Arena& arena, std::filesystem::path path, std::uint32_t title_weight) {
  std::vector<ArenaSource> sources;
  sources.emplace_back(arena);
  Run run{std::move(path), {}};
  for (std::uint32_t document = 0; document < sources[0].documents(); ++document)
    run.sequences.push_back(sources[0].sequence(document));
  SegmentBuilder<ArenaSource>(files, run.path, sources, {{}}, title_weight, 1).build();
  return run;
}

}  // namespace dateline::indexer::sealed
