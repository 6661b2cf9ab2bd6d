#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>

#include "corpus/fields/standing.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/markup.hpp"
#include "corpus/xml/prose.hpp"
#include "corpus/xml/readers.hpp"
#include "corpus/xml/record_fields.hpp"

namespace dateline::corpus::xml {
namespace {

/// A short text of a feed, such as a title, which may hold escaped HTML.
std::string short_text(Node node) {
  return text::clean_line(text::without_markup(has_elements(node) ? line_of(node) : text_in(node)));
}

/// Removes what WordPress puts below a story: "The post … appeared first on …".
void remove_credit(std::string& story) {
  const std::size_t begin = story.rfind("The post ");
  if (begin == std::string::npos || (begin > 0 && story[begin - 1] != '\n')) return;
  if (story.find(" appeared first on ", begin) == std::string::npos || story.find("\n\n", begin) != std::string::npos)
    return;
  story.resize(begin);
  story.resize(text::trimmed(story).size());
}

/// The text of an element that holds HTML, escaped or as elements.
std::string story_in(Node node) {
  std::string story = has_elements(node) ? prose_of(node) : prose_of_html(text_in(node));
  story = text::trimmed(story);
  remove_credit(story);
  return story;
}

/// Adds the longest of the texts that the elements of these names hold.
void add_longest(Node item, std::initializer_list<const char*> names, Fields& fields) {
  std::string longest;
  for (const char* name : names) {
    for (const Node node : children(item, name)) {
      std::string story = story_in(node);
      if (story.size() > longest.size()) longest = std::move(story);
    }
  }
  fields.text(Field::body, 0, longest);
}

/// Feeds are given with the address before the name: "jo@example.com (Jo Smith)".
std::string author_named(Node node) {
  if (const Node name = at(node, "name")) return line_of(name);
  std::string text = short_text(node);
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  const std::size_t sign = text.find('@');
  if (open != std::string::npos && close != std::string::npos && sign < open && open < close) {
    return text.substr(open + 1, close - open - 1);
  }
  return sign != std::string::npos && text.find(' ') == std::string::npos ? std::string() : text;
}

/// The text without the shortcodes of WordPress and without the captions in them.
std::string without_shortcodes(std::string html) {
  std::set<std::string, std::less<>> pairs;  // the names that are closed somewhere; `[sic]` is no shortcode
  for (std::size_t at = 0; (at = html.find("[/", at)) != std::string::npos; ++at) {
    const std::size_t end = html.find_first_of("[]", at + 1);
    if (end != std::string::npos && html[end] == ']') pairs.insert(html.substr(at + 2, end - at - 2));
  }
  std::string out;
  bool closed = true;  // there may still be a caption that is closed
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('[', at), html.size());
    out.append(html, at, open - at);
    if (open == html.size()) break;
    std::size_t end = open + 1;
    if (end < html.size() && html[end] == '/') ++end;
    const std::size_t name = end;
    while (end < html.size() && ((html[end] >= 'a' && html[end] <= 'z') || html[end] == '_' || html[end] == '-')) ++end;
    const std::size_t close = end - name < 3 ? std::string::npos : html.find_first_of("[]\n", end);
    const std::string_view called = std::string_view(html).substr(name, end - name);
    const bool delimited = close != std::string::npos && html[close] == ']' && (html[end] == ']' || html[end] == ' ');
    const bool shortcode =
        delimited &&
        (pairs.contains(called) || std::string_view(html).substr(end, close - end).find('=') != std::string_view::npos);
    at = shortcode ? close + 1 : open + 1;
    if (!shortcode) out += '[';
    if (shortcode && closed && called == "caption" && html[open + 1] != '/') {
      const std::size_t after = html.find("[/caption]", at);
      closed = after != std::string::npos;
      if (closed) at = after + 10;
    }
  }
  return out;
}

/// What a WordPress export says of a post beyond RSS; empty, or why it is no article.
std::string add_wordpress(Node item, const Header& header, Fields& fields) {
  const std::string type = line_of(at(item, "wp:post_type"));
  if (type.empty()) return {};
  if (type == "attachment" || type == "nav_menu_item" || type == "revision" || type.starts_with("wp_") ||
      type == "custom_css" || type == "customize_changeset" || type == "oembed_cache" || type == "user_request") {
    return "a post of the type '" + type + "'";
  }
  const std::string status = line_of(at(item, "wp:status"));
  if (status == "future") {
    fields.record().embargo = line_of(at(item, "wp:post_date_gmt"));
  } else if (!status.empty() && status != "publish" && status != "inherit") {
    return "an unpublished post (" + status + ")";
  }
  fields.text(Field::id, 1, line_of(at(item, "guid")));
  fields.date(2, line_of(at(item, "wp:post_date_gmt")) + " GMT");
  fields.date(3, line_of(at(item, "wp:post_date")));
  const std::string login = line_of(at(item, "dc:creator"));
  for (const Node author : all(header.root, "wp:author")) {
    if (line_of(at(author, "wp:author_login")) != login) continue;
    fields.text(Field::authors, 0, line_of(at(author, "wp:author_display_name")));
  }
  for (const Node category : children(item, "category")) {
    const bool section = attribute(category, "domain") == "category";
    if (section) fields.text(Field::section, 0, short_text(category));
  }
  fields.text(Field::body, 0, text::trimmed(prose_of_html(without_shortcodes(text_in(at(item, "content:encoded"))))));
  fields.text(Field::body, 1, story_in(at(item, "excerpt:encoded")));
  return {};
}

