#include <simdjson.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/formats/json_repair.hpp"
#include "corpus/formats/json_shape.hpp"
#include "corpus/formats/json_text.hpp"
#include "corpus/formats/object_scan.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/xml/document.hpp"
#include "corpus/xml/prose.hpp"

namespace dateline::corpus::formats {
namespace {

namespace od = simdjson::ondemand;

bool has_text(const std::vector<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return !text::trimmed(text).empty(); });
}

/// Ranks of values from inside an object's members, and of what the object around a list says, come after its own.
constexpr std::uint32_t inner_rank = 100;
constexpr std::uint32_t outer_rank = 10'000;

/// How deep lists of articles may be inside each other.
constexpr int deepest_list = 4;

simdjson::padded_string_view padded(std::string_view object) {
  return simdjson::padded_string_view(object.data(), object.size(), object.size() + input::Window::padding);
}

/// The text of a body in NITF.
std::string nitf_prose(const std::string& text) {
  const auto document = xml::Document::parse("<nitf>" + text + "</nitf>", xml::Prefixes());
  return document ? xml::prose_of(document->root()) : text;
}

class Json final : public Parser {
 public:
  explicit Json(const Context& context) : context_(context) {}

  bool next(Record& record) override {
    while (seek_object()) {
      record = Record();
      record.line = context_.text.line();
      const std::optional<std::size_t> size = whole_object();
      if (!size) continue;
      const std::string_view object = context_.text.view().substr(0, *size);
      std::string fault = fill(object, record);
      if (fault.empty() && !places_found_.empty()) {
        enter(object);
        continue;
      }
      context_.text.drop(*size);
      if (in_place(Place::Kind::single)) places_.pop_front();
      if (!fault.empty()) context_.report(record.line, fault);
      if (!fault.empty() || std::exchange(action_, false)) continue;
      add_inherited(record);
      return true;
    }
    return false;
  }

 private:
  /// Where articles are inside an object that is none itself, in order. The bytes up to a place are passed over.
  struct Place {
    enum class Kind : std::uint8_t {
      list,    ///< from `begin` up to a `]`
      single,  ///< one object
      end,     ///< what follows the outermost object
    };
    std::uint64_t begin;  ///< offset in the decompressed file
    Kind kind;
    int depth;  ///< how many objects around it were entered
  };

  [[nodiscard]] bool in_place(Place::Kind kind) const { return !places_.empty() && places_.front().kind == kind; }

