#pragma once

#include <istream>
#include <string>
#include <vector>

namespace dateline::bench {

/// A query whose results are judged.
struct Topic {
  std::string id;
  std::string text;
};

/// Reads topics, in file order. A file is either lines of an id, a tab (or, where the line has none, a colon) and a
/// text, or has TREC's topics: <top>, with <num> and <title>, of which the title is the text. Blank lines are skipped.
/// `file` is the name for messages. Throws UnusableError naming the line for one without an id or a text, and for an id
/// that comes twice.
[[nodiscard]] std::vector<Topic> read_topics(std::istream& in, const std::string& file);

}  // namespace dateline::bench
