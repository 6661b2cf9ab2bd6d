#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace dateline::corpus::xml {

using Node = pugi::xml_node;

/// What the prefixes of a document mean. Elements of the vocabularies of news get the prefix by which they are usually
/// known ("dc:creator", "media:title"), and those of the formats themselves none. Not thread-safe.
class Prefixes {
 public:
  /// Learns from the namespace declarations in the text.
  void learn(std::string_view text);
  /// The prefix is that of the document's own elements, whatever namespace it stands for.
  void set_own(std::string_view prefix) { meaning_[std::string(prefix)] = ""; }
  /// The usual name of an element or attribute that the document calls `name`.
  [[nodiscard]] std::string usual(std::string_view name) const;
  [[nodiscard]] bool empty() const noexcept { return meaning_.empty(); }

 private:
  std::map<std::string, std::string, std::less<>> meaning_;  ///< usual prefix by prefix
};

/// One element of an XML file as a tree. Entities of HTML are decoded, those of a document type are not; damaged XML
/// is repaired. Elements have their usual names.
/// Time grows linearly with the text, whatever it holds; no part of it recurses. Immutable; safe to share.
class Document {
 public:
  /// `text` is UTF-8. nullopt if the tree would have more than four million nodes.
  [[nodiscard]] static std::optional<Document> parse(std::string_view text, const Prefixes& prefixes);

  /// The outermost element; null if there is none.
  [[nodiscard]] Node root() const;

 private:
  Document() : tree_(std::make_unique<pugi::xml_document>()) {}
  std::unique_ptr<pugi::xml_document> tree_;
};

/// Visits a tree in document order without recursion: calls enter(node) before the node's children and leave(node)
/// after them. If enter returns false, the children and leave(node) are skipped.
template <class Enter, class Leave>
void walk(Node root, Enter enter, Leave leave) {
  if (!root || !enter(root)) return;
  Node node = root;  // entered, and not left yet
  Node next = root.first_child();
  for (;;) {
    while (!next) {
      leave(node);
      if (node == root) return;
      next = node.next_sibling();
      node = node.parent();
    }
    if (enter(next)) {
      node = next;
      next = node.first_child();
    } else {
      next = next.next_sibling();
    }
  }
}

[[nodiscard]] inline bool is_element(Node node) { return node.type() == pugi::node_element; }
[[nodiscard]] inline bool is_text(Node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}
/// The element's name without its prefix.
[[nodiscard]] std::string_view local_name(Node node);
/// The value of an attribute; empty if the element does not have it.
[[nodiscard]] std::string_view attribute(Node node, const char* name);
/// The value of the first attribute of these names that has one.
[[nodiscard]] std::string_view first_attribute(Node node, std::initializer_list<const char*> names);
/// The first element at a path of names such as "body/body.head/hedline"; null if there is none.
[[nodiscard]] Node at(Node node, std::string_view path);
/// The child elements of that name.
[[nodiscard]] std::vector<Node> children(Node node, std::string_view name);
/// The elements of that name beneath the node, in document order; not those inside one of them.
[[nodiscard]] std::vector<Node> all(Node node, std::string_view name);
/// The first of all().
[[nodiscard]] Node first(Node node, std::string_view name);

}  // namespace dateline::corpus::xml