  /// Moves to the next `{` between objects; false at the end. Reports anything else there, once per line.
  bool seek_object() {
    input::Window& text = context_.text;
    for (;;) {
      if (!places_.empty() && text.offset() < places_.front().begin) text.drop(places_.front().begin - text.offset());
      if (in_place(Place::Kind::end)) places_.clear();
      if (text.view().empty() && !text.grow()) return false;
      text.drop(std::min(text.view().find_first_not_of(" \t\r\n,[\x1e"), text.view().size()));
      if (text.view().empty()) continue;
      if (text.view().front() == '{') return true;
      if (text.view().front() == ']') {
        text.drop(1);
        if (in_place(Place::Kind::list)) places_.pop_front();
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

  /// Moves into the object, to the places of articles that were found in it.
  void enter(std::string_view object) {
    const std::uint64_t begin = context_.text.offset();
    const std::uint64_t end = begin + object.size();
    const int depth = places_.empty() ? 0 : places_.front().depth;
    if (places_.empty()) {
      places_.push_front({end, Place::Kind::end, 0});
    } else if (in_place(Place::Kind::single)) {
      places_.pop_front();
    } else {
      places_.front().begin = end;  // the rest of the list
    }
    for (auto place = places_found_.rbegin(); place != places_found_.rend(); ++place) {
      const auto offset = begin + static_cast<std::uint64_t>(place->begin - object.data());
      places_.push_front({offset, place->list ? Place::Kind::list : Place::Kind::single, depth + 1});
    }
    places_found_.clear();
  }

  /// Adds what the object around the list says of all its articles: the name of a feed, its language.
  void add_inherited(Record& record) const {
    if (places_.empty()) return;
    record.values.insert(record.values.end(), inherited_.values.begin(), inherited_.values.end());
  }

  /// Fills the record from the object; if that fails, from the repaired object. Returns what is wrong, or an empty
  /// string. If the object only holds articles, `places_found_` says where.
  std::string fill(std::string_view object, Record& record) {
    places_found_.clear();
    try {
      read(object, record);
      return {};
    } catch (const simdjson::simdjson_error&) {
      record.values.clear();
      places_found_.clear();
    }
    try {
      const simdjson::padded_string repaired(repaired_json(object));
      const Seen seen = read_members(repaired, 0, record);
      if (!seen.title || !seen.body) read_parts(members_of(repaired), 0, record);
      return {};
    } catch (const simdjson::simdjson_error& error) {
      return std::string("the JSON object is damaged: ") + simdjson::error_message(error.error());
    }
  }

  struct Seen {
    bool title = false;
    bool body = false;  ///< other than a description
    bool date = false;
    bool agency = false;  ///< it is an item of an agency, as ninjs and AP define it
    bool parts = false;   ///< the body is a list
  };

  /// Reads an object, and looks inside it for what it does not say itself.
  void read(std::string_view object, Record& record) {
    const Seen seen = read_members(object, 0, record);
    if (seen.title && seen.body && (seen.date || !seen.parts)) return;
    if (seen.body && !seen.parts && object.find('{', 1) == std::string_view::npos) return;  // nothing is inside it
    const std::vector<JsonMember> members = members_of(object);
    if (!seen.date && seen.parts) add_date_among_parts(members, record);
    if (seen.title && seen.body) return;
    if (!seen.body) {
      action_ = bulk_action(members).has_value();
      if (action_) return;
      const bool deep = !places_.empty() && places_.front().depth >= deepest_list;
      if (!deep) places_found_ = places_of_articles(members, context_.names);
      if (!places_found_.empty()) return inherit(record, seen);
    }
    read_parts(members, 0, record);
  }

  void add_date_among_parts(const std::vector<JsonMember>& members, Record& record) const {
    std::string date = date_among_parts(members, context_.names);
    if (!date.empty()) record.add({Field::published, inner_rank}, std::move(date));
  }

  /// Keeps what the object says of the articles in it.
  void inherit(const Record& record, const Seen& seen) {
    inherited_ = Record();
    for (const Record::Value& value : record.values) {
      const bool title = value.name.field == Field::title && seen.title;
      if (title) inherited_.values.push_back({{Field::source, outer_rank}, value.texts});
      if (value.name.field != Field::language && value.name.field != Field::source) continue;
      inherited_.values.push_back({{value.name.field, outer_rank - 1}, value.texts});
    }
  }

  /// Adds what the objects inside this one say of the same article.
  void read_parts(const std::vector<JsonMember>& members, int depth, Record& record) {
    constexpr int deepest_part = 3;
    for (const std::string_view part : parts_of_article(members, context_.names)) {
      const auto rank = inner_rank * static_cast<std::uint32_t>(depth + 1);
      const Seen seen = read_members(part, rank, record);
      if ((!seen.title || !seen.body) && depth < deepest_part) read_parts(members_of(part), depth + 1, record);
    }
  }

  /// Adds the members of an object that have known names, `rank` after their usual ranks.
  Seen read_members(std::string_view json, std::uint32_t rank, Record& record) {
    od::document document = parser_.iterate(padded(json));
    places_of_members_.clear();
    Seen seen;
    for (od::field member : document.get_object()) {
      const std::string_view key = member.unescaped_key();
      const auto name = context_.names.find(key);
      if (!name) continue;
      const auto [place, is_new] = places_of_members_.try_emplace(std::string(key), record.values.size());
      if (is_new) record.values.push_back({{name->field, name->rank + rank}, {}});
      std::vector<std::string>& texts = record.values[place->second].texts;
      texts.clear();  // of members of one name, the last counts
      const bool plain = name->field != Field::title || place->first != "name";
      const bool story = name->field == Field::body && !is_summary(place->first);
      collect_texts(member.value(), name->field, place->first, texts);
      seen.title |= name->field == Field::title && plain && has_text(texts);
      seen.body |= story && has_text(texts);
      seen.parts |= story && texts.size() > 1;
      seen.date |= name->field == Field::published && has_text(texts);
      seen.agency |= name->field == Field::status || place->first == "versioncreated";
    }
    if (seen.agency) prefer_agency_names(record);
    if (rank == 0) read_paths(document, record, seen);
    return seen;
  }

  /// In an item of an agency, the title is only a label beside the headline, and a body with markup has the paragraphs.
  void prefer_agency_names(Record& record) const {
    for (const char* key : {"headline", "headlines", "body_xhtml", "body_html", "body_nitf"}) {
      const auto place = places_of_members_.find(key);
      if (place == places_of_members_.end()) continue;
      Record::Value& value = record.values[place->second];
      if (value.name.rank > 0) value.name.rank = 1;
      if (place->first == "body_nitf") {
        for (std::string& text : value.texts) text = nitf_prose(text);
      }
      // Of names of equal rank the first counts, so this one goes before the others.
      for (Record::Value& other : record.values) {
        if (&other != &value && other.name.field == value.name.field && other.name.rank == 1) other.name.rank = 2;
      }
    }
  }

  /// Adds the fields that --map finds by a path of names.
  void read_paths(od::document& document, Record& record, Seen& seen) {
    for (const FieldNames::Path& path : context_.names.paths()) {
      document.rewind();
      Record::Value value{{path.field, 0}, {}};
      for (od::field member : document.get_object()) {
        if (std::string_view(member.unescaped_key()) != path.names.front()) continue;
        collect_at(member.value(), path.names, 1, path.field, value.texts);
      }
      if (!has_text(value.texts)) continue;
      context_.names.note_use(path);
      seen.title |= path.field == Field::title;
      seen.body |= path.field == Field::body;
      record.values.push_back(std::move(value));
    }
  }

  Context context_;
  od::parser parser_;
  std::map<std::string, std::size_t> places_of_members_;  ///< by name, among the record's values
  std::uint64_t junk_line_ = 0;
  std::vector<JsonPlace> places_found_;  ///< in the object that was just read
  std::deque<Place> places_;             ///< still to be read
  Record inherited_;                     ///< what the object around the articles says
  bool action_ = false;                  ///< the object is a line between articles that says what to do with them
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
