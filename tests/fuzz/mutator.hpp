#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace dateline::fuzz {

/// Makes inputs like those of a corpus, each damaged in a few places. The same seed gives the same inputs.
class Mutator {
 public:
  /// `inputs` are not empty; `words` are what the format is made of.
  Mutator(std::vector<std::string> inputs, std::vector<std::string> words, std::uint64_t seed);

  [[nodiscard]] std::string next();

 private:
  [[nodiscard]] std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
  template <class T>
  [[nodiscard]] const T& any_of(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }
  [[nodiscard]] std::string piece(std::size_t most);
  void mutate(std::string& input);

  std::vector<std::string> inputs_;
  std::vector<std::string> words_;
  std::mt19937_64 random_;
};

}  // namespace dateline::fuzz
