#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline::query::sealed {

/// The positions of one stem in an article.
using Positions = std::vector<std::uint32_t>;

/// Decides whether NEAR matches an article: whether each of its words can be given a position of its own so that all
/// lie within `window` consecutive positions. One pass over the positions in rising order keeps count of the words in
/// the window. Only where words share a position (the `email` and `e` of "e-mail") does it search for a matching of
/// words and positions, by augmenting paths (Kuhn, "The Hungarian method for the assignment problem", 1955).
/// Reuses its memory from call to call. Not thread-safe.
class NearWindow {
 public:
  /// `needed[i]`: how many positions of stem i are needed, at least 1.
  NearWindow(std::vector<std::size_t> needed, std::uint32_t window);

  /// `found[i]`: the positions of stem i in the article, in any order.
  [[nodiscard]] bool matches(std::span<const Positions> found);

 private:
  struct Entry {
    std::uint32_t position;
    std::uint32_t stem;
    auto operator<=>(const Entry&) const = default;
  };

  void collect(std::span<const Positions> found);
  /// Whether the words can be matched with distinct positions of these entries, which hold enough of each stem.
  [[nodiscard]] bool can_be_assigned(std::span<const Entry> entries);
  [[nodiscard]] bool assign(std::size_t word);

  std::vector<std::size_t> needed_;
  std::uint32_t window_;
  std::vector<Entry> entries_;                     ///< all positions of the article, rising
  std::vector<std::size_t> in_window_;             ///< for each stem
  std::vector<std::vector<std::size_t>> choices_;  ///< for each stem, the places of its positions in the window
  std::vector<std::size_t> stem_of_;               ///< for each word
  std::vector<std::size_t> taken_by_;              ///< for each place in the window, the word that it is given to
  std::vector<bool> tried_;
};

}  // namespace dateline::query::sealed
