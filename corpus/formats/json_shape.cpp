#include "corpus/formats/json_shape.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/formats/json_text.hpp"
#include "corpus/input/window.hpp"

namespace dateline::corpus::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr int deepest_place = 5;

/// Members that hold a part of the article around them.
constexpr std::array<std::string_view, 18> part_names{
    "_source", "fields", "article", "content", "item", "attributes", "doc",        "document", "story",
    "news",    "post",   "node",    "data",    "meta", "metadata",   "properties", "entry",    "object"};

/// Members that hold a list of articles even if the object has a title of its own, which is that of the list.
constexpr std::array<std::string_view, 22> list_names{
    "items", "item", "articles", "results",  "result", "docs", "documents", "entries", "entry", "stories", "news",
    "posts", "data", "hits",     "response", "value",  "feed", "channel",   "records", "rows",  "nodes",   "edges"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What the members of an object are, by their names.
struct Look {
  bool title = false;
  bool name = false;  ///< has a name, which may be the title of an article or a person's
  bool body = false;
  bool summary = false;
  bool identity = false;  ///< has an id, address or date
};

Look look_at(const std::vector<JsonMember>& members, const FieldNames& names) {
  Look look;
  for (const JsonMember& member : members) {
    if (member.type == od::json_type::null || member.text == "\"\"" || member.type == od::json_type::boolean) continue;
    const auto name = names.find(member.key);
    if (!name) continue;
    const bool object = member.type == od::json_type::object;
    switch (name->field) {
      case Field::title:
        (member.key == "name" ? look.name : look.title) = true;
        break;
      case Field::body:
        if (member.type == od::json_type::number || object) break;
        (is_summary(member.key) ? look.summary : look.body) = true;
        break;
      case Field::id:
      case Field::url:
      case Field::published:
        look.identity = true;
        break;
      default:
        break;
    }
  }
  return look;
}

bool is_article(const Look& look) {
  return look.body || (look.title && (look.summary || look.identity)) || (look.name && look.summary && look.identity);
}

std::optional<std::string_view> first_object(std::string_view list) {
  od::parser parser;
  od::document document =
      parser.iterate(simdjson::padded_string_view(list.data(), list.size(), list.size() + input::Window::padding));
  for (od::value element : document.get_array()) {
    if (element.type() != od::json_type::object) return std::nullopt;
    od::object object = element.get_object();
    return object.raw_json();
  }
  return std::nullopt;
}

void find_places(const std::vector<JsonMember>& members, const FieldNames& names, int depth,
                 std::vector<JsonPlace>& places) {
  const Look own = look_at(members, names);
  const bool titled = own.title || own.summary;
  std::vector<JsonPlace> found;
  for (const JsonMember& member : members) {
    if (titled && !is_among(list_names, member.key)) continue;
    const bool array = member.type == od::json_type::array;
    if (!array && member.type != od::json_type::object) continue;
    const auto text = array ? first_object(member.text) : std::optional<std::string_view>(member.text);
    if (!text) continue;
    const std::vector<JsonMember> inner = members_of(*text);
    std::vector<JsonPlace> deeper;
    const Look look = look_at(inner, names);
    if (!look.body && depth < deepest_place) find_places(inner, names, depth + 1, deeper);
    if (array) {
      const bool holds = is_article(look) || !deeper.empty() || !parts_of_article(inner, names).empty();
      if (holds) found.push_back({member.text.data(), true});
    } else if (!deeper.empty()) {
      found.insert(found.end(), deeper.begin(), deeper.end());
    } else if (!own.identity &&
               ((look.title && (look.body || look.identity)) || !parts_of_article(inner, names).empty())) {
      found.push_back({member.text.data(), false});
    }
  }
  // A single article in an object is a part of that object, which may hold its id.
  const bool single = found.size() == 1 && !found[0].list;
  if (depth == 0 && single && !parts_of_article(members, names).empty()) return;
  places.insert(places.end(), found.begin(), found.end());
}

}  // namespace

