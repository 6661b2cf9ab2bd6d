#include <algorithm>
#include <array>
#include <vector>

#include "common/facts/text/steps.hpp"
#include "corpus/formats/page.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/formats/pieces.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/tags.hpp"

/// The <DOC> files of TREC, TIPSTER, AQUAINT, Gigaword and web collections: SGML whose elements differ from one
/// newspaper to the next.
namespace dateline::corpus::formats {
namespace {

struct Element {
  std::string_view name;  ///< in lower case
  Field field;
  std::uint32_t rank;
};

constexpr std::array<Element, 39> elements{{
    {"docno", Field::id, 0},
    {"docid", Field::id, 1},
    {"head", Field::title, 0},
    {"headline", Field::title, 0},
    {"hl", Field::title, 0},
    {"ti", Field::title, 0},
    {"title", Field::title, 1},
    {"doctitle", Field::title, 1},
    {"tti", Field::title, 1},
    {"slug", Field::title, 3},
    {"date", Field::published, 0},
    {"date1", Field::published, 0},
    {"dd", Field::published, 0},
    {"pubdate", Field::published, 0},
    {"date_time", Field::published, 0},
    {"datetime", Field::published, 0},
    {"byline", Field::authors, 0},
    {"author", Field::authors, 0},
    {"au", Field::authors, 0},
    {"dateline", Field::dateline, 0},
    {"text", Field::body, 0},
    {"body", Field::body, 1},
    {"lp", Field::body, 0},
    {"leadpara", Field::body, 0},
    {"content", Field::body, 1},
    {"source", Field::source, 0},
    {"so", Field::source, 0},
    {"pub", Field::source, 1},
    {"publication", Field::source, 0},
    {"newspaper", Field::source, 0},
    {"section", Field::section, 0},
    {"category", Field::section, 1},
    {"page", Field::section, 5},
    {"subject", Field::keywords, 0},
    {"keyword", Field::keywords, 0},
    {"in", Field::keywords, 1},
    {"url", Field::url, 0},
    {"language", Field::language, 0},
    {"lang", Field::language, 0},
}};

std::string small(std::string_view name) {
  std::string result(name);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

const Element* element_named(std::string_view name) {
  const auto found =
      std::find_if(elements.begin(), elements.end(), [name](const Element& e) { return e.name == name; });
  return found == elements.end() ? nullptr : &*found;
}

bool same_letters(std::string_view text, std::string_view small_letters) {
  return text.size() >= small_letters.size() && small(text.substr(0, small_letters.size())) == small_letters;
}

std::size_t find_doc(std::string_view text, std::size_t from, bool last) {
  constexpr std::string_view start = "<doc";
  for (std::size_t at = from; (at = text.find('<', at)) != std::string_view::npos; ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.size() <= start.size() && !last) return Pieces::none;
    if (rest.size() > start.size() && same_letters(rest, start) && (rest[4] == '>' || rest[4] == ' ')) return at;
  }
  return Pieces::none;
}

/// The value of name="…" or name='…' in a start tag; empty if there is none.
std::string_view attribute_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = 0; (at = tag.find(name, at)) != std::string_view::npos; at += name.size()) {
    std::string_view rest = tag.substr(at + name.size());
    const bool whole = at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\t' || tag[at - 1] == '\n');
    if (!whole || !rest.starts_with('=') || rest.size() < 2) continue;
    const char quote = rest[1];
    if (quote != '"' && quote != '\'') return rest.substr(1, rest.find_first_of(" >", 1) - 1);
    return rest.substr(2, rest.find(quote, 2) - 2);
  }
  return {};
}

/// The day in a document number such as AP880212-0001, NYT19980601.0001 or AFP_ENG_19940512.0002; empty if it has none.
std::string date_in_number(std::string_view number) {
  const std::size_t begin = number.find_first_of("0123456789");
  if (begin == std::string_view::npos || begin == 0) return {};
  const std::string_view digits = number.substr(begin, number.find_first_not_of("0123456789", begin) - begin);
  const bool separated = begin + digits.size() < number.size();
  if (!separated || (digits.size() != 6 && digits.size() != 8)) return {};
  const std::string date(digits);
  const auto two = [&date](std::size_t at) { return (date[at] - '0') * 10 + (date[at + 1] - '0'); };
  const std::size_t month = date.size() - 4;
  if (two(month) < 1 || two(month) > 12 || two(month + 2) < 1 || two(month + 2) > 31) return {};
  return (date.size() == 6 ? "19" + date.substr(0, 2) : date.substr(0, 4)) + "-" + date.substr(month, 2) + "-" +
         date.substr(month + 2, 2);
}

