#include "corpus/formats/json_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

namespace od = simdjson::ondemand;

/// The deepest nesting of lists and objects in one value.
constexpr int deepest = 32;

/// Members of an object that may hold its text, the surest first.
constexpr std::array<std::string_view, 18> text_members{
    "rendered", "value", "name",  "text", "main",    "basic",   "original",    "by",         "webTitle",
    "label",    "term",  "$date", "$oid", "literal", "default", "$numberLong", "$numberInt", "$numberDouble"};
constexpr std::array<std::string_view, 12> body_members{
    "rendered",  "content",   "value",           "text", "main", "basic", "html", "bodyHtml",
    "body_html", "paragraph", "bodyTextSummary", "data"};

/// Types of parts of a body that are no text of the story.
constexpr std::array<std::string_view, 30> asides{
    "title",   "headline",     "kicker",        "byline",     "author",          "author_info",
    "date",    "image",        "picture",       "photo",      "video",           "audio",
    "gallery", "tweet",        "media",         "caption",    "credit",          "instagram_post",
    "ad",      "embed",        "advertisement", "related",    "link_list",       "interstitial_link",
    "graphic", "inline_story", "promo",         "newsletter", "oembed_response", "custom_embed"};

template <std::size_t size>
std::size_t place_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// Whether the field holds names. Numbers in it are keys of another table.
bool lists_names(Field field) {
  return field == Field::authors || field == Field::keywords || field == Field::people || field == Field::places ||
         field == Field::organisations || field == Field::source;
}

/// Removes what news interfaces write behind a text that they cut off: "… [+1234 chars]".
void remove_cut_mark(std::string& text) {
  if (!text.ends_with(" chars]")) return;
  const std::size_t open = text.rfind('[');
  const std::string_view count = std::string_view(text).substr(open, text.size() - 7 - open);
  if (open == std::string::npos || count.find_first_not_of("[+0123456789") != std::string_view::npos) return;
  text.resize(open);
  text.resize(text.find_last_not_of(' ') + 1);
}

/// The texts of one value, and what is said of them.
struct Texts {
  std::vector<std::string> texts;
  bool aside = false;  ///< not part of the story
  int form = 0;        ///< how good a form of a text that is given in several
};

void collect(od::value value, Field field, int depth, bool choose, Texts& found);

int form_named(std::string_view role) {
  if (role == "main" || role == "text/html" || role == "xhtml" || role == "html" || role == "body") return 2;
  if (role == "short" || role == "sub" || role == "subheadline" || role == "summary" || role == "caption") return -1;
  return role.find("html") != std::string_view::npos || role.find("nitf") != std::string_view::npos ? 2 : 0;
}

/// Adds the text of an object: that of its surest member.
void collect_object(od::object object, Field field, int depth, Texts& found) {
  const bool body = field == Field::body;
  std::size_t best = text_members.size() + 1;
  std::vector<std::string> texts;
  for (od::field member : object) {
    const std::string_view key = member.unescaped_key();
    const bool says_type = key == "type" || key == "role" || key == "contenttype";
    std::size_t rank = body ? place_of(body_members, key) : place_of(text_members, key);
    const bool known = rank < (body ? body_members.size() : text_members.size());
    if (!says_type && !known) continue;
    od::value value = member.value();
    if (says_type) {
      if (value.type() != od::json_type::string) continue;
      const std::string_view type = value.get_string();
      if (body && key == "type") found.aside |= place_of(asides, type) < asides.size();
      found.form = std::max(found.form, form_named(type));
      if (form_named(type) < 0) found.form = -1;
      continue;
    }
    if (key == "value" && value.type() == od::json_type::number) rank = text_members.size();  // a weight beside a name
    Texts inner;
    collect(value, field, depth, false, inner);
    if (rank > best || inner.texts.empty()) continue;
    best = rank;
    texts = std::move(inner.texts);
  }
  std::move(texts.begin(), texts.end(), std::back_inserter(found.texts));
}

/// Adds the texts of a list; if `choose`, only the best form of the one text that it holds.
void collect_list(od::array list, Field field, int depth, bool choose, Texts& found) {
  Texts best;
  best.form = -2;
  for (od::value element : list) {
    Texts inner;
    collect(element, field, depth, false, inner);
    if (inner.aside) continue;
    if (!choose) {
      std::move(inner.texts.begin(), inner.texts.end(), std::back_inserter(found.texts));
    } else if (inner.form > best.form && !inner.texts.empty()) {
      best = std::move(inner);
    }
  }
  std::move(best.texts.begin(), best.texts.end(), std::back_inserter(found.texts));
}

void collect(od::value value, Field field, int depth, bool choose, Texts& found) {
  if (depth > deepest) throw simdjson::simdjson_error(simdjson::DEPTH_ERROR);
  switch (value.type()) {
    case od::json_type::string:
      found.texts.emplace_back(std::string_view(value.get_string()));
      break;
    case od::json_type::number:
      if (lists_names(field)) break;
      found.texts.emplace_back(text::trimmed(value.raw_json_token()));
      break;
    case od::json_type::array:
      collect_list(value.get_array(), field, depth + 1, choose, found);
      break;
    case od::json_type::object:
      collect_object(value.get_object(), field, depth + 1, found);
      break;
    case od::json_type::boolean:
      static_cast<void>(bool(value.get_bool()));  // checks that it is valid JSON; the value is not used
      break;
    case od::json_type::null:
      break;
  }
}

}  // namespace

void collect_texts(od::value value, Field field, std::string_view key, std::vector<std::string>& texts) {
  if (value.type() == od::json_type::string) {
    texts.emplace_back(std::string_view(value.get_string()));
    if (field == Field::body) remove_cut_mark(texts.back());
    return;
  }
  Texts found;
  collect(value, field, 0, key == "bodies" || key == "headlines" || key == "descriptions", found);
  std::move(found.texts.begin(), found.texts.end(), std::back_inserter(texts));
}

void collect_at(od::value value, const std::vector<std::string>& path, std::size_t step, Field field,
                std::vector<std::string>& texts) {
  if (step > deepest) throw simdjson::simdjson_error(simdjson::DEPTH_ERROR);
  if (step == path.size()) return collect_texts(value, field, path.back(), texts);
  const od::json_type type = value.type();
  if (type == od::json_type::array) {
    for (od::value element : value.get_array()) {
      if (element.type() == od::json_type::object) collect_at(element, path, step, field, texts);
    }
  } else if (type == od::json_type::object) {
    for (od::field member : value.get_object()) {
      if (std::string_view(member.unescaped_key()) == path[step])
        collect_at(member.value(), path, step + 1, field, texts);
    }
  }
}

}  // namespace dateline::corpus::formats
