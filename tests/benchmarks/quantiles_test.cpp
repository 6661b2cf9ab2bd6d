#include "benchmarks/latency/quantiles.hpp"

#include <catch2/catch.hpp>
#include <vector>

using dateline::bench::Quantiles;

TEST_CASE("a quantile is the least time that so many do not exceed") {
  std::vector<double> times;
  for (int i = 100; i > 0; --i) times.push_back(i);
  const Quantiles of_hundred(times);
  CHECK(of_hundred.count() == 100);
  CHECK(of_hundred.mean() == 50.5);
  CHECK(of_hundred.quantile(0.5) == 50);
  CHECK(of_hundred.quantile(0.95) == 95);
  CHECK(of_hundred.quantile(0.99) == 99);
  CHECK(of_hundred.max() == 100);
  const Quantiles of_one({7});
  CHECK(of_one.quantile(0.5) == 7);
  CHECK(of_one.quantile(0.99) == 7);
}
