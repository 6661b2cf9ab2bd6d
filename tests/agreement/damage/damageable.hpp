#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/support/temporary_directory.hpp"

namespace dateline::damage {

/// What an index answers to a fixed set of questions that together read every section of its segments: one text for
/// each question, or the message of the UnusableError that it threw.
struct Answer {
  std::string text;
  bool refused = false;
  bool operator==(const Answer&) const = default;
};

[[nodiscard]] std::vector<Answer> ask_everything(const std::filesystem::path& index);

/// The files of segments and deletions of an index, with their contents.
[[nodiscard]] std::map<std::string, std::string> segment_files(const std::filesystem::path& index);

/// A sealed index that has every section, posting lists of several blocks, and deleted articles.
class Damageable {
 public:
  /// With `small_segments` beside the two large ones.
  explicit Damageable(int small_segments = 0);

  [[nodiscard]] std::filesystem::path index() const { return directory_.path() / "index"; }
  /// A copy of the index as it was made, in a place of its own that the next call uses again.
  [[nodiscard]] std::filesystem::path copy() const;
  /// The path of a file with one more article.
  [[nodiscard]] std::string one_article(const std::string& id) const;

 private:
  test::TemporaryDirectory directory_;
};

/// A place in the files of an index.
struct Bit {
  std::string file;
  std::uint64_t at = 0;  ///< byte
  unsigned bit = 0;
};

/// `count` places, evenly spaced over all bits of the files, the same in each run.
[[nodiscard]] std::vector<Bit> spread_over(const std::map<std::string, std::string>& files, std::size_t count);

/// Flips it on disk.
void flip(const std::filesystem::path& index, const Bit& bit);

}  // namespace dateline::damage
