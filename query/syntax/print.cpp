#include "query/syntax/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "query/syntax/dates.hpp"

namespace dateline::query {

namespace {

/// The precedence of a printed expression, loosest first.
enum class Binding { alternatives, list, operand };

struct Printed {
  std::string text;
  Binding binding = Binding::operand;
};

std::string joined(const std::vector<std::string>& parts, std::string_view with) {
  return fmt::format("{}", fmt::join(parts, with));
}

/// A leaf printed `w` times.
Printed repeated(const std::string& leaf, std::uint32_t w) {
  const std::vector<std::string> copies(w, leaf);
  return {joined(copies, " "), w == 1 ? Binding::operand : Binding::list};
}

std::string in_field(std::string_view field, std::string_view value) {
  const bool bare = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  return bare ? fmt::format("{}:{}", field, value) : fmt::format("{}:\"{}\"", field, value);
}

std::string with_title(bool title, const std::string& text) { return title ? "title:" + text : text; }

struct Printer {
  /// Prints a node, in parentheses if it binds more loosely than `needed`.
  std::string within(const Node& node, Binding needed) const {
    const auto [text, binding] = std::visit(*this, node.value);
    return binding < needed ? "(" + text + ")" : text;
  }

  Printed operator()(const All&) const { return {}; }

  Printed operator()(const None&) const { return {"\"\""}; }

  Printed operator()(const Word& word) const {
    return repeated(with_title(word.title, word.form.empty() ? word.stem : word.form), word.w);
  }

  Printed operator()(const Phrase& phrase) const {
    return repeated(with_title(phrase.title, "\"" + joined(phrase.forms, " ") + "\""), phrase.w);
  }

  Printed operator()(const Near& near) const {
    const auto& words = near.forms.empty() ? near.stems : near.forms;
    const std::vector<std::string> copies(near.w, joined(words, fmt::format(" NEAR/{} ", near.distance)));
    return {joined(copies, " "), Binding::list};
  }

  Printed operator()(const Forms& forms) const {
    switch (forms.kind) {
      case Forms::Kind::prefix:
        return {forms.pattern + "*"};
      case Forms::Kind::wildcard:
        return {forms.pattern};
      case Forms::Kind::fuzzy:
        break;
    }
    return {fmt::format("{}~{}", forms.pattern, forms.distance)};
  }

  Printed operator()(const PersonName& name) const { return {in_field(name_of(name.facet), name.asked)}; }

  Printed operator()(const RoleName& role) const { return {in_field("role", role.asked)}; }

  Printed operator()(const FacetIs& facet) const {
    std::vector<std::string> values;
    for (const auto& value : facet.values) values.push_back(in_field(name_of(facet.facet), value));
    return {joined(values, " OR "), values.size() == 1 ? Binding::operand : Binding::alternatives};
  }

  Printed operator()(const PublishedIn& published) const {
    return {"date:" + (published.undated ? "none" : to_string(published.interval))};
  }

  Printed operator()(const Mentions& mentions) const { return {"mentions:" + to_string(mentions.interval)}; }

  Printed operator()(const And& node) const { return {list_of(node.children), Binding::list}; }

  Printed operator()(const Or& node) const {
    std::vector<std::string> parts;
    for (const auto& child : node.children) parts.push_back(alternative(child));
    return {joined(parts, " OR "), Binding::alternatives};
  }

  Printed operator()(const AndNot& node) const {
    std::string text = as_list(node.children.front());
    for (std::size_t i = 1; i < node.children.size(); ++i)
      text += (text.empty() ? "NOT " : " NOT ") + within(node.children[i], Binding::operand);
    return {std::move(text), Binding::list};
  }

  Printed operator()(const AndMaybe& node) const {
    std::string text = required(node.children.front());
    for (std::size_t i = 1; i < node.children.size(); ++i) text += " " + within(node.children[i], Binding::operand);
    return {std::move(text), Binding::list};
  }

  Printed operator()(const Filter& node) const {
    std::string text = as_list(node.children.front());
    for (std::size_t i = 1; i < node.children.size(); ++i)
      text += (text.empty() ? "" : " ") + within(node.children[i], Binding::operand);
    return {std::move(text), Binding::list};
  }

 private:
  std::string list_of(const std::vector<Node>& nodes) const {
    std::vector<std::string> parts;
    parts.reserve(nodes.size());
    for (const auto& node : nodes) parts.push_back(as_item(node));
    return joined(parts, " ");
  }

  /// Prints a node of a list. A repeated leaf and a NEAR need no parentheses there.
  std::string as_item(const Node& node) const {
    const bool leaf = std::holds_alternative<Word>(node.value) || std::holds_alternative<Phrase>(node.value) ||
                      std::holds_alternative<Near>(node.value);
    return within(node, leaf ? Binding::list : Binding::operand);
  }

  /// Prints the first node of a list that continues with filters or NOT.
  std::string as_list(const Node& node) const {
    if (std::holds_alternative<AndNot>(node.value)) return within(node, Binding::operand);
    return within(node, Binding::list);
  }

  std::string alternative(const Node& node) const {
    if (std::holds_alternative<FacetIs>(node.value)) return within(node, Binding::alternatives);
    return as_item(node);
  }

  std::string required(const Node& node) const {
    const auto* all = std::get_if<And>(&node.value);
    if (all == nullptr) return "+" + within(node, Binding::operand);
    std::vector<std::string> parts;
    for (const auto& child : all->children) parts.push_back("+" + within(child, Binding::operand));
    return joined(parts, " ");
  }
};

}  // namespace

std::string to_string(const Node& tree) { return std::visit(Printer{}, tree.value).text; }

}  // namespace dateline::query
