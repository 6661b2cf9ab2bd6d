#include "corpus/formats/page_visible.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/date_scan.hpp"
#include "corpus/formats/page_date.hpp"
#include "corpus/formats/page_head.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/page_names.hpp"

namespace dateline::corpus::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::array author_names{"byline"sv, "author"sv, "autor"sv, "auteur"sv, "autore"sv, "by-line"sv};
constexpr std::array date_names{"date"sv,   "time"sv,   "publish"sv, "posted"sv, "datum"sv, "fecha"sv,
                                "byline"sv, "update"sv, "meta"sv,    "info"sv,   "data"sv};

constexpr std::size_t longest_author = 100;
constexpr std::size_t longest_date = 200;
constexpr std::size_t shortest_line = 60;  ///< of an element whose name says nothing

template <std::size_t N>
bool is_called(const GumboNode& node, const std::array<std::string_view, N>& names) {
  constexpr std::size_t longest = 256;
  for (const char* attribute : {"class", "id", "itemprop"}) {
    std::string value(text::attribute(node, attribute).substr(0, longest));
    std::transform(value.begin(), value.end(), value.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto has = [&](std::string_view name) { return value.find(name) != std::string::npos; };
    if (std::any_of(names.begin(), names.end(), has)) return true;
  }
  return false;
}

/// The text of an element if it has at most `most` bytes; looks at no more than a few nodes.
std::string short_text(const GumboNode& node, std::size_t most) {
  constexpr int most_nodes = 60;
  int nodes = 0;
  std::string result;
  std::vector<const GumboNode*> waiting{&node};
  for (; !waiting.empty() && result.size() <= 2 * most && ++nodes <= most_nodes;) {
    const GumboNode& part = *waiting.back();
    waiting.pop_back();
    if (!text::is_element(part)) {
      if (part.type != GUMBO_NODE_COMMENT) result.append(std::string_view(part.v.text.text).substr(0, 2 * most + 1));
      continue;
    }
    if (text::is_unseen(part)) continue;
    result += ' ';
    const GumboVector& children = *text::children_of(part);
    if (children.length > most_nodes) return {};
    for (unsigned i = children.length; i-- > 0;) waiting.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
  result = text::clean_line(std::move(result));
  return !waiting.empty() || result.size() > most ? std::string() : result;
}

bool states(Field field, const Record& record) {
  return std::any_of(record.values.begin(), record.values.end(), [&](const Record::Value& value) {
    return value.name.field == field &&
           std::any_of(value.texts.begin(), value.texts.end(),
                       [](const std::string& text) { return !text::trimmed(text).empty(); });
  });
}

bool is_capital(std::string_view word) {
  return !word.empty() &&
         ((word.front() >= 'A' && word.front() <= 'Z') || static_cast<unsigned char>(word.front()) >= 0x80);
}

/// Calls `use` with each word and its position until it returns false.
template <class Use>
void each_word(std::string_view text, Use use) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at && !use(text.substr(at, end - at), at)) return;
    at = end + 1;
  }
}

/// The text before the name of a month, a weekday or "posted" and the like.
std::string_view before_date(std::string_view text) {
  std::size_t cut = text.size();
  each_word(text, [&](std::string_view word, std::size_t at) {
    const auto parts = at > 0 ? scan_date(word) : std::nullopt;
    const bool date = parts && word.size() >= 3 && word.front() != '(';
    if (date) cut = at;
    return !date;
  });
  return text.substr(0, cut);
}

/// Whether the text may be the name of a person or an agency: two to eight words, nearly all of them capitalised.
bool is_name(std::string_view text) {
  int words = 0;
  int small = 0;
  bool last = false;
  each_word(text, [&](std::string_view word, std::size_t) {
    ++words;
    last = is_capital(word);
    if (!last) ++small;
    return true;
  });
  const bool sentence = text.ends_with('.') || text.ends_with(':') || text.ends_with('?') || text.starts_with("The ");
  return words >= 2 && words <= 8 && 3 * small <= words && last && !sentence;
}

class Finder {
 public:
  Finder(const GumboNode& page, Record& record)
      : page_(page),
        record_(record),
        author_(states(Field::authors, record)),
        date_(states(Field::published, record)) {}

  void run() {
    bool headline = false;
    const auto is_headline = [&](const GumboNode& node) {
      headline = headline || text::tag_of(node) == GUMBO_TAG_H1;
      return !headline;
    };
    text::walk(page_, is_headline, [](const GumboNode&) {});
    for (const bool named_only : {true, false}) {
      named_only_ = named_only;
      before_ = headline;
      text::walk(
          page_, [this](const GumboNode& node) { return enter(node); }, [](const GumboNode&) {});
    }
  }

 private:
  bool enter(const GumboNode& node) {
    if (!text::is_element(node) || text::is_unseen(node) || (date_ && (author_ || !named_only_))) return false;
    const GumboTag tag = text::tag_of(node);
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER) return false;
    if (tag == GUMBO_TAG_H1) before_ = false;
    if (before_) return true;
    if (text::hint_of(node) == text::NameHint::comments) return false;
    if (!author_ && named_only_ && (text::attribute(node, "rel") == "author" || is_called(node, author_names))) {
      std::string author = author_in_line(short_text(node, longest_author));
      if (!author.empty()) add(Field::authors, std::move(author), author_);
    }
    if (!date_ && (!named_only_ || is_called(node, date_names))) {
      std::string date = date_in_line(short_text(node, named_only_ ? longest_date : shortest_line));
      if (!date.empty()) add(Field::published, std::move(date), date_);
    }
    return true;
  }

  void add(Field field, std::string text, bool& found) {
    record_.add({field, last_resort}, std::move(text));
    found = true;
  }

  const GumboNode& page_;
  Record& record_;
  bool author_;
  bool date_;
  bool before_ = false;     ///< before the headline
  bool named_only_ = true;  ///< search only elements that are called so
};

}  // namespace

std::string author_in_line(std::string line) {
  for (const std::string_view end : {"|"sv, "\u2022"sv, "@"sv, "\u00b7"sv, " - "sv, "\u2013"sv, "("sv})
    line.resize(std::min(line.find(end), line.size()));
  line.resize(std::min(line.find_first_of("0123456789"), line.size()));
  std::string_view name = before_date(text::trimmed(line));
  for (const std::string_view by : {"Written by "sv, "By: "sv, "Von "sv, "von "sv, "Par "sv, "par "sv, "Por "sv,
                                    "por "sv, "Author: "sv, "Autor: "sv, "Di "sv, "di "sv})
    if (name.starts_with(by)) name.remove_prefix(by.size());
  return is_name(name) ? std::string(text::trimmed(name)) : std::string();
}

void add_visible_facts(const GumboNode& page, Record& record) {
  if (!states(Field::published, record)) {
    for (const Record::Value& value : record.values) {
      if (value.name.field != Field::url || value.texts.empty()) continue;
      std::string date = date_in_address(value.texts.front());
      if (date.empty()) continue;
      record.add({Field::published, last_resort}, std::move(date));
      break;
    }
  }
  Finder(page, record).run();
}

}  // namespace dateline::corpus::formats
