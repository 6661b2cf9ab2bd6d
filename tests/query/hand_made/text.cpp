#include "tests/query/hand_made/text.hpp"

#include <sstream>

namespace dateline::test {

std::string hand_made_stem(std::string_view form) {
  return std::string(form.size() > 1 && form.ends_with('s') ? form.substr(0, form.size() - 1) : form);
}

std::vector<HandMadeToken> hand_made_tokens(const std::string& text, std::uint32_t& last) {
  std::vector<HandMadeToken> tokens;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto hyphen = word.find('-');
    if (hyphen == std::string::npos) {
      tokens.push_back({word, ++last});
      continue;
    }
    tokens.push_back({word.substr(0, hyphen), ++last});
    tokens.push_back({word.substr(0, hyphen) + word.substr(hyphen + 1), last});
    tokens.push_back({word.substr(hyphen + 1), ++last});
  }
  return tokens;
}

}  // namespace dateline::test
