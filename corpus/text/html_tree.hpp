#pragma once

#include <gumbo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::corpus::text {

class Arena;

/// The element tree of a page or fragment, built by Gumbo as browsers would (the HTML5 parsing algorithm). Owns all its
/// nodes. Immutable; safe to share between threads.
class HtmlTree {
 public:
  enum class Scope { page, fragment };

  /// Precondition: `html` is UTF-8 from tamed(). nullopt if the tree would take more memory than 16 MB and 64 bytes for
  /// each byte of the source, or more than 1 GB.
  [[nodiscard]] static std::optional<HtmlTree> parse(std::string html, Scope scope);
  ~HtmlTree();
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;

  [[nodiscard]] const GumboNode& root() const noexcept { return *root_; }

 private:
  HtmlTree(std::unique_ptr<Arena> arena, const GumboNode* root);

  std::unique_ptr<Arena> arena_;
  const GumboNode* root_;
};

[[nodiscard]] bool is_element(const GumboNode& node);
/// GUMBO_TAG_UNKNOWN if the node is not an element.
[[nodiscard]] GumboTag tag_of(const GumboNode& node);
/// The value of an attribute; empty if the element does not have it.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);
/// Null if the node is not an element.
[[nodiscard]] const GumboVector* children_of(const GumboNode& node);

/// Visits a tree in document order without recursion: calls enter(node) before the node's children and leave(node)
/// after them. If enter returns false, the children and leave(node) are skipped.
template <class Enter, class Leave>
void walk(const GumboNode& root, Enter enter, Leave leave) {
  std::vector<std::pair<const GumboNode*, unsigned>> path;  // a node and its next child
  if (enter(root)) path.emplace_back(&root, 0);
  while (!path.empty()) {
    auto& [node, next] = path.back();
    const GumboVector* children = children_of(*node);
    if (children == nullptr || next == children->length) {
      leave(*node);
      path.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children->data[next++]);
    if (enter(*child)) path.emplace_back(child, 0);
  }
}

}  // namespace dateline::corpus::text
