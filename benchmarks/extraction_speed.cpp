#include "benchmarks/extraction_speed.hpp"

#include <chrono>

#include "common/facts/facts.hpp"

namespace dateline::bench {

double extraction_speed(std::span<const Article> articles) {
  using Seconds = std::chrono::duration<double>;
  std::size_t pass_bytes = 0;
  for (const auto& article : articles) pass_bytes += article.title.size() + article.body.size();
  if (pass_bytes == 0) return 0;

  const auto start = std::chrono::steady_clock::now();
  double bytes = 0;
  while (true) {
    for (const auto& article : articles) [[maybe_unused]] const auto facts = facts::extract(article);
    bytes += static_cast<double>(pass_bytes);
    const Seconds elapsed = std::chrono::steady_clock::now() - start;
    if (elapsed.count() >= 1) return bytes / 1e6 / elapsed.count();
  }
}

}  // namespace dateline::bench
