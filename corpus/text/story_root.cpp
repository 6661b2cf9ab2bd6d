#include "corpus/text/story_root.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::text {
namespace {

using Elements = std::vector<OutlineElement>;

/// How much an element's paragraphs count by what the element is said to be.
double weight_of(const OutlineElement& element) {
  double weight = 1;
  if (attribute(*element.node, "itemprop").find("articleBody") != std::string_view::npos) {
    weight = 3;
  } else if (element.hint == NameHint::story) {
    weight = 2;
  }
  switch (tag_of(*element.node)) {
    case GUMBO_TAG_ARTICLE:
      return 1.3 * weight;
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FIGURE:
      return 0.5 * weight;
    default:
      break;
  }
  const bool beside = element.furniture || element.hint == NameHint::furniture || element.hint == NameHint::comments;
  return beside ? 0.5 * weight : weight;
}

/// Whether the element is a paragraph of an element around it, not a container with text of its own.
bool is_paragraph_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_BLOCKQUOTE:
      return true;
    default:
      return false;
  }
}

std::vector<double> scores_of(const Elements& elements) {
  std::vector<double> scores(elements.size());
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const OutlineElement& element = elements[i];
    if (element.dropped) continue;
    const auto bytes = static_cast<double>(PageOutline::paragraph(element));
    if (bytes == 0) continue;
    double part = 1;
    std::size_t holder = i;
    if (is_paragraph_tag(tag_of(*element.node))) holder = element.parent;
    for (int level = 0; level < 3; ++level, part /= 2) {
      scores[holder] += part * bytes;
      if (holder == elements[holder].parent) break;
      holder = elements[holder].parent;
    }
  }
  for (std::size_t i = 0; i < elements.size(); ++i) scores[i] *= weight_of(elements[i]);
  return scores;
}

/// Two parts of a divided story: the same tag and class. Without a class, only tags that divide texts.
bool same_kind(const OutlineElement& a, const OutlineElement& b) {
  const GumboTag tag = tag_of(*a.node);
  const std::string_view name = attribute(*a.node, "class");
  if (tag != tag_of(*b.node) || name != attribute(*b.node, "class")) return false;
  return !name.empty() || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_SPAN;
}

/// The nearest element around `inner` that the page declares to be its story; `inner` itself if there is none near.
std::size_t declared_around(const Elements& elements, std::size_t inner) {
  constexpr int levels = 6;
  std::size_t outer = inner;
  for (int level = 0; level < levels; ++level) {
    if (elements[outer].hint == NameHint::story) return outer;
    outer = elements[outer].parent;
  }
  return inner;
}

/// Joins what belongs to the story beside its root.
class Joiner {
 public:
  Joiner(PageOutline& outline, const std::vector<double>& scores, std::size_t root)
      : outline_(outline), scores_(scores), first_(root), root_(root) {
    const auto is_h1 = [](const OutlineElement& element) { return tag_of(*element.node) == GUMBO_TAG_H1; };
    const auto h1 = std::find_if(elements().begin(), elements().end(), is_h1);
    headline_ = h1 == elements().end() ? 0 : static_cast<std::size_t>(h1 - elements().begin());
  }

  std::size_t run() {
    constexpr int levels = 4;
    std::size_t inner = first_;
    for (int level = 0; level < levels && inner != elements()[inner].parent; ++level) {
      const std::size_t outer = elements()[inner].parent;
      const GumboTag tag = tag_of(*elements()[outer].node);
      if (tag == GUMBO_TAG_HTML) break;
      if (joins_any(outer, inner, level)) root_ = outer;
      inner = outer;
      if (tag == GUMBO_TAG_BODY) break;
    }
    for (const auto& [parent, sibling] : beside_) {
      if (parent >= root_) outline_.drop(sibling);
    }
    outline_.measure();
    return root_;
  }

 private:
  [[nodiscard]] const Elements& elements() const { return outline_.elements(); }

  /// Remembers the children of `outer` that are not part of the story; whether another than `inner` is.
  bool joins_any(std::size_t outer, std::size_t inner, int level) {
    std::vector<std::size_t> children;
    std::size_t first = 0;  // of the children that belong to the story
    std::size_t last = 0;
    for (std::size_t i = outer + 1; i < elements()[outer].end; i = elements()[i].end) {
      if (elements()[i].dropped) continue;
      children.push_back(i);
      if (i != inner && !belongs(i, inner, level)) continue;
      if (last == 0) first = i;
      last = i;
    }
    for (const std::size_t i : children) {
      if (i == inner || belongs(i, inner, level)) continue;
      if (i < inner && level < 3 && elements()[i].end > headline_ && outline_.drop_all_but_leads(i)) {
        first = std::min(first, i);
        continue;
      }
      if (i < first || i > last || !may_stand_between(elements()[i])) beside_.emplace_back(outer, i);
    }
    return first != inner || last != inner;
  }

  /// Whether an element between two parts of a story is one, too: a heading, a list, a short paragraph.
  static bool may_stand_between(const OutlineElement& element) {
    if (2 * element.linked > element.text) return false;
    switch (tag_of(*element.node)) {
      case GUMBO_TAG_P:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_BLOCKQUOTE:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_TABLE:
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] bool belongs(std::size_t i, std::size_t inner, int level) const {
    constexpr double enough = 0.25;  // of the best score
    constexpr std::size_t shortest_part = 60;
    constexpr std::size_t shortest_lead = 80;
    const OutlineElement& element = elements()[i];
    if (2 * element.prose < element.text) return false;
    if (same_kind(element, elements()[inner]) && element.prose >= shortest_part) return true;
    if (element.prose < shortest_lead) return false;
    if (level < 2 && scores_[i] >= enough * scores_[first_]) return true;
    if (level == 0 && tag_of(*element.node) == GUMBO_TAG_P) return true;
    const bool lead =
        i < inner && !element.headline && 5 * element.prose >= 4 * element.text && 8 * element.linked < element.text;
    return lead && level < 3;
  }

  PageOutline& outline_;
  const std::vector<double>& scores_;
  std::size_t first_;
  std::size_t root_;
  std::size_t headline_;                                     ///< the first <h1>; 0 if there is none
  std::vector<std::pair<std::size_t, std::size_t>> beside_;  ///< a parent and its child beside the story
};

}  // namespace

std::size_t story_root(PageOutline& outline) {
  const std::vector<double> scores = scores_of(outline.elements());
  const auto best = std::max_element(scores.begin(), scores.end());
  if (*best <= 0) return 0;
  const auto root = declared_around(outline.elements(), static_cast<std::size_t>(best - scores.begin()));
  return Joiner(outline, scores, root).run();
}

}  // namespace dateline::corpus::text
