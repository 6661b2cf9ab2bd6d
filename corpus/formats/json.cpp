#include <simdjson.h>

#include <optional>

#include "corpus/formats/json_repair.hpp"
#include "corpus/formats/object_scan.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

/// Members of an object that stands for one text: {"name": "…"}, {"rendered": "…"}, {"$date": "…"}.
bool names_text(std::string_view key) {
  return key == "name" || key == "rendered" || key == "value" || key == "text" || key == "$date" || key == "$oid";
}

/// The texts that a value holds; lists within lists are one list. Throws simdjson_error.
void collect(od::value value, std::vector<std::string>& texts) {  // as deep as simdjson lets objects nest
  switch (value.type()) {
    case od::json_type::string:
      texts.emplace_back(std::string_view(value.get_string()));
      break;
    case od::json_type::number:
      texts.emplace_back(text::trimmed(value.raw_json_token()));
      break;
    case od::json_type::array:
      for (od::value element : value.get_array()) collect(element, texts);
      break;
    case od::json_type::object:
      for (od::field member : value.get_object()) {
        if (names_text(member.unescaped_key())) collect(member.value(), texts);
      }
      break;
    case od::json_type::boolean:
      static_cast<void>(bool(value.get_bool()));  // says nothing, but must be one
      break;
    case od::json_type::null:
      break;
  }
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
      const std::string fault = fill(object, record);
      context_.text.drop(*size);
      if (fault.empty()) return true;
      context_.report(record.line, fault);
      record.values.clear();
    }
    return false;
  }

 private:
  /// Goes to the next `{` between objects. What else stands there is reported once a line.
  bool seek_object() {
    input::Window& text = context_.text;
    for (;;) {
      if (text.view().empty() && !text.grow()) return false;
      text.drop(std::min(text.view().find_first_not_of(" \t\r\n,[]\x1e"), text.view().size()));
      if (text.view().empty()) continue;
      if (text.view().front() == '{') return true;
      if (text.line() != junk_line_) context_.report(text.line(), "this is no JSON object");
      junk_line_ = text.line();
      text.drop(std::min(text.view().find_first_of("\n{"), text.view().size()));
    }
  }

  /// The size of the object that the text begins with, all of it in the window. Nothing, and the text moved on, where
  /// it has no end or is too large.
  std::optional<std::size_t> whole_object() {
    input::Window& text = context_.text;
    const std::uint64_t line = text.line();
    ObjectScan scan;
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
      context_.report(line, "the JSON object breaks off before the next one");
    } else if (scan.state() == ObjectScan::State::inside) {
      context_.report(line, "the JSON object is not closed at the end of the file");
    } else {
      return size;
    }
    text.drop(more ? size : text.view().size());
    junk_line_ = text.line();  // what is left of the object on this line was reported with it
    return std::nullopt;
  }

  /// Says what is wrong with the object, or nothing.
  std::string fill(std::string_view object, Record& record) {
    try {
      read(simdjson::padded_string_view(object.data(), object.size(), object.size() + input::Window::padding), record);
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
    for (od::field member : document.get_object()) {
      const auto name = context_.names.find(std::string_view(member.unescaped_key()));
      if (!name) continue;
      Record::Value& value = record.values.emplace_back(Record::Value{*name, {}});
      collect(member.value(), value.texts);
    }
  }

  Context context_;
  od::parser parser_;
  std::uint64_t junk_line_ = 0;
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
