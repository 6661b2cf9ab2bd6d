#include <algorithm>
#include <array>
#include <string>

#include "corpus/fields/standing.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/xml/nitf.hpp"
#include "corpus/xml/prose.hpp"
#include "corpus/xml/readers.hpp"

namespace dateline::corpus::xml {
namespace {

/// An item's id without its revision, which all its versions share.
std::string id_of(Node identifier) {
  std::string id = line_of(at(identifier, "PublicIdentifier"));
  const std::string number = line_of(at(identifier, "RevisionId"));
  const std::string revision = ":" + number;
  const std::string update = revision + std::string(attribute(at(identifier, "RevisionId"), "Update"));
  for (const std::string& end : {update, revision}) {
    if (number.empty() || !id.ends_with(end)) continue;
    id.resize(id.size() - end.size());
    break;
  }
  return id.empty() ? line_of(at(identifier, "NewsItemId")) : id;
}

/// What a content item is for: the name of the nearest role around it.
std::string_view role_of(Node content) {
  constexpr int farthest = 8;
  int level = 0;
  for (Node node = content.parent(); node && level < farthest; node = node.parent(), ++level) {
    if (local_name(node) != "NewsComponent") break;
    if (const Node role = at(node, "Role")) return attribute(role, "FormalName");
  }
  return {};
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view known) {
    return std::equal(name.begin(), name.end(), known.begin(), known.end(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
  });
}

/// Whether the content item is text, and not a picture, a style sheet or only a headline.
bool may_be_story(Node content) {
  const std::string_view medium = attribute(at(content, "MediaType"), "FormalName");
  if (!medium.empty() && !is_one_of(medium, {"text", "complexdata", "composite"})) return false;
  return !is_one_of(role_of(content), {"stylesheet", "headline", "subheadline", "byline", "dateline", "contact",
                                       "keywords", "copyright", "slug", "thumbnail", "preview"});
}

/// The text of a content item: NITF, XHTML, or plain text that may hold tags.
std::string text_of_content(Node content) {
  const Node data = at(content, "DataContent");
  if (const Node story = first(data, "body.content")) return prose_of(story);
  if (const Node body = first(data, "body")) return prose_of(body);
  return has_elements(data) ? prose_of(data) : prose_of_html(text_in(data));
}

/// The story of an item: its longest text, where one for another role, such as a caption, counts only as a last resort.
void add_story(Node item, Fields& fields) {
  std::array<std::string, 2> stories;
  for (const Node content : all(item, "ContentItem")) {
    if (!may_be_story(content)) continue;
    const bool aside = is_one_of(role_of(content), {"caption", "summary", "abstract", "teaser", "note", "advisory"});
    std::string text = text_of_content(content);
    std::string& best = stories[aside ? 1 : 0];
    if (text.size() > best.size()) best = std::move(text);
  }
  fields.text(Field::body, 0, stories[0]);
  fields.text(Field::body, 30, stories[1]);
}

/// The name of the party in an element such as <Provider>.
std::string_view party(Node node) { return attribute(at(node, "Party"), "FormalName"); }

void add_news_lines(Node item, Fields& fields) {
  for (const Node lines : all(item, "NewsLines")) {
    fields.line(Field::title, 0, at(lines, "HeadLine"));
    for (const Node byline : children(lines, "ByLine")) fields.item(Field::authors, 0, line_of(byline));
    fields.line(Field::dateline, 0, at(lines, "DateLine"));
    for (const Node keyword : children(lines, "KeywordLine")) fields.item(Field::keywords, 0, line_of(keyword));
    fields.line(Field::title, 40, at(lines, "SlugLine"));
  }
  fields.line(Field::title, 41, at(item, "Identification/NameLabel"));
}

void add_metadata(Node item, const Header& header, Fields& fields) {
  const Node administration = first(item, "AdministrativeMetadata");
  fields.text(Field::source, 0, party(at(administration, "Provider")));
  fields.text(Field::source, 1, party(first(header.root, "SentFrom")));
  fields.text(Field::source, 2, party(at(administration, "Source")));
  fields.line(Field::source, 3, first(item, "ProviderId"));
  fields.text(Field::authors, 30, party(at(administration, "Creator")));
  const Node description = first(item, "DescriptiveMetadata");
  fields.text(Field::language, 0, attribute(at(description, "Language"), "FormalName"));
  fields.text(Field::language, 1, attribute(item, "xml:lang"));
  for (const Node location : children(description, "Location")) {
    for (const Node property : children(location, "Property")) {
      fields.item(Field::places, 0, attribute(property, "Value"));
    }
  }
  for (const Node property : all(item, "Property")) {
    if (attribute(property, "FormalName") != "Keyword") continue;
    const bool person = attribute(property, "Role") == "PersonInImage";
    fields.item(person ? Field::people : Field::keywords, person ? 0 : 1, attribute(property, "Value"));
  }
}

void add_management(Node management, const Header& header, Fields& fields) {
  fields.record().status = status_named(attribute(at(management, "Status"), "FormalName"));
  const Node change = at(management, "StatusWillChange");
  if (status_named(attribute(at(change, "FutureStatus"), "FormalName")) == Record::Status::usable) {
    fields.record().embargo = line_of(at(change, "DateAndTime"));
  }
  for (const char* name : {"DerivedFrom", "AssociatedWith"}) {
    for (const Node link : children(management, name)) {
      if (const std::string_view item = attribute(link, "NewsItem"); !item.empty())
        fields.record().links.emplace_back(item);
    }
  }
  fields.date(0, line_of(at(management, "ThisRevisionCreated")));
  fields.date(1, line_of(at(management, "FirstCreated")));
  fields.date(30, line_of(first(header.root, "DateAndTime")));
}

}  // namespace

std::string read_newsml(Node item, const Header& header, Record& record) {
  Fields fields(record);
  const Node identifier = at(item, "Identification/NewsIdentifier");
  fields.text(Field::id, 0, id_of(identifier));
  record.version = version_number(line_of(at(identifier, "RevisionId")));
  add_management(at(item, "NewsManagement"), header, fields);
  add_news_lines(item, fields);
  add_metadata(item, header, fields);
  add_story(item, fields);
  const Record::Status status = record.status;
  const auto version = record.version;
  const std::string embargo = record.embargo;
  for (const Node nitf : all(item, "nitf")) {
    add_nitf(nitf, 10, fields);
    break;
  }
  record.status = status;  // the item's own management counts, not that of the text in it
  record.version = version;
  record.embargo = embargo;
  return {};
}

}  // namespace dateline::corpus::xml
