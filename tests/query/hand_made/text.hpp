#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Tokens simple enough to be read in a test: words are separated by spaces, the stem of a word is the word without a
/// final s, and "a-b" is a, b and the joined ab at the position of a.
namespace dateline::test {

/// The difference that the Xapian engine leaves between the positions of a title and of its body.
inline constexpr std::uint32_t gap_before_body = 1000;

struct HandMadeToken {
  std::string form;
  std::uint32_t position;
};

[[nodiscard]] std::string hand_made_stem(std::string_view form);

/// The tokens of `text`, with positions that follow `last`. Sets `last` to the last position.
[[nodiscard]] std::vector<HandMadeToken> hand_made_tokens(const std::string& text, std::uint32_t& last);

}  // namespace dateline::test
