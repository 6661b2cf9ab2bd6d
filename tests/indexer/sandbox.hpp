#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

/// A temporary folder for an index and its input files.
class Sandbox {
 public:
  /// Writes a file and returns its path.
  std::string write(const std::string& name, const std::string& contents) const;

  [[nodiscard]] std::string index() const { return (directory_.path() / "news.idx").string(); }
  [[nodiscard]] std::filesystem::path path() const { return directory_.path(); }

 private:
  TemporaryDirectory directory_;
};

/// An article as a JSON line.
std::string article(const std::string& id, const std::string& title, const std::string& body,
                    const std::string& date = "2014-05-20");

/// Articles `first` … `last` - 1 as JSON lines, with both unique and shared words. Another `edition` has other bodies
/// under the same ids.
std::string articles(int first, int last, const std::string& edition = "first");

/// Makes the test run once for each engine; returns the engine's name.
std::string each_engine();

/// The whole contents of each live article in an index, by id: terms with counts and positions, values, the record.
/// Does not depend on document numbers. Empty if there is no index.
std::map<std::string, std::string> contents_of(const std::string& index);

/// A member of `info --format json`, such as "articles" or "generation", as JSON text.
std::string info_of(const std::string& index, const std::string& key);

}  // namespace dateline::test
