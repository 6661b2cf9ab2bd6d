#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace dateline::test {

/// A file of the public corpora, which DATELINE_SHARED names the folder of. Says that the test skips where it is unset.
inline std::optional<std::filesystem::path> shared_file(const std::string& name) {
  const char* const folder = std::getenv("DATELINE_SHARED");
  if (folder == nullptr) {
    WARN("skipped: DATELINE_SHARED names no folder with " + name);
    return std::nullopt;
  }
  return std::filesystem::path(folder) / name;
}

}  // namespace dateline::test
