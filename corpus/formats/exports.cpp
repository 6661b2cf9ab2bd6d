#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <stdexcept>

#include "corpus/exports/blocks.hpp"
#include "corpus/exports/clippings.hpp"
#include "corpus/exports/docx.hpp"
#include "corpus/exports/factiva.hpp"
#include "corpus/exports/nexis.hpp"
#include "corpus/exports/proquest.hpp"
#include "corpus/exports/rtf.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/formats/pieces.hpp"
#include "corpus/formats/whole.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/tags.hpp"

/// Exports of news databases, as text, HTML, DOCX and RTF: cut into documents, each of which becomes text for the
/// grammars in corpus/exports.
namespace dateline::corpus::formats {
namespace {

using AddDocument = bool (*)(std::string_view document, Record& record);

/// One of the databases: how its documents are told apart and read.
struct Database {
  Pieces::FindMark find_in_text;
  Pieces::FindMark find_in_html;
  AddDocument add;
  AddDocument add_html;          ///< null: HTML becomes text for `add`
  std::string_view ends_search;  ///< a text in what follows the last document
};

/// The first tag at or after `from` that holds one of the signs within `Pieces::span` bytes.
std::size_t find_tag_with(std::string_view html, std::size_t from, bool last, std::string_view tag,
                          std::string_view sign, std::string_view other_sign) {
  constexpr std::size_t longest_tag = 300;
  for (std::size_t at = from; (at = html.find('<', at)) != std::string_view::npos; ++at) {
    const std::string_view rest = html.substr(at, longest_tag);
    if (rest.size() < longest_tag && !last && rest.find('>') == std::string_view::npos) return Pieces::none;
    const bool named =
        rest.size() > tag.size() && std::equal(tag.begin(), tag.end(), rest.begin() + 1, [](char a, char b) {
          return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
        });
    if (!named) continue;
    const std::string_view whole = rest.substr(0, rest.find('>'));
    if (whole.find(sign) != std::string_view::npos || whole.find(other_sign) != std::string_view::npos) return at;
  }
  return Pieces::none;
}

std::size_t find_nexis_anchor(std::string_view html, std::size_t from, bool last) {
  return find_tag_with(html, from, last, "a ", "NAME=\"DOC_ID_", "name=\"DOC_ID_");
}
std::size_t find_factiva_div(std::string_view html, std::size_t from, bool last) {
  return find_tag_with(html, from, last, "div", "id=\"article-", "class=\"article ");
}

std::size_t find_yomidasu_table(std::string_view html, std::size_t from, bool last) {
  return find_tag_with(html, from, last, "table", exports::yomidasu_table, exports::yomidasu_table);
}
std::size_t find_kikuzo_table(std::string_view html, std::size_t from, bool last) {
  return find_tag_with(html, from, last, "table", exports::kikuzo_table, exports::kikuzo_table);
}

constexpr Database nexis{exports::find_nexis_document, find_nexis_anchor, exports::add_nexis_document, nullptr, ""};
constexpr Database yomidasu{find_yomidasu_table, find_yomidasu_table, nullptr, exports::add_yomidasu_article, ""};
constexpr Database kikuzo{find_kikuzo_table, find_kikuzo_table, nullptr, exports::add_kikuzo_article, ""};
constexpr Database factiva{exports::find_factiva_article, find_factiva_div, exports::add_factiva_article, nullptr,
                           "Search Summary"};
constexpr Database proquest{exports::find_proquest_document, exports::find_proquest_document,
                            exports::add_proquest_document, nullptr, "Bibliography"};

bool has_any_of(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

bool is_html_of(const Database& database, std::string_view head) {
  return head.find('<') != std::string_view::npos && database.find_in_html(head, 0, true) != Pieces::none;
}

class Export final : public Parser {
 public:
  Export(const Context& context, const Database& database)
      : context_(context),
        database_(database),
        html_(database.add == nullptr || (&database != &proquest && is_html_of(database, context.text.view()))),
        encoding_(html_ ? text::declared_encoding(context.text.view()) : std::string_view()),
        pieces_(context, html_ ? database.find_in_html : database.find_in_text) {}

  bool next(Record& record) override {
    for (;; first_ = false) {
      const auto piece = pieces_.next();
      if (!piece) return false;
      record = {};
      record.line = context_.text.line();
      if (pieces_.is_cut()) {
        if (!text::trimmed(*piece).empty()) context_.report(record.line, "the document is cut off by the damage");
        continue;
      }
      const bool is_page = html_ && database_.add_html != nullptr;
      const auto document = is_page ? std::optional(page_of(*piece))
                            : html_ ? text_of_page(*piece)
                                    : std::optional(std::string(*piece));
      if (!document) {
        context_.report(record.line, "the document has too many elements for its size");
      } else if ((is_page ? database_.add_html : database_.add)(*document, record)) {
        first_ = false;
        return true;
      } else if (should_hold_article(*piece, *document)) {
        context_.report(record.line, "what stands here is not in the form of an article of this database");
      }
      record = {};
    }
  }

 private:
  [[nodiscard]] std::string page_of(std::string_view html) const {
    return text::clean(text::from_declared_encoding(html, encoding_));
  }

  /// Factiva's headline is in an element whose class ends with "Headline".
  [[nodiscard]] std::string with_headline_marked(std::string page) const {
    if (&database_ != &factiva) return page;
    const std::size_t name = page.find("Headline");
    const std::size_t end = name == std::string::npos ? name : page.find('>', name);
    if (end != std::string::npos) page.insert(end + 1, placeholder);
    return page;
  }

  [[nodiscard]] std::optional<std::string> text_of_page(std::string_view html) const {
    const std::string page = with_headline_marked(page_of(html));
    const auto tree = text::HtmlTree::parse(text::tamed(page, false), text::HtmlTree::Scope::fragment);
    if (!tree) return std::nullopt;
    std::string text = text::text_of(tree->root(), {});
    const std::size_t mark = &database_ == &factiva ? text.find(placeholder) : std::string::npos;
    if (mark != std::string::npos) text.replace(mark, placeholder.size(), 1, exports::headline_mark);
    return text;
  }

  /// Whether a piece without an article is worth a report: it is long, and neither what precedes the first document nor
  /// what follows the last.
  [[nodiscard]] bool should_hold_article(std::string_view piece, std::string_view document) const {
    constexpr std::size_t long_piece = 200;
    const bool begins = (html_ ? database_.find_in_html : database_.find_in_text)(piece, 0, true) == 0;
    if (first_ && !begins) return false;
    if (!database_.ends_search.empty() && document.find(database_.ends_search) != std::string_view::npos) return false;
    return text::trimmed(document).size() > long_piece;
  }

  /// Stands for the mark inside of HTML, which has no control characters: a character for private use.
  static constexpr std::string_view placeholder = "\xee\x83\xb1";

  Context context_;
  const Database& database_;
  bool html_;
  std::string encoding_;
  Pieces pieces_;
  bool first_ = true;
};

/// A text in memory as the bytes of a file.
class TextSource final : public input::Source {
 public:
  explicit TextSource(std::string text) : text_(std::move(text)) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), text_.size() - at_);
    std::memcpy(buffer.data(), text_.data() + at_, count);
    at_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

/// Whether a document without the marks of an export has the head of an article of Nexis: a date in one of the first
/// lines, and a field in capitals.
bool is_single_article(std::string_view text) {
  const auto blocks = exports::blocks_of(text.substr(0, std::size_t{8} << 10));
  bool date = false;
  bool field = false;
  for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), 10); ++i) {
    date |= i < 5 && !exports::date_in_line(blocks[i]).empty();
    field |= date && has_any_of(blocks[i].substr(0, 12), {"BYLINE:", "LENGTH:", "SECTION:", "Length:", "Byline:"});
  }
  return date && field;
}