/// A date as these files write it: `910514`, `1 March 1994`, `January 1, 1989, Sunday, Home Edition`.
std::string plain_date(std::string date) {
  date = text::clean_line(std::move(date));
  const bool six = date.size() == 6 && date.find_first_not_of("0123456789") == std::string::npos;
  if (six) return "19" + date.substr(0, 2) + "-" + date.substr(2, 2) + "-" + date.substr(4, 2);
  const std::size_t comma = date.find(',');
  const std::size_t second = comma == std::string::npos ? comma : date.find(',', comma + 1);
  return date.substr(0, second);
}

/// What stands in one document, from <DOC to </DOC>.
class Document {
 public:
  Document(std::string_view document, Record& record)
      : text_(document), record_(record), tags_(document), has_text_(find_tag("<text>") != std::string_view::npos) {}

  void read() {
    const auto doc = tags_.next(0);
    if (!doc) return;
    take_attributes(text_.substr(doc->begin, doc->end - doc->begin));
    std::size_t from = doc->end;
    for (auto tag = tags_.next(from); tag; tag = tags_.next(from)) {
      facts::count_steps(1);
      loose_ += text_.substr(from, tag->begin - from);
      from = tag->end;
      const std::string name = small(tag->name);
      if (tag->closing && name == "doc") break;
      if (name == "dochdr" && !tag->closing) return web_page(tag->end);
      const Element* element = tag->closing ? nullptr : element_named(name);
      // A <BODY> may hold <HEADLINE> and <TEXT>.
      if (element != nullptr && !(name == "body" && has_text_)) from = take(*element, name, tag->end);
    }
    const bool has_body = std::any_of(bodies_.begin(), bodies_.end(), [](const auto& texts) { return !texts.empty(); });
    if (!has_body) bodies_[2].push_back(text_without_tags(loose_));
    for (std::uint32_t rank = 0; rank < bodies_.size(); ++rank) {
      if (!bodies_[rank].empty()) record_.values.push_back({{Field::body, rank}, std::move(bodies_[rank])});
    }
    if (!has_date_) add({Field::published, 5}, date_in_number(id_));
  }

 private:
  void add(FieldName name, std::string text) { record_.add(name, std::move(text)); }

  void take_attributes(std::string_view tag) {
    const std::string_view id = attribute_of(tag, "id");
    id_ = id;
    add({Field::id, 2}, std::string(id));
    add({Field::url, 1}, std::string(attribute_of(tag, "url")));
    add({Field::title, 2}, std::string(attribute_of(tag, "title")));
  }

