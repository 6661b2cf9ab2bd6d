#include <simdjson.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/formats/json_repair.hpp"
#include "corpus/formats/object_scan.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

namespace od = simdjson::ondemand;

/// Whether this member of an object holds its text: {"name": "…"}, {"rendered": "…"}, {"$date": "…"}.
bool names_text(std::string_view key) {
  return key == "name" || key == "rendered" || key == "value" || key == "text" || key == "$date" || key == "$oid";
}

/// Whether this member of an object describes anything, such as an image or a person, and not only articles.
bool describes(std::string_view key) { return key == "description" || key == "summary"; }

/// The deepest nesting of lists and objects in one value.
constexpr int deepest = 32;

void collect(od::value value, int depth, std::vector<std::string>& texts);

/// Appends the texts of the members that hold an object's text. Throws simdjson_error.
void collect_members(od::object object, int depth, std::vector<std::string>& texts) {
  std::vector<std::pair<std::string, std::vector<std::string>>> members;
  for (od::field member : object) {
    const std::string_view key = member.unescaped_key();
    if (!names_text(key)) continue;
    auto place = std::find_if(members.begin(), members.end(), [key](const auto& known) { return known.first == key; });
    if (place == members.end()) place = members.emplace(place, key, std::vector<std::string>());
    place->second.clear();  // of members of one name, the last counts
    collect(member.value(), depth, place->second);
  }
  for (auto& [key, found] : members) std::move(found.begin(), found.end(), std::back_inserter(texts));
}

/// Appends the texts of a value; nested lists are flattened. Throws simdjson_error.
void collect(od::value value, int depth, std::vector<std::string>& texts) {
  if (depth > deepest) throw simdjson::simdjson_error(simdjson::DEPTH_ERROR);
  switch (value.type()) {
    case od::json_type::string:
      texts.emplace_back(std::string_view(value.get_string()));
      break;
    case od::json_type::number:
      texts.emplace_back(text::trimmed(value.raw_json_token()));
      break;
    case od::json_type::array:
      for (od::value element : value.get_array()) collect(element, depth + 1, texts);
      break;
    case od::json_type::object:
      collect_members(value.get_object(), depth + 1, texts);
      break;
    case od::json_type::boolean:
      static_cast<void>(bool(value.get_bool()));  // checks that it is valid JSON; the value is not used
      break;
    case od::json_type::null:
      break;
  }
}

bool names_article(FieldName name) { return name.field == Field::title || name.field == Field::body; }

bool has_text(const std::vector<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return !text::trimmed(text).empty(); });
}

bool is_article(const Record& record) {
  return std::any_of(record.values.begin(), record.values.end(),
                     [](const Record::Value& value) { return names_article(value.name); });
}

bool is_article(od::object object, const FieldNames& names) {
  for (od::field member : object) {
    const auto name = names.find(std::string_view(member.unescaped_key()));
    if (name && names_article(*name)) return true;
  }
  return false;
}

/// Whether an object is a whole article inside another object, in which it is the field `outer`, if that is known:
/// {"_source": {"title": "…", "body": "…"}} or {"article": {"title": "…"}}, but not {"body": {"rendered": "…"}}.
bool is_wrapped(od::object object, std::optional<FieldName> outer, const FieldNames& names) {
  bool title = false;
  bool body = false;
  for (od::field member : object) {
    const std::string_view key = member.unescaped_key();
    const auto name = names.find(key);
    title |= name && name->field == Field::title && !names_text(key);
    body |= name && name->field == Field::body && !describes(key);
  }
  return title && (body || (outer && names_article(*outer)));
}

/// The name of the member that is an article, if no other member that is an object holds a title or body; otherwise
/// empty. Precondition: the members that are no objects hold none.
std::string wrapped_article(od::object object, const FieldNames& names) {
  std::string wrapped;
  for (od::field member : object) {
    const std::string key(std::string_view(member.unescaped_key()));
    const auto name = names.find(key);
    od::value value = member.value();
    if (value.type() != od::json_type::object) continue;
    od::object inner = value.get_object();
    if (is_wrapped(inner, name, names)) {
      wrapped = key;
    } else if (name && names_article(*name)) {
      inner.reset();
      std::vector<std::string> texts;
      collect_members(inner, 1, texts);
      if (has_text(texts)) return {};
    }
  }
  return wrapped;
}

/// Why an object that wraps an article is not read, and what to do.
std::string wrapped_fault(const std::string& key) {
  const bool plain = std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
  std::string fault = "the title and the text are inside the member '" + key + "'; move them out of it";
  if (plain) fault += ", for example with jq -c '. + ." + key + "'";
  return fault;
}

/// The start of the list of articles in an object such as {"status": "ok", "articles": [{…}, …]}; null if there is
/// none.
const char* list_of_articles(od::object object, const FieldNames& names, bool outermost) {
  for (od::field member : object) {
    od::value value = member.value();
    const od::json_type type = value.type();
    if (type == od::json_type::object && outermost) {
      if (const char* list = list_of_articles(value.get_object(), names, false)) return list;
    } else if (type == od::json_type::array) {
      const char* list = std::string_view(value.raw_json_token()).data();
      for (od::value element : value.get_array()) {
        if (element.type() == od::json_type::object && is_article(element.get_object(), names)) return list;
        break;  // the first element decides
      }
    }
  }
  return nullptr;
}

class Json final : public Parser {
 public:
  explicit Json(const Context& context) : context_(context) {}

