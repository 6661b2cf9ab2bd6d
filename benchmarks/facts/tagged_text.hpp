#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::bench {

/// Bytes [start, end) of a text.
struct Span {
  std::uint32_t start;
  std::uint32_t end;
  auto operator<=>(const Span&) const = default;
};

/// A text put together from tokens, and where its person names stand.
struct TaggedText {
  std::string text;
  std::vector<Span> people;  ///< in text order
};

/// Reads token and tag columns: CoNLL, TSV or IOB2 (numbered tokens, "# text =" comments), told apart line by line. An
/// empty line ends a sentence; "-DOCSTART-" and "# newdoc" begin a text. Persons are tagged PER or Person, with or
/// without B- and I-. Throws UnusableError naming file and line.
[[nodiscard]] std::vector<TaggedText> read_tagged(const std::string& file);

}  // namespace dateline::bench
