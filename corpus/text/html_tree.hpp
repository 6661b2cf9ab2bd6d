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

/// The tree of a page, as browsers would build it.
class HtmlTree {
 public:
  enum class Scope { page, fragment };

  /// Nothing where the page would take more memory than any page of its size deserves. `html` is tamed() UTF-8.
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
/// GUMBO_TAG_UNKNOWN for what is no element.
[[nodiscard]] GumboTag tag_of(const GumboNode& node);
/// Empty where the element has no such attribute.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);
[[nodiscard]] const GumboVector* children_of(const GumboNode& node);

/// Calls enter(node) before and leave(node) after the node's children, in document order; enter says whether to go into
/// them.
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