  bool next(Record& record) override {
    while (seek_object()) {
      record.line = context_.text.line();
      const std::optional<std::size_t> size = whole_object();
      if (!size) continue;
      const std::string_view object = context_.text.view().substr(0, *size);
      std::string fault = fill(object, record);
      const bool entered = fault.empty() && !is_article(record) && enter_list(object);
      if (fault.empty() && !entered && !wrapped_.empty()) fault = wrapped_fault(wrapped_);
      if (!entered) context_.text.drop(*size);
      if (fault.empty() && !entered) return true;
      if (!entered) context_.report(record.line, fault);
      record.values.clear();
    }
    return false;
  }

 private:
  /// Moves to the next `{` between objects; false at the end. Reports anything else there, once per line.
  bool seek_object() {
    input::Window& text = context_.text;
    for (;;) {
      if (text.view().empty() && !text.grow()) return false;
      text.drop(std::min(text.view().find_first_not_of(" \t\r\n,[\x1e"), text.view().size()));
      if (text.view().empty()) continue;
      if (text.view().front() == '{') return true;
      if (text.view().front() == ']') {
        text.drop(in_list() ? static_cast<std::size_t>(list_object_end_ - text.offset()) : 1);
        continue;
      }
      if (text.line() != junk_line_) context_.report(text.line(), "this is not a JSON object");
      junk_line_ = text.line();
      text.drop(std::min(text.view().find_first_of("\n{"), text.view().size()));
    }
  }

  /// Reads the whole object at the start of the window and returns its size. If it is not closed or too large, reports
  /// and skips it and returns nullopt.
  std::optional<std::size_t> whole_object() {
    input::Window& text = context_.text;
    const std::uint64_t line = text.line();
    ObjectScan scan(context_.cut);
    std::size_t size = 0;
    bool too_large = false;
    bool more = true;
    do {
      size += scan.advance(text.view().substr(size));
      if (size > largest_article) too_large = true;
      if (too_large) text.drop(std::exchange(size, 0));
      if (scan.state() == ObjectScan::State::inside) more = text.grow();
    } while (scan.state() == ObjectScan::State::inside && more);

    if (too_large) {
      context_.report(line, "the article is larger than 64 MB");
    } else if (scan.state() == ObjectScan::State::broken) {
      context_.report(line, "the JSON object is not closed before the next one begins");
    } else if (scan.state() == ObjectScan::State::inside) {
      context_.report(line, "the JSON object is not closed at the end of the file");
    } else {
      return size;
    }
    text.drop(more ? size : text.view().size());
    junk_line_ = text.line();  // the rest of this line belongs to the reported object
    return std::nullopt;
  }

  /// Whether the window is inside an object whose list of articles is being read.
  [[nodiscard]] bool in_list() const { return context_.text.offset() < list_object_end_; }

  /// If the object contains a list of articles, moves to the list's first element and returns true.
  bool enter_list(std::string_view object) {
    if (in_list()) return false;
    try {
      od::document document = parser_.iterate(padded(object));
      const char* list = list_of_articles(document.get_object(), context_.names, true);
      if (list == nullptr) return false;
      list_object_end_ = context_.text.offset() + object.size();
      context_.text.drop(static_cast<std::size_t>(list + 1 - object.data()));
      return true;
    } catch (const simdjson::simdjson_error&) {
      return false;
    }
  }

  static simdjson::padded_string_view padded(std::string_view object) {
    return simdjson::padded_string_view(object.data(), object.size(), object.size() + input::Window::padding);
  }

  /// Fills the record from the object; if that fails, from the repaired object. Returns what is wrong, or an empty
  /// string.
  std::string fill(std::string_view object, Record& record) {
    try {
      read(padded(object), record);
      return {};
    } catch (const simdjson::simdjson_error&) {
      record.values.clear();
    }
    try {
      const simdjson::padded_string repaired(repaired_json(object));
      read(repaired, record);
      return {};
    } catch (const simdjson::simdjson_error& error) {
      return std::string("the JSON object is damaged: ") + simdjson::error_message(error.error());
    }
  }

  void read(simdjson::padded_string_view json, Record& record) {
    od::document document = parser_.iterate(json);
    places_.clear();
    wrapped_.clear();
    bool has_article_text = false;
    for (od::field member : document.get_object()) {
      const std::string_view key = member.unescaped_key();
      const auto name = context_.names.find(key);
      if (!name) continue;
      const auto [place, is_new] = places_.try_emplace(std::string(key), record.values.size());
      if (is_new) record.values.push_back({*name, {}});
      std::vector<std::string>& texts = record.values[place->second].texts;
      texts.clear();  // of members of one name, the last counts
      od::value value = member.value();
      const bool object = value.type() == od::json_type::object;
      collect(value, 0, texts);
      has_article_text |= !object && names_article(*name) && has_text(texts);
    }
    if (has_article_text) return;
    document.rewind();
    wrapped_ = wrapped_article(document.get_object(), context_.names);
  }

  Context context_;
  od::parser parser_;
  std::map<std::string, std::size_t> places_;  ///< of the members of an object, by name, among the record's values
  std::string wrapped_;                        ///< the member of the object that is an article, if there is one
  std::uint64_t junk_line_ = 0;
  std::uint64_t list_object_end_ = 0;  ///< offset in the decompressed file where the object around the list ends
};

}  // namespace

bool recognises_json(std::string_view head, const FieldNames&) {
  head = text::trimmed(head);
  const bool array = head.starts_with('[');
  if (!array && !head.starts_with('{')) return false;
  const std::string_view inside = text::trimmed(head.substr(1));
  if (inside.empty()) return true;
  return array ? inside.front() == '{' || inside.front() == ']' : inside.front() == '"' || inside.front() == '}';
}

std::unique_ptr<Parser> open_json(const Context& context) { return std::make_unique<Json>(context); }

}  // namespace dateline::corpus::formats
