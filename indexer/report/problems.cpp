#include "indexer/report/problems.hpp"
#include "common/text/terminal.hpp"

#include <fmt/format.h>

#include <utility>

#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

using Kind = corpus::Problem::Kind;

constexpr std::uint64_t printed_of_a_kind = 20;

const char* name_of(Kind kind) {
  switch (kind) {
    case Kind::skipped:
      return "skipped";
    case Kind::undated:
      return "undated";
    case Kind::without_facts:
      return "without facts";
    case Kind::passed_over:
      return "passed over";
  }
  return "";
}

std::string line_of(const corpus::Problem& problem) {
  auto place = problem.file;
  if (problem.line != 0)
    place += fmt::format(":{}", problem.line);
  else if (problem.byte != 0)
    place += fmt::format(": byte {}", problem.byte);
  return text::safe_for_terminal(fmt::format("{}: {}: {}", place, name_of(problem.kind), problem.reason)) + "\n";
}

}  // namespace

void Problems::add(const corpus::Problem& problem) {
  const std::lock_guard lock(mutex_);
  if (++counts_[problem.kind] <= printed_of_a_kind) lines_ += line_of(problem);
}

std::string Problems::take_lines() {
  const std::lock_guard lock(mutex_);
  return std::exchange(lines_, {});
}

std::string Problems::rest() const {
  const std::lock_guard lock(mutex_);
  std::string lines;
  for (const auto& [kind, count] : counts_) {
    if (count <= printed_of_a_kind) continue;
    lines += fmt::format("and {} more {}\n", grouped(count - printed_of_a_kind), name_of(kind));
  }
  return lines;
}

std::uint64_t Problems::skipped() const {
  const std::lock_guard lock(mutex_);
  const auto found = counts_.find(Kind::skipped);
  return found == counts_.end() ? 0 : found->second;
}

}  // namespace dateline::indexer
