#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace dateline::test {

/// The path of a file of the public corpora, in the folder that the environment variable DATELINE_SHARED names. Without
/// that variable, warns that the test is skipped and returns nothing.
inline std::optional<std::filesystem::path> shared_file(const std::string& name) {
  const char* const folder = std::getenv("DATELINE_SHARED");
  if (folder == nullptr) {
    WARN("skipped: DATELINE_SHARED names no folder with " + name);
    return std::nullopt;
  }
  return std::filesystem::path(folder) / name;
}

}  // namespace dateline::test
