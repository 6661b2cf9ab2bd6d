#include "corpus/formats/page_head.hpp"

#include <algorithm>
#include <array>

#include "common/facts/text/steps.hpp"
#include "corpus/formats/linked_data.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/html_text.hpp"

namespace dateline::corpus::formats {
namespace {

struct Meta {
  std::string_view name;  ///< the value of property, name or itemprop, in lower case
  Field field;
  std::uint32_t rank;
};

constexpr std::array<Meta, 61> metas{{
    {"og:title", Field::title, open_graph},
    {"og:url", Field::url, open_graph},
    {"og:site_name", Field::source, open_graph},
    {"og:article:published_time", Field::published, open_graph},
    {"article:published_time", Field::published, open_graph},
    {"article:published", Field::published, open_graph},
    {"article:author", Field::authors, open_graph},
    {"og:article:author", Field::authors, open_graph},
    {"article:section", Field::section, open_graph},
    {"article:tag", Field::keywords, open_graph},
    {"headline", Field::title, meta},
    {"twitter:title", Field::title, meta},
    {"dc.title", Field::title, meta},
    {"datepublished", Field::published, meta},
    {"date_published", Field::published, meta},
    {"date-published", Field::published, meta},
    {"publisheddate", Field::published, meta},
    {"published_date", Field::published, meta},
    {"published-date", Field::published, meta},
    {"published_time", Field::published, meta},
    {"published_at", Field::published, meta},
    {"publish_date", Field::published, meta},
    {"publish-date", Field::published, meta},
    {"publishdate", Field::published, meta},
    {"publish_time", Field::published, meta},
    {"pubdate", Field::published, meta},
    {"pub_date", Field::published, meta},
    {"og:pubdate", Field::published, meta},
    {"publication_date", Field::published, meta},
    {"publication-date", Field::published, meta},
    {"publicationdate", Field::published, meta},
    {"originalpublicationdate", Field::published, meta},
    {"article_date_original", Field::published, meta},
    {"article.published", Field::published, meta},
    {"rnews:datepublished", Field::published, meta},
    {"cxenseparse:recs:publishtime", Field::published, meta},
    {"parsely-pub-date", Field::published, meta},
    {"sailthru.date", Field::published, meta},
    {"shareaholic:article_published_time", Field::published, meta},
    {"citation_publication_date", Field::published, meta},
    {"bt:pubdate", Field::published, meta},
    {"ptime", Field::published, meta},
    {"displaydate", Field::published, meta},
    {"release_date", Field::published, meta},
    {"dc.date", Field::published, meta},
    {"dc.date.issued", Field::published, meta},
    {"dc.date.created", Field::published, meta},
    {"dc.created", Field::published, meta},
    {"dcterms.created", Field::published, meta},
    {"dcterms.issued", Field::published, meta},
    {"dcterms.date", Field::published, meta},
    {"date", Field::published, meta},
    {"author", Field::authors, meta},
    {"byl", Field::authors, meta},
    {"parsely-author", Field::authors, meta},
    {"dc.creator", Field::authors, meta},
    {"dc.publisher", Field::source, meta},
    {"section", Field::section, meta},
    {"news_keywords", Field::keywords, meta},
    {"keywords", Field::keywords, last_resort},
    {"og:locale", Field::language, last_resort},
}};

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

/// Adds a text to the value with this name, which may occur several times on a page.
void add(FieldName name, std::string_view text, Record& record) {
  if (text::trimmed(text).empty()) return;
  facts::count_steps(record.values.size());
  const auto same = std::find_if(record.values.begin(), record.values.end(), [&](const Record::Value& value) {
    return value.name.field == name.field && value.name.rank == name.rank;
  });
  if (same == record.values.end()) return record.add(name, std::string(text));
  same->texts.emplace_back(text);
}

const Meta* meta_named(std::string_view name) {
  const std::string folded = lower(name);
  const auto found = std::find_if(metas.begin(), metas.end(), [&](const Meta& entry) { return entry.name == folded; });
  return found == metas.end() ? nullptr : &*found;
}

bool is_address(std::string_view text) { return text.starts_with("http:") || text.starts_with("https:"); }

/// Calls `use` with each of the names in an attribute: itemprop="datePublished dateModified".
template <class Use>
void each_name(std::string_view names, Use use) {
  constexpr std::size_t longest = 256;
  names = names.substr(0, longest);
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(" \t\n"), names.size());
    if (end > 0) use(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

void add_meta(const GumboNode& node, Record& record) {
  const std::string_view stated = text::attribute(node, "content");
  const std::string_view content = stated.empty() ? text::attribute(node, "value") : stated;
  for (const char* key : {"property", "name", "itemprop"}) {
    each_name(text::attribute(node, key), [&](std::string_view name) {
      const Meta* known = meta_named(name);
      if (known == nullptr) return;
      if (known->field == Field::authors && is_address(content)) return;  // the address of a profile, not a name
      add({known->field, known->rank}, content, record);
    });
  }
}

/// Adds the date of an element with itemprop="datePublished" that is no <meta>.
void add_date_property(const GumboNode& node, Record& record) {
  bool published = false;
  each_name(text::attribute(node, "itemprop"),
            [&](std::string_view name) { published = published || lower(name) == "datepublished"; });
  if (!published) return;
  for (const char* key : {"datetime", "content"}) {
    if (!text::attribute(node, key).empty()) return add({Field::published, meta}, text::attribute(node, key), record);
  }
}

/// A <time> before the headline is often that of another story.
void add_time(const GumboNode& node, bool headline_seen, Record& record) {
  bool published = gumbo_get_attribute(&node.v.element.attributes, "pubdate") != nullptr;
  each_name(text::attribute(node, "itemprop"),
            [&](std::string_view name) { published = published || lower(name) == "datepublished"; });
  const std::string_view stated = text::attribute(node, "datetime");
  const std::uint32_t beside = headline_seen ? std::uint32_t{visible} : std::uint32_t{last_resort};
  const std::uint32_t rank = published ? std::uint32_t{meta} : beside;
  add({Field::published, rank}, stated.empty() ? text::text_of(node, {}) : std::string(stated), record);
}

std::string script_text(const GumboNode& node) {
  const GumboVector* children = text::children_of(node);
  if (children->length == 0) return {};
  return static_cast<const GumboNode*>(children->data[0])->v.text.text;
}

void add_element(const GumboNode& node, bool headline_seen, Record& record) {
  switch (text::tag_of(node)) {
    case GUMBO_TAG_HTML:
      return add({Field::language, visible}, text::attribute(node, "lang"), record);
    case GUMBO_TAG_META:
      return add_meta(node, record);
    case GUMBO_TAG_LINK:
      if (lower(text::attribute(node, "rel")) == "canonical") {
        add({Field::url, linked_data}, text::attribute(node, "href"), record);
      }
      return;
    case GUMBO_TAG_SCRIPT:
      if (lower(text::attribute(node, "type")) == "application/ld+json") {
        add_linked_data(script_text(node), linked_data, record);
      }
      return;
    case GUMBO_TAG_TITLE:
      return add({Field::title, last_resort}, script_text(node), record);
    case GUMBO_TAG_TIME:
      return add_time(node, headline_seen, record);
    default:
      return add_date_property(node, record);
  }
}

}  // namespace

void add_page_head(const GumboNode& page, Record& record) {
  bool headline_seen = false;
  const auto enter = [&](const GumboNode& node) {
    headline_seen = headline_seen || text::tag_of(node) == GUMBO_TAG_H1;
    if (!text::is_element(node) || text::tag_of(node) == GUMBO_TAG_SVG)
      return false;  // images have titles of their own
    add_element(node, headline_seen, record);
    return true;
  };
  text::walk(page, enter, [](const GumboNode&) {});
}

}  // namespace dateline::corpus::formats
