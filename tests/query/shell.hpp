#pragma once

#include <filesystem>
#include <string>

namespace dateline::test {

/// What a shell command did.
struct ShellResult {
  int status;
  std::string out;
  std::string err;
};

/// Runs a command line in `directory` with the built tools on the PATH and no DATELINE_INDEX.
[[nodiscard]] ShellResult shell(const std::filesystem::path& directory, const std::string& command);

}  // namespace dateline::test