bool is_summary(std::string_view key) {
  constexpr std::array<std::string_view, 14> summaries{
      "description",     "summary",      "abstract",         "excerpt",
      "snippet",         "descriptions", "description_text", "description_summary",
      "trailText",       "teaser",       "standfirst",       "lead_paragraph",
      "descriptionText", "caption"};
  return is_among(summaries, key);
}

std::vector<JsonMember> members_of(std::string_view object) {
  od::parser parser;
  od::document document = parser.iterate(
      simdjson::padded_string_view(object.data(), object.size(), object.size() + input::Window::padding));
  std::vector<JsonMember> members;
  for (od::field field : document.get_object()) {
    std::string key(std::string_view(field.unescaped_key()));
    od::value value = field.value();
    const od::json_type type = value.type();
    std::string_view text;
    if (type == od::json_type::object) {
      od::object inner = value.get_object();
      text = inner.raw_json();
    } else if (type == od::json_type::array) {
      od::array inner = value.get_array();
      text = inner.raw_json();
    } else {
      text = value.raw_json_token();
      text = text.substr(0, text.find_last_not_of(" \t\r\n,}") + 1);
    }
    members.push_back({std::move(key), type, text});
  }
  return members;
}

std::string date_among_parts(const std::vector<JsonMember>& members, const FieldNames& names) {
  for (const JsonMember& member : members) {
    const auto name = names.find(member.key);
    if (member.type != od::json_type::array || !name || name->field != Field::body) continue;
    od::parser parser;
    od::document document = parser.iterate(simdjson::padded_string_view(member.text.data(), member.text.size(),
                                                                        member.text.size() + input::Window::padding));
    for (od::value element : document.get_array()) {
      if (element.type() != od::json_type::object) continue;
      bool is_date = false;
      std::vector<std::string> texts;
      for (od::field part : element.get_object()) {
        const std::string_view key = part.unescaped_key();
        const bool type = key == "type";
        if (!type && key != "content") continue;
        od::value value = part.value();
        if (!type) {
          collect_texts(value, Field::published, "content", texts);
        } else if (value.type() == od::json_type::string) {
          is_date = std::string_view(value.get_string()) == "date";
        }
      }
      if (is_date && !texts.empty()) return texts.front();
    }
  }
  return {};
}

std::vector<std::string_view> parts_of_article(const std::vector<JsonMember>& members, const FieldNames& names) {
  std::vector<std::string_view> parts;
  for (const JsonMember& member : members) {
    if (member.type != od::json_type::object) continue;
    const std::vector<JsonMember> inner = members_of(member.text);
    const Look look = look_at(inner, names);
    const bool whole = look.title && look.body;
    const bool part = is_among(part_names, member.key) && (look.title || look.body || look.summary);
    bool deeper = false;
    for (const JsonMember& below : inner) {
      deeper |=
          is_among(part_names, member.key) && below.type == od::json_type::object && is_among(part_names, below.key);
    }
    if (whole || part || deeper || member.key == "altids") parts.push_back(member.text);
  }
  return parts;
}

std::vector<JsonPlace> places_of_articles(const std::vector<JsonMember>& members, const FieldNames& names) {
  std::vector<JsonPlace> places;
  find_places(members, names, 0, places);
  return places;
}

std::optional<std::string> bulk_action(const std::vector<JsonMember>& members) {
  if (members.size() != 1 || members[0].type != od::json_type::object) return std::nullopt;
  const std::string& key = members[0].key;
  if (key != "index" && key != "create" && key != "update" && key != "delete") return std::nullopt;
  const std::vector<JsonMember> inner = members_of(members[0].text);
  std::string id;
  for (const JsonMember& member : inner) {
    if (member.key != "_id" && member.key != "_index" && member.key != "_type" && member.key != "routing")
      return std::nullopt;
    if (member.key == "_id") id = member.text;
  }
  if (id.starts_with('"')) id = id.substr(1, id.size() - 2);
  return id;
}

}  // namespace dateline::corpus::formats
