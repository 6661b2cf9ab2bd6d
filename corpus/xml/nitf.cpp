#include "corpus/xml/nitf.hpp"

#include <string>

#include "corpus/fields/standing.hpp"
#include "corpus/xml/prose.hpp"
#include "corpus/xml/readers.hpp"

namespace dateline::corpus::xml {
namespace {

/// The value of <meta name="…" content="…">.
std::string_view meta(Node head, std::string_view name) {
  for (const Node node : children(head, "meta")) {
    if (attribute(node, "name") == name) return attribute(node, "content");
  }
  return {};
}

void add_identity(Node nitf, Node head, std::uint32_t rank, Fields& fields) {
  const Node data = at(head, "docdata");
  fields.text(Field::id, rank, attribute(at(data, "doc-id"), "id-string"));
  fields.text(Field::id, rank + 1, attribute(nitf, "uno"));
  fields.text(Field::guid, rank, attribute(at(data, "du-key"), "key"));
  fields.text(Field::url, rank, attribute(at(head, "pubdata"), "ex-ref"));
  fields.text(Field::language, rank, first_attribute(nitf, {"baselang", "xml:lang"}));
  const std::string_view status = attribute(data, "management-status");
  if (!status.empty()) fields.record().status = status_named(status);
  if (const auto version = version_number(first_attribute(at(data, "du-key"), {"version"}))) {
    fields.record().version = version;
  }
}

void add_dates(Node nitf, Node head, Node body_head, std::uint32_t rank, Fields& fields) {
  const Node data = at(head, "docdata");
  fields.date(rank, attribute(at(data, "date.issue"), "norm"));
  fields.date(rank + 1, attribute(at(head, "pubdata"), "date.publication"));
  fields.date(rank + 2, attribute(at(data, "date.release"), "norm"));
  fields.date(rank + 3, attribute(at(body_head, "dateline/story.date"), "norm"));
  fields.date(rank + 4, text_in(at(data, "date.issue")));
  fields.date(rank + 5, text_in(at(body_head, "dateline/story.date")));
  fields.date(rank + 6, meta(head, "timestamp"));
  fields.date(rank + 7, attribute(nitf, "change.date"));
  if (const std::string_view release = attribute(at(data, "date.release"), "norm"); !release.empty()) {
    fields.record().embargo = release;
  }
}

void add_lines(Node head, Node body_head, std::uint32_t rank, Fields& fields) {
  for (const char* name : {"hl1", "hl2"}) {
    const bool first = std::string_view(name) == "hl1";
    fields.line(Field::title, rank + (first ? 0 : 2), at(body_head, std::string("hedline/") + name));
  }
  if (const Node hedline = at(body_head, "hedline"); hedline && !has_elements(hedline)) {
    fields.line(Field::title, rank, hedline);
  }
  fields.line(Field::title, rank + 1, at(head, "title"));
  for (const Node byline : children(body_head, "byline")) {
    const std::vector<Node> persons = all(byline, "person");
    for (const Node person : persons) fields.item(Field::authors, rank, line_of(person));
    if (persons.empty()) fields.line(Field::authors, rank, byline);
    break;
  }
  for (const Node dateline : children(body_head, "dateline")) {
    std::string place;
    for (Node part = dateline.first_child(); part; part = part.next_sibling()) {
      const bool date = local_name(part) == "story.date";
      if (is_text(part)) place += part.value();
      if (!is_element(part) || date) continue;
      const std::vector<Node> parts = local_name(part) == "location" ? std::vector<Node>{part} : std::vector<Node>{};
      std::string name;
      for (Node inner = part.first_child(); !parts.empty() && inner; inner = inner.next_sibling()) {
        const std::string line = is_element(inner) ? line_of(inner) : std::string();
        if (!line.empty()) name += (name.empty() ? "" : ", ") + line;
      }
      place += name.empty() ? line_of(part) : name;
    }
    fields.text(Field::dateline, rank, place);
    break;
  }
}

void add_source(Node head, Node body_head, std::uint32_t rank, Fields& fields) {
  fields.line(Field::source, rank, at(body_head, "distributor"));
  fields.text(Field::source, rank + 1, attribute(at(head, "pubdata"), "name"));
  fields.line(Field::source, rank + 2, at(body_head, "rights/rights.owner"));
  fields.text(Field::source, rank + 3, attribute(at(head, "docdata/doc-id"), "regsrc"));
  fields.text(Field::source, rank + 4, attribute(at(head, "docdata/doc.copyright"), "holder"));
}

/// Subjects, people and places as editors give them.
void add_subjects(Node head, std::uint32_t rank, Fields& fields) {
  const Node data = at(head, "docdata");
  for (const Node keyword : children(at(data, "key-list"), "keyword")) {
    const std::string_view key = attribute(keyword, "key");
    fields.item(Field::keywords, rank, key.empty() ? line_of(keyword) : std::string(key));
  }
  for (const Node subject : children(at(head, "tobject"), "tobject.subject")) {
    for (const char* name : {"tobject.subject.type", "tobject.subject.matter", "tobject.subject.detail"}) {
      fields.item(Field::keywords, rank, attribute(subject, name));
    }
  }
  for (const Node place : children(data, "evloc")) {
    for (const char* name : {"city", "county-dist", "state-prov"}) {
      fields.item(Field::places, rank, attribute(place, name));
    }
  }
  const Node identified = at(data, "identified-content");
  for (const Node node : all(identified, "person")) fields.item(Field::people, rank, line_of(node));
  for (const Node node : all(identified, "org")) fields.item(Field::organisations, rank, line_of(node));
  for (const Node node : all(identified, "location")) fields.item(Field::places, rank, line_of(node));
  for (const Node node : all(identified, "classifier")) {
    if (attribute(node, "type") != "taxonomic_classifier") fields.item(Field::keywords, rank, line_of(node));
  }
  for (const char* name : {"section", "online_sections", "dsk"}) fields.text(Field::section, rank, meta(head, name));
  const std::string_view kind = attribute(at(head, "tobject"), "tobject.type");
  if (kind != "News" && kind != "news") fields.text(Field::section, rank + 1, kind);
}

/// The story. The New York Times Annotated Corpus repeats its first paragraphs in a block of their own.
std::string story_of(Node content) {
  std::string story;
  for (const Node block : children(content, "block")) {
    if (attribute(block, "class") == "full_text") story += (story.empty() ? "" : "\n\n") + prose_of(block);
  }
  return story.empty() ? prose_of(content) : story;
}

}  // namespace

void add_nitf(Node nitf, std::uint32_t rank, Fields& fields) {
  const Node head = at(nitf, "head");
  const Node body_head = at(nitf, "body/body.head");
  const Node content = at(nitf, "body/body.content");
  add_identity(nitf, head, rank, fields);
  add_dates(nitf, head, body_head, rank, fields);
  add_lines(head, body_head, rank, fields);
  add_source(head, body_head, rank, fields);
  add_subjects(head, rank, fields);
  fields.text(Field::body, rank, story_of(content));
  if (!content) fields.text(Field::body, rank + 1, prose_of(at(nitf, "body")));
  fields.text(Field::body, rank + 2, prose_of(at(body_head, "abstract")));
}

std::string read_nitf(Node nitf, const Header& header, Record& record) {
  Fields fields(record);
  add_nitf(nitf, 0, fields);
  record.whole_file = header.root_name == "nitf";
  return {};
}

}  // namespace dateline::corpus::xml
