#include "corpus/formats/linked_data.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "corpus/formats/json_repair.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/markup.hpp"

namespace dateline::corpus::formats {
namespace {

namespace dom = simdjson::dom;

struct Property {
  std::string_view name;
  Field field;
};

constexpr std::array<Property, 11> properties{{
    {"headline", Field::title},
    {"name", Field::title},
    {"datePublished", Field::published},
    {"dateCreated", Field::published},
    {"author", Field::authors},
    {"publisher", Field::source},
    {"articleSection", Field::section},
    {"keywords", Field::keywords},
    {"inLanguage", Field::language},
    {"url", Field::url},
    {"articleBody", Field::body},
}};

constexpr int deepest = 8;

bool ends_in_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" || type == "LiveBlogPosting";
}

bool is_article(dom::element type) {
  if (type.is_string()) return ends_in_article(std::string_view(type.get_string()));
  dom::array types;
  if (type.get_array().get(types) != simdjson::SUCCESS) return false;
  for (const dom::element one : types) {
    if (one.is_string() && ends_in_article(std::string_view(one.get_string()))) return true;
  }
  return false;
}

/// Appends the text of a value: a string, the name of an object, or each element of a list of these.
void collect(dom::element value, int depth, std::vector<std::string>& texts) {
  std::string_view text;
  dom::array list;
  dom::element name;
  if (value.get_string().get(text) == simdjson::SUCCESS) {
    // Markup is often escaped once more.
    texts.push_back(text::without_markup(text::without_markup(std::string(text))));
  } else if (value.get_array().get(list) == simdjson::SUCCESS && depth < deepest) {
    for (const dom::element item : list) collect(item, depth + 1, texts);
  } else if (value.is_object() && value["name"].get(name) == simdjson::SUCCESS && depth < deepest) {
    collect(name, depth + 1, texts);
  }
}

bool has_text(const Record& record, FieldName name) {
  return std::any_of(record.values.begin(), record.values.end(), [&](const Record::Value& value) {
    return value.name.field == name.field && value.name.rank == name.rank &&
           std::any_of(value.texts.begin(), value.texts.end(),
                       [](const std::string& text) { return !text::trimmed(text).empty(); });
  });
}

/// Searches lists, graphs and main entities for the first article and adds its properties; false if there is none.
bool add_article(dom::element value, std::uint32_t rank, int depth, Record& record) {
  if (depth == deepest) return false;
  dom::array list;
  if (value.get_array().get(list) == simdjson::SUCCESS) {
    for (const dom::element item : list) {
      if (add_article(item, rank, depth + 1, record)) return true;
    }
    return false;
  }
  dom::object object;
  if (value.get_object().get(object) != simdjson::SUCCESS) return false;
  dom::element part;
  if (object["@type"].get(part) == simdjson::SUCCESS && is_article(part)) {
    for (const Property& property : properties) {
      Record::Value found{{property.field, rank}, {}};
      if (has_text(record, found.name)) continue;  // from a script before, which takes precedence
      if (object[property.name].get(part) == simdjson::SUCCESS) collect(part, 0, found.texts);
      if (!found.texts.empty()) record.values.push_back(std::move(found));
    }
    return true;
  }
  for (const std::string_view inside : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    if (object[inside].get(part) == simdjson::SUCCESS && add_article(part, rank, depth + 1, record)) return true;
  }
  return false;
}

}  // namespace

void add_linked_data(std::string_view json, std::uint32_t rank, Record& record) {
  dom::parser parser;
  dom::element root;
  const simdjson::padded_string padded(repaired_json(json));
  if (parser.parse(padded).get(root) == simdjson::SUCCESS) add_article(root, rank, 0, record);
}

}  // namespace dateline::corpus::formats
