#include "tests/fuzz/mutator.hpp"

#include <algorithm>
#include <utility>

namespace dateline::fuzz {

namespace {

constexpr std::size_t most_bytes = 4096;  ///< of an input: what is wrong shows in small ones, and they are quick
constexpr std::size_t most_mutations = 8;
constexpr std::size_t longest_run = 64;

}  // namespace

Mutator::Mutator(std::vector<std::string> inputs, std::vector<std::string> words, std::uint64_t seed)
    : inputs_(std::move(inputs)), words_(std::move(words)), random_(seed) {}

std::string Mutator::next() {
  std::string input = any_of(inputs_);
  if (input.size() > most_bytes) input = input.substr(below(input.size() - most_bytes), most_bytes);
  for (std::size_t left = 1 + below(most_mutations); left > 0; --left) mutate(input);
  return input;
}

/// A part of some input of the corpus.
std::string Mutator::piece(std::size_t most) {
  const auto& from = any_of(inputs_);
  return from.substr(below(from.size()), 1 + below(most));
}

void Mutator::mutate(std::string& input) {
  const std::size_t at = below(input.size() + 1);
  const std::size_t run = std::min(1 + below(longest_run), input.size() - at);
  const auto byte = static_cast<char>(below(256));
  switch (below(9)) {
    case 0:  // flip a bit
      if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
      break;
    case 1:
      if (at < input.size()) input[at] = byte;
      break;
    case 2:
      input.insert(at, 1, byte);
      break;
    case 3:
      input.insert(at, 1 + below(longest_run), byte);
      break;
    case 4:
      input.erase(at, run);
      break;
    case 5:  // say it twice
      input.insert(below(input.size() + 1), input.substr(at, run));
      break;
    case 6:
      input.insert(at, piece(longest_run));
      break;
    case 7:
      if (!words_.empty()) input.insert(at, any_of(words_));
      break;
    default:  // cut, and go on as another input does
      input.resize(at);
      if (below(2) == 0) input += piece(most_bytes);
      break;
  }
}

}  // namespace dateline::fuzz
