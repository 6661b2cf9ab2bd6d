#pragma once

#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

#include "common/error.hpp"
#include "common/time/civil.hpp"

namespace dateline::bench {

/// Calls read(stream) with a file, or with standard input for "-", and returns what it returns. Throws UnusableError if
/// the file cannot be opened.
template <typename Read>
auto with_input(const std::string& file, Read read) {
  if (file == "-") return read(std::cin);
  std::ifstream in(file);
  if (!in) throw UnusableError(fmt::format("{}: cannot be opened", file));
  return read(in);
}

/// The day (UTC) that relative dates in queries count back from.
[[nodiscard]] inline Day today() {
  return static_cast<Day>(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count());
}

}  // namespace dateline::bench