/// A word processor's document, whose text is an export or one article.
class Office final : public Parser {
 public:
  Office(const Context& context, std::string (*text_of)(std::string_view)) : context_(context), text_of_(text_of) {}

  bool next(Record& record) override {
    if (!opened_ && !open()) return false;
    if (parser_) {
      if (!parser_->next(record)) return false;
    } else if (!take_whole(record)) {
      return false;
    }
    record.line = 1;
    return true;
  }

 private:
  bool open() {
    opened_ = true;
    const auto file = whole_file(context_);
    if (!file) return false;
    if (context_.cut) {
      context_.report(1, "the document is cut off by the damage");
      return false;
    }
    try {
      whole_ = exports::with_plain_spaces(text_of_(*file));
    } catch (const std::runtime_error& error) {
      context_.report(1, error.what());
      return false;
    }
    const std::string_view head = std::string_view(whole_).substr(0, std::size_t{256} << 10);
    const Database* database = exports::is_proquest(head)                             ? &proquest
                               : exports::is_factiva(head)                            ? &factiva
                               : exports::is_nexis(head) || is_single_article(whole_) ? &nexis
                                                                                      : nullptr;
    if (database == nullptr) return true;
    text_.emplace(std::make_unique<TextSource>(std::move(whole_)));
    text_->grow();
    inner_.emplace(Context{*text_, context_.names, report_, context_.cut, context_.passed_over});
    parser_ = std::make_unique<Export>(*inner_, *database);
    return true;
  }

