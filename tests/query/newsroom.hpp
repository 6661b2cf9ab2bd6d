#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/query/hand_made/index.hpp"
#include "tests/query/shell.hpp"

namespace dateline::test {

/// An index of five stories, n1 to n5, for tests of command lines. Commands run in its directory.
class Newsroom {
 public:
  Newsroom();
  [[nodiscard]] ShellResult operator()(const std::string& command) const { return shell(index_.path(), command); }
  /// The JSON answer of a search with these options and words.
  [[nodiscard]] nlohmann::json object(const std::string& options) const;

 private:
  HandMadeIndex index_;
};

/// The ids of the hits in a JSON answer, in their order.
[[nodiscard]] std::vector<std::string> ids_in(const nlohmann::json& answer);

}  // namespace dateline::test
