#include <xapian.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/facts/text/steps.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

constexpr std::string_view story_begin = "<REUTERS";
constexpr std::string_view story_end = "</REUTERS>";

struct Entity {
  std::string_view name;
  char character;
};
constexpr std::array<Entity, 5> entities{{{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

/// Appends the character of an entity, given without `&` and `;`, to `out`; false if the entity is unknown.
bool decode_entity(std::string_view name, std::string& out) {
  unsigned code = 0;
  if (name.starts_with('#')) {
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), code);
    if (error != std::errc{} || end != name.data() + name.size() || code > 0x10FFFF) return false;
    Xapian::Unicode::append_utf8(out, code);
    return true;
  }
  const auto found = std::find_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.name == name; });
  if (found == entities.end()) return false;
  out += found->character;
  return true;
}

std::string decoded(std::string_view text) {
  constexpr std::size_t longest_entity = 10;
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t ampersand = std::min(text.find('&'), text.size());
    out.append(text.substr(0, ampersand));
    text.remove_prefix(ampersand);
    const std::size_t end = text.substr(0, longest_entity).find(';');
    if (text.empty()) break;
    if (end != std::string_view::npos && decode_entity(text.substr(1, end - 1), out)) {
      text.remove_prefix(end + 1);
    } else {
      out += '&';
      text.remove_prefix(1);
    }
  }
  return out;
}

/// The text between <NAME> and </NAME>; nullopt if there is no such element.
std::optional<std::string_view> element(std::string_view text, std::string_view name) {
  const std::string open = '<' + std::string(name) + '>';
  const std::string close = "</" + std::string(name) + '>';
  const std::size_t begin = text.find(open);
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin + open.size());
  return text.substr(0, text.find(close));
}

/// The value of NAME="…" in a start tag; empty if there is none.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string key = ' ' + std::string(name) + "=\"";
  const std::size_t begin = tag.find(key);
  if (begin == std::string_view::npos) return {};
  tag.remove_prefix(begin + key.size());
  return tag.substr(0, tag.find('"'));
}

std::string_view start_tag(std::string_view text) { return text.substr(0, text.find('>')); }

void add_list(std::string_view story, std::string_view name, FieldName field, Record& record) {
  const auto list = element(story, name);
  Record::Value value{field, {}};
  for (std::string_view rest = list.value_or(""); const auto item = element(rest, "D");) {
    value.texts.push_back(decoded(*item));
    rest.remove_prefix(static_cast<std::size_t>(item->data() + item->size() - rest.data()));
  }
  if (!value.texts.empty()) record.values.push_back(std::move(value));
}

void add_text(std::string_view text, Field field, Record& record) {
  std::string value = decoded(text);
  value.erase(value.find_last_not_of(" \t\r\n\x03") + 1);  // each text ends with the control character ETX
  record.add({field, 0}, std::move(value));
}

/// TYPE="UNPROC" contains no elements: its first line is the headline. TYPE="BRIEF" has only a headline.
void add_story_text(std::string_view story, Record& record) {
  const std::size_t begin = story.find("<TEXT");
  if (begin == std::string_view::npos) return;
  const std::string_view tag = start_tag(story.substr(begin));
  std::string_view text = story.substr(begin + std::min(tag.size() + 1, story.size() - begin));
  text = text.substr(0, text.find("</TEXT>"));
  if (attribute(tag, "TYPE") == "UNPROC") {
    text = text.substr(std::min(text.find('\n'), text.size()));  // skip the control character STX
    const std::string_view content = text::trimmed(text);
    const std::string_view headline = content.substr(0, content.find('\n'));
    add_text(headline, Field::title, record);
    return add_text(text::trimmed(content.substr(headline.size())), Field::body, record);
  }
  if (const auto title = element(text, "TITLE")) add_text(*title, Field::title, record);
  if (const auto author = element(text, "AUTHOR")) add_text(*author, Field::authors, record);
  if (const auto dateline = element(text, "DATELINE")) add_text(*dateline, Field::dateline, record);
  if (const auto body = element(text, "BODY")) add_text(*body, Field::body, record);
}

class Sgml final : public Parser {
 public:
  explicit Sgml(const Context& context) : context_(context) {}

  bool next(Record& record) override {
    while (seek_story()) {
      const std::size_t size = whole_story();
      if (size == 0) continue;
      record.line = context_.text.line();
      fill(context_.text.view().substr(0, size), record);
      context_.text.drop(size);
      return true;
    }
    return false;
  }

 private:
  bool seek_story() {
    input::Window& text = context_.text;
    for (;;) {
      const std::size_t at = text.view().find(story_begin);
      if (at != std::string_view::npos) {
        text.drop(at);
        return true;
      }
      const std::size_t tail = std::min(text.view().size(), story_begin.size() - 1);
      text.drop(text.view().size() - tail);
      if (!text.grow()) return false;
    }
  }

  /// The size of the story at the start of the window. If it is not closed or too large, reports and skips it and
  /// returns 0.
  std::size_t whole_story() {
    input::Window& text = context_.text;
    std::size_t searched = story_begin.size();
    bool more = true;
    for (; more && searched < largest_article; more = text.grow()) {
      const std::size_t next = text.view().find(story_begin, searched);
      const std::size_t end = text.view().substr(0, next).find(story_end, searched);
      facts::count_steps(std::min({next, end, text.view().size()}) - std::min(searched, text.view().size()));
      if (next != std::string_view::npos && end == std::string_view::npos) {
        return fail("the story is not closed before the next one begins");
      }
      if (end != std::string_view::npos && end <= largest_article) return end + story_end.size();
      searched = std::max(searched, text.view().size() - std::min(text.view().size(), story_end.size()));
    }
    const bool too_large = searched >= largest_article;
    return fail(too_large ? "the article is larger than 64 MB" : "the story is not closed at the end of the file");
  }

  std::size_t fail(const char* reason) {
    context_.report(context_.text.line(), reason);
    context_.text.drop(story_begin.size());
    return 0;
  }

  static void fill(std::string_view story, Record& record) {
    record.add({Field::id, 0}, std::string(attribute(start_tag(story), "NEWID")));
    if (const auto date = element(story, "DATE")) {
      const std::size_t end = date->find('&');  // control characters and wire codes follow some dates
      record.add({Field::published, 0}, std::string(date->substr(0, end)));
    }
    add_list(story, "TOPICS", {Field::keywords, 0}, record);
    add_list(story, "PLACES", {Field::places, 0}, record);
    add_list(story, "PEOPLE", {Field::people, 0}, record);
    add_list(story, "ORGS", {Field::organisations, 0}, record);
    add_story_text(story, record);
  }

  Context context_;
};

}  // namespace

bool recognises_sgml(std::string_view head, const FieldNames&) {
  head = text::trimmed(head);
  return head.starts_with(story_begin) ||
         (head.starts_with("<!DOCTYPE lewis") && head.find(story_begin) != std::string_view::npos);
}

std::unique_ptr<Parser> open_sgml(const Context& context) { return std::make_unique<Sgml>(context); }

}  // namespace dateline::corpus::formats
