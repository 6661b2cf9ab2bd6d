#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/generator/random.hpp"

namespace dateline::corpus {

/// Generates news-like articles for tests and benchmarks. Word frequencies follow Zipf's law; events are reported in
/// bursts of about 60 articles that share words and people; each article lists its people and places in fields and
/// names them in its text. An article depends only on the seed, the length and its number. Immutable after
/// construction; safe to share between threads.
class Generator {
 public:
  /// The number of sentences in a body: `least` plus a Zipf-distributed number below `spread`.
  struct Length {
    std::uint32_t least = 6;
    std::uint32_t spread = 40;
  };

  explicit Generator(std::uint64_t seed) : Generator(seed, Length()) {}
  Generator(std::uint64_t seed, Length length);

  /// Appends article `number` as a line of JSON.
  void append(std::string& out, std::uint64_t number) const;

 private:
  struct Event;
  [[nodiscard]] Event event_of(std::uint64_t number) const;
  [[nodiscard]] std::string_view word(const Event& event, Random& random) const;
  void append_sentence(std::string& out, const Event& event, Random& random) const;
  void append_statement(std::string& out, const Event& event, std::uint32_t person, Random& random) const;

  std::uint64_t seed_;
  Length length_;
  std::vector<std::string> words_;  ///< from the most to the least frequent
};

}  // namespace dateline::corpus