  /// The first paragraph is the title.
  bool take_whole(Record& record) {
    const std::string_view text = text::trimmed(whole_);
    if (std::exchange(taken_, true)) return false;
    if (text.empty()) {
      context_.report(1, "the document has no text");
      return false;
    }
    constexpr std::size_t longest_title = 500;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const bool titled = end <= longest_title;
    if (titled) record.add({Field::title, 0}, std::string(text.substr(0, end)));
    record.add({Field::body, 0}, std::string(text::trimmed(text.substr(titled ? end : 0))));
    return true;
  }

  Context context_;
  std::string (*text_of_)(std::string_view);
  Report report_ = [this](std::uint64_t, std::string reason) { context_.report(1, std::move(reason)); };
  std::string whole_;
  std::optional<input::Window> text_;
  std::optional<Context> inner_;
  std::unique_ptr<Parser> parser_;
  bool opened_ = false;
  bool taken_ = false;
};

}  // namespace

bool recognises_nexis(std::string_view head, const FieldNames&) {
  if (is_html_of(nexis, head)) return true;
  return has_any_of(head, {"DOCUMENT", "Document", "Dokument", "LENGTH:", "Ende des"}) && exports::is_nexis(head);
}
bool recognises_factiva(std::string_view head, const FieldNames&) {
  // Other pages have an element "article-body" or a class "article main".
  const bool titled = head.find("<title>Factiva") != std::string_view::npos;
  if (titled || (has_any_of(head, {"Article\" id=\"article-"}) && is_html_of(factiva, head))) return true;
  return has_any_of(head, {"Document ", "Dokument ", "Documento ", "WC", "AN  "}) &&
         !text::trimmed(head).starts_with('<') && exports::is_factiva(head);
}
bool recognises_proquest(std::string_view head, const FieldNames&) {
  return !text::trimmed(head).starts_with('<') && exports::is_proquest(head);
}
std::unique_ptr<Parser> open_nexis(const Context& context) { return std::make_unique<Export>(context, nexis); }
std::unique_ptr<Parser> open_factiva(const Context& context) { return std::make_unique<Export>(context, factiva); }
std::unique_ptr<Parser> open_proquest(const Context& context) { return std::make_unique<Export>(context, proquest); }

bool recognises_yomidasu(std::string_view head, const FieldNames&) {
  return has_any_of(head, {"ヨミダス", "heiseiDetail"}) && text::trimmed(head).starts_with('<');
}
bool recognises_kikuzo(std::string_view head, const FieldNames&) {
  return head.find("class=\"topic-list\"") != std::string_view::npos && is_html_of(kikuzo, head);
}
std::unique_ptr<Parser> open_yomidasu(const Context& context) { return std::make_unique<Export>(context, yomidasu); }
std::unique_ptr<Parser> open_kikuzo(const Context& context) { return std::make_unique<Export>(context, kikuzo); }

bool recognises_docx(std::string_view head, const FieldNames&) {
  return head.starts_with("PK\x03\x04") && has_any_of(head, {"word/", "[Content_Types].xml"});
}
std::unique_ptr<Parser> open_docx(const Context& context) {
  return std::make_unique<Office>(context, exports::text_of_docx);
}

bool recognises_rtf(std::string_view head, const FieldNames&) { return text::trimmed(head).starts_with("{\\rtf"); }
std::unique_ptr<Parser> open_rtf(const Context& context) {
  return std::make_unique<Office>(context, exports::text_of_rtf);
}

}  // namespace dateline::corpus::formats
