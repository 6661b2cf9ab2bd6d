#include "benchmarks/facts/extraction_speed.hpp"

#include <ctime>

#include "common/facts/extract.hpp"
#include "common/model/facts.hpp"

namespace dateline::bench {

double extraction_speed(std::span<const Article> articles) {
  std::size_t pass_bytes = 0;
  for (const auto& article : articles) pass_bytes += article.title.size() + article.body.size();
  if (pass_bytes == 0) return 0;

  // Processor time excludes the time of other processes.
  const std::clock_t start = std::clock();
  double bytes = 0;
  while (true) {
    for (const auto& article : articles) [[maybe_unused]] const auto facts = facts::extract(article);
    bytes += static_cast<double>(pass_bytes);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (seconds >= 1) return bytes / 1e6 / seconds;
  }
}

}  // namespace dateline::bench
