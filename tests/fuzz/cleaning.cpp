// What readers clean texts with: bytes of any encoding, markup, pages.
#include <string>

#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/markup.hpp"
#include "corpus/text/tags.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;
using namespace dateline::corpus::text;

namespace {

void require_tags(std::string_view text) {
  std::size_t done = 0;
  TagFinder tags(text);
  for (auto tag = tags.next(0); tag; tag = tags.next(tag->end)) {
    require(tag->begin >= done && tag->begin < tag->end && tag->end <= text.size(), "tags follow one another", text);
    require(text[tag->begin] == '<', "a tag begins with <", text);
    done = tag->end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(as_text(data, size));
  require(text::is_valid_utf8(to_utf8(bytes)), "to_utf8() gives UTF-8", bytes);

  const auto cleaned = clean(bytes);
  require(is_clean(cleaned), "clean() leaves no control characters", cleaned);
  require(clean(cleaned) == cleaned, "what is clean stays as it is", bytes);
  require(!is_clean(bytes) || cleaned == bytes, "text that needs no cleaning is given back", bytes);
  const auto line = clean_line(bytes);
  require(is_clean(line) && line.find_first_of("\n\t") == std::string::npos, "clean_line() gives a line", line);
  require(trimmed(line) == line && line.find("  ") == std::string::npos, "its spaces are single", line);

  require_tags(bytes);
  const auto bare = without_markup(bytes);
  require(bytes.find_first_of("<&") != std::string::npos || bare == bytes, "text without markup stays", bytes);
  require(is_clean(clean(bare)), "text without markup can be cleaned", bare);

  const auto page = decoded_page(bytes);
  require(is_clean(page), "a decoded page is clean", page);
  if (const auto tree = HtmlTree::parse(tamed(page, false), HtmlTree::Scope::page))
    require(text::is_valid_utf8(text_of(tree->root(), {false, true, nullptr})), "the text of a page is UTF-8", page);
  return 0;
}