void add_rss_address(Node item, Fields& fields) {
  fields.line(Field::url, 0, at(item, "feedburner:origLink"));
  for (const Node link : children(item, "link")) {
    fields.line(Field::url, 1, link);
    fields.text(Field::url, 2, attribute(link, "href"));
  }
  for (const Node link : children(item, "atom:link")) {
    const std::string_view relation = attribute(link, "rel");
    if (relation.empty() || relation == "alternate") fields.text(Field::url, 2, attribute(link, "href"));
  }
  const std::string guid = line_of(at(item, "guid"));
  fields.text(Field::guid, 0, guid);
  if (attribute(at(item, "guid"), "isPermaLink") != "false" && guid.starts_with("http")) {
    fields.text(Field::url, 3, guid);
  }
  fields.text(Field::url, 4, first_attribute(item, {"rdf:about", "about"}));
}

void add_rss_header(Node item, const Header& header, Fields& fields) {
  fields.line(Field::source, 1, at(item, "dc:publisher"));
  fields.line(Field::source, 2, at(item, "dc:source"));
  const Node channel = first(header.root, "channel");
  fields.text(Field::source, 3, short_text(at(channel, "title")));
  for (const char* name : {"dc:language", "language"}) {
    fields.line(Field::language, 0, at(item, name));
    fields.line(Field::language, 1, at(channel, name));
  }
}

/// The address that `reference` stands for in an element, by the nearest xml:base around it.
std::string resolved(Node node, std::string_view reference) {
  if (reference.empty() || reference.find("://") != std::string_view::npos) return std::string(reference);
  std::string_view base;
  for (int level = 0; node && base.empty() && level < 8; ++level, node = node.parent())
    base = attribute(node, "xml:base");
  const std::size_t scheme = base.find("://");
  if (scheme == std::string_view::npos) return std::string(reference);
  if (reference.starts_with("//")) return std::string(base.substr(0, scheme + 1)) + std::string(reference);
  const std::size_t host = std::min(base.find('/', scheme + 3), base.size());
  if (reference.starts_with('/')) return std::string(base.substr(0, host)) + std::string(reference);
  const std::size_t folder = base.rfind('/');
  if (folder < host || host == base.size()) return std::string(base) + '/' + std::string(reference);
  return std::string(base.substr(0, folder + 1)) + std::string(reference);
}

void add_atom_link(Node entry, const Header& header, Fields& fields) {
  for (const Node link : children(entry, "link")) {
    const std::string_view relation = attribute(link, "rel");
    if (!relation.empty() && relation != "alternate") continue;
    std::string address = resolved(link, attribute(link, "href"));
    if (address.find("://") == std::string::npos) address = resolved(header.root, address);
    if (address.find("://") == std::string::npos) {
      // An address relative to the feed's own, which is that of its link to itself or to its page.
      for (const Node own : children(header.root, "link")) {
        const std::string_view href = attribute(own, "href");
        const std::size_t scheme = href.find("://");
        if (scheme == std::string_view::npos || !address.starts_with('/')) continue;
        address = std::string(href.substr(0, std::min(href.find('/', scheme + 3), href.size()))) + address;
        break;
      }
    }
    fields.text(Field::url, attribute(link, "type").starts_with("text/html") || relation.empty() ? 0 : 1, address);
  }
}

