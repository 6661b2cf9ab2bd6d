#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/temporary_directory.hpp"
#include "tests/support/tool.hpp"

namespace dateline::test {

inline const std::string sample = DATELINE_SOURCE_DIR "/corpus/sample";

/// An index of the sample corpus, made by running dateline-index.
class SampleIndex {
 public:
  SampleIndex();

  [[nodiscard]] const Finished& added() const noexcept { return added_; }
  [[nodiscard]] std::string path() const { return (directory_.path() / "sample.idx").string(); }
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return directory_.path(); }

  /// Runs `dateline-query COMMAND -i INDEX …`.
  [[nodiscard]] Finished query(const std::string& command, std::vector<std::string> arguments) const;
  /// Runs the same with `--format json` and parses its output, regardless of the exit status.
  [[nodiscard]] nlohmann::json query_json(const std::string& command, std::vector<std::string> arguments) const;

 private:
  TemporaryDirectory directory_;
  Finished added_;
};

/// Parses JSON lines.
[[nodiscard]] std::vector<nlohmann::json> parse_lines(const std::string& text);

}  // namespace dateline::test