  [[nodiscard]] std::size_t find_tag(std::string_view tag) const {
    const auto found = std::search(text_.begin(), text_.end(), tag.begin(), tag.end(), [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
    return found == text_.end() ? std::string_view::npos : static_cast<std::size_t>(found - text_.begin());
  }

  /// Takes the text up to the end tag of the element, or to the next element if that is missing; returns its end.
  std::size_t take(const Element& element, std::string_view name, std::size_t begin) {
    std::size_t end = text_.size();
    std::size_t next = text_.size();
    for (auto tag = tags_.next(begin); tag; tag = tags_.next(tag->end)) {
      facts::count_steps(1);
      const std::string other = small(tag->name);
      const bool closes = tag->closing && (other == name || other == "doc");
      const bool nests = !tag->closing && element.field != Field::body && element_named(other) != nullptr &&
                         other != "ti" && other != "title";
      if (!closes && !nests) continue;
      end = tag->begin;
      next = closes && other == name ? tag->end : tag->begin;
      break;
    }
    if (element.field == Field::body) add_inner_title(text_.substr(begin, end - begin));
    std::string value = text_without_tags(text_.substr(begin, end - begin));
    if (element.field == Field::id) id_ = text::clean_line(value);
    if (element.field == Field::published) {
      value = plain_date(std::move(value));
      has_date_ |= !value.empty();
    }
    if (element.field != Field::body) {
      add({element.field, element.rank}, std::move(value));
    } else if (!text::trimmed(value).empty()) {
      bodies_[element.rank].push_back(std::move(value));
    }
    return next;
  }

  /// Some collections have the title inside of the text: <TEXT> … <DOCTITLE>, <TTL>.
  void add_inner_title(std::string_view source) {
    constexpr std::size_t looked_at = 2000;
    source = source.substr(0, looked_at);
    text::TagFinder tags(source);
    for (auto tag = tags.next(0); tag; tag = tags.next(tag->end)) {
      const std::string name = small(tag->name);
      if (tag->closing || (name != "doctitle" && name != "ttl" && name != "title" && name != "headline")) continue;
      const auto next = tags.next(tag->end);
      const std::size_t end = next ? next->begin : source.size();
      return add({Field::title, 4}, std::string(source.substr(tag->end, end - tag->end)));
    }
  }

  /// The text without its SGML elements; <P> and the like begin a paragraph. Entities are left to the cleaning of
  /// fields.
  static std::string text_without_tags(std::string_view source) {
    std::string out;
    text::TagFinder tags(source);
    std::size_t from = 0;
    for (auto tag = tags.next(0); tag; tag = tags.next(from)) {
      out += source.substr(from, tag->begin - from);
      from = tag->end;
      const std::string name = small(tag->name);
      if (name == "p" || name == "para" || name == "br" || name == "h1" || name == "h2" || name == "h3" || name == "hr")
        out += "\n\n";
    }
    out += source.substr(from);
    return without_empty_runs(text::trimmed(out));
  }

  /// Runs of empty lines become one.
  static std::string without_empty_runs(std::string_view text) {
    std::string out;
    unsigned empty = 0;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(end);
      empty = text::trimmed(line).empty() ? empty + 1 : 0;
      if (empty <= 1) out += line;
    }
    return out;
  }

  /// <DOCHDR> holds the address and the HTTP headers of a page, which follows.
  void web_page(std::size_t begin) {
    std::string_view rest = text_.substr(begin);
    const std::size_t end = std::min(find_tag("</dochdr>"), text_.size()) - begin;
    const std::string_view header = text::trimmed(rest.substr(0, end));
    add({Field::url, 0}, std::string(header.substr(0, header.find_first_of(" \n"))));
    rest.remove_prefix(std::min(end + std::string_view("</dochdr>").size(), rest.size()));
    Record page;
    if (!add_page(rest.substr(0, rest.rfind("</DOC>")), page)) return;
    for (Record::Value& value : page.values) {
      value.name.rank += 10;
      record_.values.push_back(std::move(value));
    }
  }

  std::string_view text_;
  Record& record_;
  text::TagFinder tags_;
  bool has_text_;  ///< an element <TEXT>
  std::string id_;
  std::string loose_;                               ///< text outside of known elements
  std::array<std::vector<std::string>, 3> bodies_;  ///< by rank: a lead paragraph <LP> and a <TEXT> are one body
  bool has_date_ = false;
};

class Trec final : public Parser {
 public:
  explicit Trec(const Context& context) : context_(context), pieces_(context, find_doc) {}

  bool next(Record& record) override {
    while (const auto piece = pieces_.next()) {
      record = {};
      record.line = context_.text.line();
      if (find_doc(*piece, 0, true) != 0) {
        if (!text::trimmed(*piece).empty() && !text::trimmed(*piece).starts_with("<"))
          context_.report(record.line, "text before the first document is skipped");
        continue;
      }
      constexpr std::size_t end_tag = 6;
      const std::string_view whole = text::trimmed(*piece);
      if (!same_letters(whole.substr(whole.size() - std::min(whole.size(), end_tag)), "</doc>") &&
          small(whole).find("</doc>") == std::string::npos) {
        context_.report(record.line, "the document is not closed before the next one or the end of the file");
        continue;
      }
      Document(*piece, record).read();
      return true;
    }
    return false;
  }

 private:
  Context context_;
  Pieces pieces_;
};

}  // namespace

bool recognises_trec(std::string_view head, const FieldNames&) {
  head = text::trimmed(head);
  if (find_doc(head.substr(0, 5), 0, true) != 0) return false;
  const std::string start = small(head.substr(0, 4096));
  return start.find("<docno>") != start.npos || start.find("<docid>") != start.npos || start.starts_with("<doc id=") ||
         start.find("<text>") != start.npos;
}

std::unique_ptr<Parser> open_trec(const Context& context) { return std::make_unique<Trec>(context); }

}  // namespace dateline::corpus::formats
