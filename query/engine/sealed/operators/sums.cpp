#include "query/engine/sealed/operators/sums.hpp"

#include <utility>
#include <vector>

namespace dateline::query::sealed {

namespace {

thread_local std::vector<std::unique_ptr<Sums>> unused_sums;

constexpr std::size_t most_unused = 8;

}  // namespace

BorrowedSums::~BorrowedSums() {
  if (!sums_ || unused_sums.size() >= most_unused) return;
  sums_->clear();
  unused_sums.push_back(std::move(sums_));
}

Sums& BorrowedSums::get() {
  if (!sums_ && unused_sums.empty()) unused_sums.push_back(std::make_unique<Sums>());
  if (!sums_) {
    sums_ = std::move(unused_sums.back());
    unused_sums.pop_back();
  }
  return *sums_;
}

}  // namespace dateline::query::sealed