/// A text construct of Atom: plain text, escaped HTML or XHTML.
std::string atom_text(Node node) {
  const std::string_view type = attribute(node, "type");
  if (attribute(node, "src").empty() && (type == "text" || type == "text/plain")) {
    const std::string plain = text_in(node);
    return plain.find("</") == std::string::npos ? plain : prose_of_html(plain);  // HTML by mistake
  }
  if (type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/")) return {};
  return story_in(node);
}

void add_atom_story(Node entry, Fields& fields) {
  std::string story;
  for (const Node content : children(entry, "content")) {
    std::string text = atom_text(content);
    if (text.size() > story.size()) story = std::move(text);
  }
  // Agencies put the text into elements of their own, one level down.
  for (Node group = entry.first_child(); group; group = group.next_sibling()) {
    if (local_name(group) == "content" || local_name(group) == "source") continue;
    for (Node part = group.first_child(); part; part = part.next_sibling()) {
      if (local_name(part) != "body") continue;
      std::string text = story_in(part);
      if (text.size() > story.size()) story = std::move(text);
    }
  }
  fields.text(Field::body, 0, text::trimmed(story));
  fields.text(Field::body, 1, atom_text(at(entry, "summary")));
  for (const char* name : {"media:group/media:description", "media:description", "media:content/media:description"}) {
    fields.text(Field::body, 2, story_in(at(entry, name)));
  }
}

}  // namespace

std::string read_rss(Node item, const Header& header, Record& record) {
  Fields fields(record);
  if (std::string reason = add_wordpress(item, header, fields); !reason.empty()) return reason;
  for (const char* name : {"title", "dc:title", "media:title"})
    fields.text(Field::title, 0, short_text(at(item, name)));
  add_rss_address(item, fields);
  for (const char* name : {"pubDate", "dc:date", "dcterms:issued", "dcterms:created", "published", "atom:published",
                           "pubdate", "date", "dcterms:modified", "atom:updated", "updated", "lastBuildDate"}) {
    fields.date(0, line_of(at(item, name)));
  }
  for (const char* name : {"dc:creator", "author", "media:credit", "itunes:author", "creator", "dc:contributor"}) {
    for (const Node author : children(item, name)) fields.item(Field::authors, 1, author_named(author));
    if (!fields.best(Field::authors).empty()) break;
  }
  fields.line(Field::source, 0, at(item, "source"));
  add_rss_header(item, header, fields);
  for (const char* name : {"category", "dc:subject", "media:category"}) {
    for (const Node category : children(item, name)) fields.item(Field::keywords, 1, short_text(category));
  }
  for (const Node keywords : children(item, "media:keywords")) fields.line(Field::keywords, 2, keywords);
  add_longest(item,
              {"content:encoded", "description", "content", "encoded", "fulltext", "full-text", "yandex:full-text",
               "turbo:content", "body", "xhtml:body", "summary", "dc:description", "atom:content", "story"},
              fields);
  for (const char* name : {"atom:summary", "media:description", "itunes:summary", "media:group/media:description"}) {
    fields.text(Field::body, 2, story_in(at(item, name)));
  }
  return {};
}

std::string read_atom(Node entry, const Header& header, Record& record) {
  Fields fields(record);
  fields.line(Field::id, 0, at(entry, "id"));
  fields.text(Field::title, 0, short_text(at(entry, "title")));
  add_atom_link(entry, header, fields);
  for (const char* name : {"published", "issued", "dc:date", "created", "updated", "modified"}) {
    fields.date(0, line_of(at(entry, name)));
  }
  for (const Node author : children(entry, "author")) fields.item(Field::authors, 0, author_named(author));
  for (const Node author : children(at(entry, "source"), "author"))
    fields.item(Field::authors, 1, author_named(author));
  for (const Node author : children(header.root, "author")) fields.item(Field::authors, 2, author_named(author));
  fields.text(Field::source, 0, short_text(at(entry, "source/title")));
  fields.text(Field::source, 1, short_text(at(header.root, "title")));
  fields.text(Field::language, 0, attribute(entry, "xml:lang"));
  fields.text(Field::language, 1, attribute(header.root, "xml:lang"));
  for (const Node category : children(entry, "category")) {
    fields.item(Field::keywords, 0, first_attribute(category, {"label", "term"}));
  }
  add_atom_story(entry, fields);
  record.whole_file = header.root_name == "entry";
  return {};
}

std::string read_sitemap(Node url, const Header&, Record& record) {
  Fields fields(record);
  const Node news = at(url, "news:news");
  if (!news) return "an address of a sitemap, without a title";
  fields.line(Field::url, 0, at(url, "loc"));
  fields.line(Field::title, 0, at(news, "news:title"));
  fields.date(0, line_of(at(news, "news:publication_date")));
  fields.date(1, line_of(at(url, "lastmod")));
  fields.line(Field::source, 0, at(news, "news:publication/news:name"));
  fields.line(Field::language, 0, at(news, "news:publication/news:language"));
  fields.line(Field::keywords, 0, at(news, "news:keywords"));
  fields.line(Field::section, 0, at(news, "news:genres"));
  fields.line(Field::places, 0, at(news, "news:geo_locations"));
  return {};
}

}  // namespace dateline::corpus::xml
