#include "corpus/xml/document.hpp"

#include <algorithm>
#include <array>

#include "common/facts/text/steps.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/xml/repair.hpp"

namespace dateline::corpus::xml {
namespace {

constexpr std::size_t most_nodes = 4'000'000;

struct Namespace {
  std::string_view begins;  ///< the beginning of its address
  std::string_view prefix;
};
constexpr std::array namespaces{
    Namespace{"http://purl.org/rss/1.0/modules/content", "content"},
    Namespace{"http://purl.org/dc/elements/", "dc"},
    Namespace{"http://purl.org/dc/terms", "dcterms"},
    Namespace{"http://search.yahoo.com/mrss", "media"},
    Namespace{"http://www.rssboard.org/media-rss", "media"},
    Namespace{"http://wordpress.org/export/1.0/excerpt", "excerpt"},
    Namespace{"http://wordpress.org/export/1.1/excerpt", "excerpt"},
    Namespace{"http://wordpress.org/export/1.2/excerpt", "excerpt"},
    Namespace{"http://wordpress.org/export", "wp"},
    Namespace{"http://www.itunes.com/dtds/podcast", "itunes"},
    Namespace{"http://www.google.com/schemas/sitemap-news", "news"},
    Namespace{"https://www.google.com/schemas/sitemap-news", "news"},
    Namespace{"http://www.w3.org/2005/Atom", "atom"},
    Namespace{"http://purl.org/atom/ns", "atom"},
    Namespace{"http://purl.org/rss/1.0/", ""},
    Namespace{"http://my.netscape.com/rdf/simple/", ""},
    Namespace{"http://channel.netscape.com/rdf/simple/", ""},
    Namespace{"http://iptc.org/std/nar/", ""},
    Namespace{"http://iptc.org/std/NITF/", ""},
    Namespace{"http://www.sitemaps.org/schemas/sitemap/", ""},
};

std::pair<std::string_view, std::string_view> split(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

/// Gives elements their usual names.
void rename(Node root, const Prefixes& prefixes) {
  if (prefixes.empty()) return;
  const auto enter = [&](Node node) {
    if (!is_element(node)) return false;
    const std::string_view name = node.name();
    if (name.find(':') == std::string_view::npos) return true;
    const std::string usual = prefixes.usual(name);
    if (usual != name) node.set_name(usual.c_str());
    return true;
  };
  for (Node child = root.first_child(); child; child = child.next_sibling()) walk(child, enter, [](Node) {});
}

}  // namespace

void Prefixes::learn(std::string_view text) {
  for (std::size_t at = 0; (at = text.find("xmlns:", at)) != std::string_view::npos;) {
    at += 6;
    const std::size_t end = std::min(text.find_first_of("= \t\r\n><", at), text.size());
    const std::string_view prefix = text.substr(at, end - at);
    const std::size_t quote = text.find_first_not_of("= \t\r\n", end);
    at = end;
    if (quote == std::string_view::npos || prefix.size() > 64) continue;
    if (text[quote] != '"' && text[quote] != '\'') continue;
    const std::string_view address = text::trimmed(text.substr(quote + 1, 200));
    const auto* known = std::find_if(namespaces.begin(), namespaces.end(),
                                     [&](const Namespace& space) { return address.starts_with(space.begins); });
    if (known != namespaces.end() && meaning_.size() < 64) meaning_.try_emplace(std::string(prefix), known->prefix);
  }
}

std::string Prefixes::usual(std::string_view name) const {
  const auto [prefix, local] = split(name);
  const auto known = meaning_.find(prefix);
  if (prefix.empty() || known == meaning_.end()) return std::string(name);
  return known->second.empty() ? std::string(local) : known->second + ':' + std::string(local);
}

std::optional<Document> Document::parse(std::string_view text, const Prefixes& prefixes) {
  // A tag begins with `<`, and an attribute has a `=`.
  const auto nodes = std::count(text.begin(), text.end(), '<') + std::count(text.begin(), text.end(), '=');
  facts::count_steps(text.size());
  if (static_cast<std::size_t>(nodes) > most_nodes) return std::nullopt;
  constexpr unsigned options =
      pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute | pugi::parse_eol | pugi::parse_ws_pcdata;
  Document document;
  const std::string source = with_characters(text);
  const auto result = document.tree_->load_buffer(source.data(), source.size(), options, pugi::encoding_utf8);
  if (!result) {
    const std::string repaired = well_formed(source);
    document.tree_->load_buffer(repaired.data(), repaired.size(), options, pugi::encoding_utf8);
  }
  rename(*document.tree_, prefixes);
  return document;
}

Node Document::root() const { return tree_->document_element(); }

std::string_view local_name(Node node) { return split(node.name()).second; }

std::string_view attribute(Node node, const char* name) { return text::trimmed(node.attribute(name).value()); }

std::string_view first_attribute(Node node, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (const std::string_view value = attribute(node, name); !value.empty()) return value;
  }
  return {};
}

Node at(Node node, std::string_view path) {
  while (node && !path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    Node found = node.first_child();
    while (found && name != found.name()) found = found.next_sibling();
    node = found;
  }
  return node;
}

std::vector<Node> children(Node node, std::string_view name) {
  std::vector<Node> found;
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (name == child.name()) found.push_back(child);
  }
  return found;
}

std::vector<Node> all(Node node, std::string_view name) {
  std::vector<Node> found;
  const auto enter = [&](Node inner) {
    if (inner == node) return true;
    if (!is_element(inner)) return false;
    if (name != inner.name()) return true;
    found.push_back(inner);
    return false;
  };
  walk(node, enter, [](Node) {});
  return found;
}

Node first(Node node, std::string_view name) {
  Node found;
  const auto enter = [&](Node inner) {
    if (found || (inner != node && !is_element(inner))) return false;
    if (inner != node && name == inner.name()) found = inner;
    return !found;
  };
  walk(node, enter, [](Node) {});
  return found;
}

}  // namespace dateline::corpus::xml
