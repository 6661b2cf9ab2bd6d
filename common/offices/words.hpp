#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::offices {

/// A word of a wording, folded. "U.S." is the word us, "China's" is china, "co-chairman" is two words.
struct OfficeWord {
  std::string word;
  std::size_t begin = 0;  ///< bytes [begin, end) of the text
  std::size_t end = 0;
};

/// The words of a text. Takes time in proportion to its length.
[[nodiscard]] std::vector<OfficeWord> office_words(std::string_view text);

/// Words [first, last) with a blank between each two.
[[nodiscard]] std::string joined(const std::vector<OfficeWord>& words, std::size_t first, std::size_t last);

}  // namespace dateline::offices
