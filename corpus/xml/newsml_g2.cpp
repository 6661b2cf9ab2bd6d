#include <algorithm>
#include <map>
#include <string>

#include "corpus/fields/standing.hpp"
#include "corpus/xml/nitf.hpp"
#include "corpus/xml/prose.hpp"
#include "corpus/xml/readers.hpp"

namespace dateline::corpus::xml {
namespace {

/// What the code of a concept is called, by the item's own <assert> elements.
using ConceptNames = std::map<std::string, std::string, std::less<>>;

std::string name_in(Node node) {
  std::string name = line_of(at(node, "name"));
  return name.empty() ? std::string(attribute(node, "literal")) : name;
}

ConceptNames asserted(Node item) {
  ConceptNames names;
  for (const Node node : children(item, "assert")) {
    const std::string name = line_of(at(node, "name"));
    if (!name.empty()) names.emplace(first_attribute(node, {"qcode", "uri", "literal"}), name);
  }
  return names;
}

/// What a concept is called; empty if the item has only a code for it.
std::string called(Node node, const ConceptNames& names) {
  std::string name = line_of(at(node, "name"));
  if (!name.empty()) return name;
  const auto known = names.find(first_attribute(node, {"qcode", "uri", "literal"}));
  return known == names.end() ? std::string() : known->second;
}

void add_identity(Node item, Fields& fields) {
  const Node meta = at(item, "itemMeta");
  Record& record = fields.record();
  fields.text(Field::id, 0, attribute(item, "guid"));
  record.version = version_number(attribute(item, "version"));
  record.status = status_named(first_attribute(at(meta, "pubStatus"), {"qcode", "uri", "literal"}));
  record.embargo = line_of(at(meta, "embargoed"));
  const Node embargo = at(meta, "embargoed");
  if (embargo && record.embargo.empty()) record.status = Record::Status::withheld;  // for as long as nothing is said
  fields.date(0, line_of(at(meta, "versionCreated")));
  fields.date(1, line_of(at(meta, "firstCreated")));
  fields.date(2, line_of(at(item, "contentMeta/contentCreated")));
  fields.date(3, line_of(at(item, "contentMeta/contentModified")));
  fields.text(Field::source, 0, name_in(at(meta, "provider")));
  fields.text(Field::source, 1, without_vocabulary(first_attribute(at(meta, "provider"), {"qcode", "uri"})));
  for (const Node link : children(meta, "link")) {
    const bool page = attribute(link, "rel").ends_with("hasWebPage") || attribute(link, "contenttype") == "text/html";
    if (page) fields.text(Field::url, 0, attribute(link, "href"));
    if (const std::string_view other = attribute(link, "residref"); !other.empty()) record.links.emplace_back(other);
  }
}

void add_headlines(Node item, Fields& fields) {
  const Node meta = at(item, "contentMeta");
  for (const Node headline : children(meta, "headline")) {
    const std::string_view role = without_vocabulary(attribute(headline, "role"));
    const bool main = role.empty() || role == "main" || role == "headline";
    fields.line(Field::title, main ? 0 : 1, headline);
  }
  fields.line(Field::title, 20, at(item, "itemMeta/title"));
  fields.line(Field::title, 21, at(meta, "slugline"));
  for (const Node by : children(meta, "by")) fields.line(Field::authors, 0, by);
  for (const Node creator : children(meta, "creator")) fields.item(Field::authors, 30, name_in(creator));
  fields.line(Field::dateline, 0, at(meta, "dateline"));
  fields.line(Field::source, 30, at(meta, "creditline"));
  fields.text(Field::language, 0, attribute(at(meta, "language"), "tag"));
  fields.text(Field::language, 1, attribute(item, "xml:lang"));
}

void add_subjects(Node item, Fields& fields) {
  const ConceptNames names = asserted(item);
  const Node meta = at(item, "contentMeta");
  for (const Node subject : children(meta, "subject")) {
    const std::string_view type = without_vocabulary(attribute(subject, "type"));
    const std::string name = called(subject, names);
    if (type == "person") {
      fields.item(Field::people, 0, name);
    } else if (type.starts_with("organi")) {
      fields.item(Field::organisations, 0, name);
    } else if (type == "geoArea" || type == "poi" || type == "place" || type == "location") {
      fields.item(Field::places, 0, name);
    } else {
      fields.item(Field::keywords, 0, name);
    }
  }
  for (const Node keyword : children(meta, "keyword")) fields.item(Field::keywords, 0, line_of(keyword));
  for (const Node place : children(meta, "located")) {
    const std::string name = called(place, names);
    fields.item(Field::places, 0, name.empty() ? name_in(place) : name);
  }
  for (const Node service : children(at(item, "itemMeta"), "service")) {
    fields.line(Field::section, 30, at(service, "name"));
  }
}

/// The text of <inlineXML> or <inlineData>.
std::string text_of_inline(Node content) {
  if (const Node story = first(content, "body.content")) return prose_of(story);
  const std::string_view type = attribute(content, "contenttype");
  if (!type.empty() && !type.starts_with("text/") && !type.starts_with("application/") && !has_elements(content))
    return {};
  if (attribute(content, "encoding").find("base64") != std::string_view::npos) return {};
  if (has_elements(content)) {
    for (const char* name : {"body", "html:body"}) {
      if (const Node body = first(content, name)) return prose_of(body);
    }
    return prose_of(content);
  }
  return prose_of_html(text_in(content));
}

void add_story(Node item, Fields& fields) {
  std::string story;
  for (Node content = at(item, "contentSet").first_child(); content; content = content.next_sibling()) {
    const std::string_view name = local_name(content);
    if (name != "inlineXML" && name != "inlineData") continue;
    std::string text = text_of_inline(content);
    if (text.size() > story.size()) story = std::move(text);
  }
  fields.text(Field::body, 0, story);
  const Node meta = at(item, "contentMeta");
  for (const Node description : children(meta, "description")) fields.text(Field::body, 30, prose_of(description));
}

}  // namespace

std::string read_newsml_g2(Node item, const Header& header, Record& record) {
  const std::string_view name = local_name(item);
  if (name == "packageItem") return "a package, which lists other items";
  if (name != "newsItem") return "a <" + std::string(name) + "> of NewsML-G2";
  Fields fields(record);
  add_identity(item, fields);
  add_headlines(item, fields);
  add_subjects(item, fields);
  add_story(item, fields);
  const Record::Status status = record.status;
  const auto version = record.version;
  const std::string embargo = record.embargo;
  if (const Node nitf = first(at(item, "contentSet"), "nitf")) add_nitf(nitf, 10, fields);
  record.status = status;  // the item's own management counts, not that of the text in it
  record.version = version;
  record.embargo = embargo;
  record.whole_file = header.root_name == "newsItem";
  return {};
}

std::string read_reuters_corpus(Node item, const Header& header, Record& record) {
  Fields fields(record);
  fields.text(Field::id, 0, attribute(item, "itemid"));
  fields.text(Field::language, 0, attribute(item, "xml:lang"));
  fields.date(0, attribute(item, "date"));
  fields.line(Field::title, 0, at(item, "headline"));
  fields.line(Field::title, 1, at(item, "title"));
  fields.line(Field::authors, 0, at(item, "byline"));
  fields.line(Field::dateline, 0, at(item, "dateline"));
  fields.text(Field::body, 0, prose_of(at(item, "text")));
  const Node meta = at(item, "metadata");
  for (const Node codes : children(meta, "codes")) {
    const bool places = attribute(codes, "class").find("countries") != std::string_view::npos;
    for (const Node code : children(codes, "code")) {
      fields.item(places ? Field::places : Field::keywords, 0, attribute(code, "code"));
    }
  }
  for (const Node dc : children(meta, "dc")) {
    const std::string_view element = attribute(dc, "element");
    if (element == "dc.date.published") fields.date(1, attribute(dc, "value"));
    if (element == "dc.source" || element == "dc.publisher") fields.text(Field::source, 0, attribute(dc, "value"));
  }
  record.whole_file = header.root_name == "newsitem";
  return {};
}

}  // namespace dateline::corpus::xml
