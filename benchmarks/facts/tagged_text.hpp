#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::bench {

/// The bytes [start, end) of a text.
struct Span {
  std::uint32_t start;
  std::uint32_t end;
  auto operator<=>(const Span&) const = default;
};

/// A text rebuilt from tokens, and the positions of the names of people in it.
struct TaggedText {
  std::string text;
  std::vector<Span> people;  ///< in text order
};

/// Reads columns of tokens and tags: CoNLL, TSV, IOB2 or a document of GUM (gum_text.hpp) (numbered tokens, "# text ="
/// comments), detected for each line. An empty line ends a sentence; "-DOCSTART-" and "# newdoc" begin a text. People
/// are tagged PER, PERSON or Person, with or without B- and I-. Throws UnusableError naming the file and, for an
/// invalid line, its number.
[[nodiscard]] std::vector<TaggedText> read_tagged(const std::string& file);

}  // namespace dateline::bench
