#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/text/html_text.hpp"
#include "corpus/text/page_names.hpp"

namespace dateline::corpus::text {

/// An element of a page that browsers show, with what it contains. Sizes are bytes without white space.
struct OutlineElement {
  const GumboNode* node = nullptr;
  std::size_t parent = 0;  ///< its index; the root's is its own
  std::size_t end = 0;     ///< the index after its last descendant
  NameHint hint = NameHint::none;
  bool furniture = false;  ///< a menu, form, footer or the like by its tag or role
  bool headline = false;   ///< it is or contains an <h1>
  bool dropped = false;    ///< it, or an element around it, is not part of the story
  std::size_t own = 0;     ///< text outside links that no block inside it holds
  std::size_t own_linked = 0;
  bool own_sentence = false;  ///< the own text contains the end of a sentence
  std::size_t text = 0;       ///< all text that is not dropped
  std::size_t linked = 0;     ///< text in links that is not dropped
  std::size_t prose = 0;      ///< text in blocks that look like paragraphs, that is not dropped
};

/// The elements of a page in document order with the sizes of their texts, and which of them surround the story.
class PageOutline {
 public:
  /// Linear in the size of the tree.
  explicit PageOutline(const GumboNode& page);

  [[nodiscard]] const std::vector<OutlineElement>& elements() const { return elements_; }
  /// Drops an element with all that it contains. The sizes change with the next measure().
  void drop(std::size_t element);
  /// Drops what an element contains except leads: paragraphs with sentences but without links. All of it if there are
  /// none, otherwise returns true.
  bool drop_all_but_leads(std::size_t element);
  /// Computes the text and prose of each element from what is not dropped.
  void measure();
  /// Drops the elements that surround stories by tag, role or name, unless they hold much of the page's prose.
  void drop_furniture();
  /// The bytes of the element's own text if it looks like a paragraph, otherwise 0.
  [[nodiscard]] static std::size_t paragraph(const OutlineElement& element);

 private:
  /// Drops what readers wrote, however much it is, if prose is left.
  void drop_comments();
  void add_text(std::string_view text, bool linked, std::size_t block);

  std::vector<OutlineElement> elements_;
};

}  // namespace dateline::corpus::text
