#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

/// A folder with an index and input files in it.
class Sandbox {
 public:
  /// Writes a file and gives its path.
  std::string write(const std::string& name, const std::string& contents) const;

  [[nodiscard]] std::string index() const { return (directory_.path() / "news.idx").string(); }
  [[nodiscard]] std::filesystem::path path() const { return directory_.path(); }

 private:
  TemporaryDirectory directory_;
};

/// A JSON line.
std::string article(const std::string& id, const std::string& title, const std::string& body,
                    const std::string& date = "2014-05-20");

/// JSON lines of articles `first` … `last` - 1, each with words of its own and words that many have. Another `edition`
/// has other bodies under the same ids.
std::string articles(int first, int last, const std::string& edition = "first");

/// Runs the test with each engine's name.
std::string each_engine();

/// Everything that an index says of each live article, by id: terms with their counts and positions, values, the
/// record. Does not depend on document numbers. Empty where there is no index.
std::map<std::string, std::string> contents_of(const std::string& index);

/// "articles", "generation" … of `info --format json`, as JSON text.
std::string info_of(const std::string& index, const std::string& key);

}  // namespace dateline::test
