#include <algorithm>
#include <utility>

#include "corpus/formats/page.hpp"
#include "corpus/formats/page_date.hpp"
#include "corpus/formats/page_head.hpp"
#include "corpus/formats/page_visible.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/formats/whole.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/story.hpp"
#include "corpus/text/tags.hpp"

namespace dateline::corpus::formats {
namespace {

/// The text of a field's value with the lowest rank; empty if there is none.
std::string surest(Field field, const Record& record) {
  const Record::Value* best = nullptr;
  for (const Record::Value& value : record.values) {
    if (value.name.field == field && (best == nullptr || value.name.rank < best->name.rank)) best = &value;
  }
  return best == nullptr ? std::string() : best->texts.front();
}

std::string without_space(std::string_view text) {
  std::string result(text);
  std::erase_if(result, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
  return result;
}

/// Whether the story on the page begins with a lead that the stated body lacks. Both without white space.
bool lacks_lead(std::string_view stated, std::string_view shown) {
  constexpr std::size_t beginning = 40;
  constexpr std::size_t shortest_lead = 60;
  const std::size_t at = shown.find(stated.substr(0, beginning));
  return at != std::string_view::npos && at >= shortest_lead;
}

/// Whether a body that the page states in JSON-LD is better than the story found on the page. It is often clean and
/// whole, but may be cut off or hold a summary; the page may show a teaser.
bool prefers_stated(const std::string& stated_body, const std::string& shown_body) {
  constexpr double whole = 0.75;   // of what the page shows, which may hold more than the story
  constexpr double teaser = 0.25;  // of what is stated
  const std::string stated = without_space(stated_body);
  const std::string shown = without_space(shown_body);
  if (stated.empty()) return false;
  const double share = static_cast<double>(shown.size()) / static_cast<double>(stated.size());
  for (const std::string_view end : {"...", "\u2026", "...]", "\u2026]"}) {
    if (stated.ends_with(end)) return share < teaser;
  }
  return share * whole <= 1 && !lacks_lead(stated, shown);
}

bool has_value(Field field, const Record& record) {
  return std::any_of(record.values.begin(), record.values.end(),
                     [field](const Record::Value& value) { return value.name.field == field; });
}

void add_story(const GumboNode& page, Record& record) {
  text::Story story = text::story_of(page, text::clean_line(surest(Field::title, record)));
  record.add({Field::title, visible}, story.headline);
  if (!story.byline.empty() && !has_value(Field::authors, record))
    record.add({Field::authors, visible}, author_in_line(story.byline));
  add_visible_facts(page, record);
  if (!has_value(Field::published, record)) record.add({Field::published, last_resort}, date_in_line(story.dated));
  const std::string stated = surest(Field::body, record);
  if (prefers_stated(stated, story.body)) return;
  std::erase_if(record.values, [](const Record::Value& value) { return value.name.field == Field::body; });
  record.add({Field::body, visible}, std::move(story.body));
}

class Html final : public Parser {
 public:
  explicit Html(const Context& context) : context_(context) {}

  bool next(Record& record) override {
    if (std::exchange(done_, true)) return false;
    const auto file = whole_file(context_);
    if (!file) return false;
    if (!add_page(*file, record)) {
      context_.report(1, "the page has too many elements for its size");
      return false;
    }
    record.line = 1;
    return true;
  }

 private:
  Context context_;
  bool done_ = false;
};

}  // namespace

bool add_page(std::string_view page, Record& record) {
  const auto tree = text::HtmlTree::parse(text::tamed(text::decoded_page(page), false), text::HtmlTree::Scope::page);
  if (!tree) return false;
  add_page_head(tree->root(), record);
  add_story(tree->root(), record);
  return true;
}

bool recognises_html(std::string_view head, const FieldNames&) {
  text::TagFinder tags(head);
  std::size_t from = 0;
  for (auto tag = tags.next(0); tag; tag = tags.next(from)) {
    const std::string_view before = text::trimmed(head.substr(from, tag->begin - from));
    const bool declared = before.starts_with("<?xml") && before.ends_with("?>");
    if (!before.empty() && !declared) return false;
    if (!tag->name.empty()) return text::is_html(tag->name);
    from = tag->end;  // skip a comment or <!DOCTYPE …>
  }
  return false;
}

std::unique_ptr<Parser> open_html(const Context& context) { return std::make_unique<Html>(context); }

}  // namespace dateline::corpus::formats
