#include "corpus/text/page_outline.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::text {
namespace {

using namespace std::string_view_literals;

/// Ends of sentences in the scripts of the world; the first two characters of UTF-8 may begin other ones.
constexpr std::array sentence_ends{"."sv,      "!"sv,      "?"sv,      "\u3002"sv, "\uff01"sv,
                                   "\uff1f"sv, "\u061f"sv, "\u0964"sv, "\u06d4"sv};

bool holds_sentence_end(std::string_view text) {
  return std::any_of(sentence_ends.begin(), sentence_ends.end(),
                     [&](std::string_view end) { return text.find(end) != std::string_view::npos; });
}

std::size_t visible_bytes(std::string_view text) {
  constexpr std::string_view space = " \t\n\r\f";
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [&](char c) { return space.find(c) == std::string_view::npos; }));
}

bool is_caption(GumboTag tag) { return tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION; }

bool is_concealed(const GumboNode& node) {
  const std::string_view style = attribute(node, "style");
  return style.find("display:none") != std::string_view::npos ||
         style.find("display: none") != std::string_view::npos || attribute(node, "aria-hidden") == "true";
}

}  // namespace

PageOutline::PageOutline(const GumboNode& page) {
  std::vector<std::size_t> open;    // the elements around the current node
  std::vector<std::size_t> blocks;  // those of them that break lines
  unsigned links = 0;
  const auto enter = [&](const GumboNode& node) {
    if (!is_element(node)) {
      if (!blocks.empty() && node.type != GUMBO_NODE_COMMENT) add_text(node.v.text.text, links > 0, blocks.back());
      return false;
    }
    if (is_unseen(node)) return false;
    OutlineElement element;
    element.node = &node;
    element.parent = open.empty() ? 0 : open.back();
    const bool whole = tag_of(node) == GUMBO_TAG_HTML || tag_of(node) == GUMBO_TAG_BODY;
    element.hint = whole ? NameHint::none : hint_of(node);
    element.furniture = is_furniture(node) || is_concealed(node);
    open.push_back(elements_.size());
    if (blocks.empty() || breaks_lines(tag_of(node)) || is_cell(tag_of(node))) blocks.push_back(elements_.size());
    if (tag_of(node) == GUMBO_TAG_A) ++links;
    elements_.push_back(element);
    return true;
  };
  const auto leave = [&](const GumboNode& node) {
    OutlineElement& element = elements_[open.back()];
    element.end = elements_.size();
    element.headline = element.headline || tag_of(node) == GUMBO_TAG_H1;
    if (element.headline) elements_[element.parent].headline = true;
    if (tag_of(node) == GUMBO_TAG_A) --links;
    if (!blocks.empty() && blocks.back() == open.back()) blocks.pop_back();
    open.pop_back();
  };
  walk(page, enter, leave);
  measure();
}

void PageOutline::add_text(std::string_view text, bool linked, std::size_t block) {
  OutlineElement& element = elements_[block];
  const std::size_t size = visible_bytes(text);
  (linked ? element.own_linked : element.own) += size;
  element.own_sentence = element.own_sentence || (size > 0 && holds_sentence_end(text));
}

std::size_t PageOutline::paragraph(const OutlineElement& element) {
  constexpr std::size_t shortest = 80;
  constexpr std::size_t shortest_sentence = 40;
  const bool long_enough = element.own >= (element.own_sentence ? shortest_sentence : shortest);
  return long_enough && element.own >= element.own_linked ? element.own + element.own_linked : 0;
}

void PageOutline::drop(std::size_t element) {
  for (std::size_t i = element; i < elements_[element].end; ++i) {
    if (elements_[i].dropped && i == element) return;
    elements_[i].dropped = true;
  }
}

bool PageOutline::drop_all_but_leads(std::size_t element) {
  constexpr std::size_t shortest_lead = 85;
  const auto is_lead = [&](const OutlineElement& candidate) {
    const GumboTag tag = tag_of(*candidate.node);
    return (tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV) && !candidate.dropped && candidate.own >= shortest_lead &&
           candidate.own_sentence && candidate.own_linked == 0;
  };
  // drop_furniture() has dropped captions and the like.
  std::vector<bool> holds_lead(elements_[element].end - element);
  for (std::size_t i = elements_[element].end; i-- > element;) {
    if (is_lead(elements_[i])) holds_lead[i - element] = true;
    if (i > element && holds_lead[i - element]) holds_lead[elements_[i].parent - element] = true;
  }
  for (std::size_t i = element; i < elements_[element].end;) {
    if (!holds_lead[i - element]) drop(i);
    i = holds_lead[i - element] && !is_lead(elements_[i]) ? i + 1 : elements_[i].end;
  }
  return holds_lead[0];
}

void PageOutline::measure() {
  for (OutlineElement& element : elements_) {
    element.text = element.dropped ? 0 : element.own + element.own_linked;
    element.linked = element.dropped ? 0 : element.own_linked;
    element.prose = element.dropped ? 0 : paragraph(element);
  }
  for (std::size_t i = elements_.size(); i-- > 1;) {
    OutlineElement& parent = elements_[elements_[i].parent];
    parent.text += elements_[i].text;
    parent.linked += elements_[i].linked;
    parent.prose += elements_[i].prose;
  }
}

void PageOutline::drop_comments() {
  constexpr std::size_t least_without = 200;  // bytes of prose that are left
  for (std::size_t i = 1; i < elements_.size(); ++i) {
    const OutlineElement& element = elements_[i];
    if (element.hint != NameHint::comments || element.headline) continue;
    if (elements_[0].prose - element.prose < least_without && element.prose > 0) continue;
    drop(i);
    i = element.end - 1;
  }
  measure();
}

void PageOutline::drop_furniture() {
  if (elements_.empty()) return;
  drop_comments();
  constexpr double most = 0.4;  // of the page's prose
  const std::size_t all = elements_[0].prose;
  const auto is_small = [&](const OutlineElement& element) {
    const std::size_t part = all > 0 ? element.prose : element.text;
    return static_cast<double>(part) < most * static_cast<double>(all > 0 ? all : elements_[0].text);
  };
  for (std::size_t i = 1; i < elements_.size(); ++i) {
    const OutlineElement& element = elements_[i];
    if (element.dropped) {
      i = element.end - 1;
      continue;
    }
    const GumboTag tag = tag_of(*element.node);
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN) continue;
    const bool named = element.hint == NameHint::furniture || element.hint == NameHint::comments || element.furniture;
    if ((named || is_caption(tag) || tag == GUMBO_TAG_HEADER) && is_small(element)) drop(i);
  }
  measure();
}

}  // namespace dateline::corpus::text
