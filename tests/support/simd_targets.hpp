#pragma once

#include <hwy/targets.h>

#include <cstdint>
#include <string>

namespace dateline::test {

/// Calls work(name) once for each instruction set of this processor, while code that Highway compiles for several uses
/// that one, or the next lower one that it is compiled for.
template <typename Work>
void on_every_target(Work work) {
  const auto supported = hwy::SupportedTargets();
  for (auto targets = supported; targets != 0; targets &= targets - 1) {
    const auto target = targets & -targets;
    hwy::GetChosenTarget().Update(target);
    work(std::string(hwy::TargetName(target)));
  }
  hwy::GetChosenTarget().Update(supported);
}

}  // namespace dateline::test
