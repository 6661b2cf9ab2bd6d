#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "corpus/formats/parsers.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/xml/document.hpp"
#include "corpus/xml/readers.hpp"
#include "corpus/xml/record_fields.hpp"
#include "corpus/xml/tag_stream.hpp"

namespace dateline::corpus::formats {
namespace {

using Read = std::string (*)(xml::Node, const xml::Header&, Record&);

/// An element that is one article, or one item that is none, such as a package.
struct Unit {
  std::string_view name;
  bool nests;  ///< it may hold another of its name
  Read read;
};

/// A vocabulary of XML.
struct Vocabulary {
  std::string_view what;
  std::string_view roots;  ///< the names of its outermost element
  std::array<Unit, 7> units;
};

constexpr Unit g2(std::string_view name) { return {name, false, xml::read_newsml_g2}; }

constexpr std::array vocabularies{
    Vocabulary{"NITF", "nitf", {Unit{"nitf", false, xml::read_nitf}}},
    Vocabulary{"NewsML", "NewsML", {Unit{"NewsItem", true, xml::read_newsml}}},
    Vocabulary{"NewsML-G2",
               "newsMessage newsItem packageItem conceptItem knowledgeItem planningItem catalogItem",
               {g2("newsItem"), g2("packageItem"), g2("conceptItem"), g2("knowledgeItem"), g2("planningItem"),
                g2("catalogItem"), g2("hopItem")}},
    Vocabulary{"the Reuters Corpus", "newsitem", {Unit{"newsitem", false, xml::read_reuters_corpus}}},
    Vocabulary{"RSS", "rss RDF channel", {Unit{"item", false, xml::read_rss}}},
    Vocabulary{"Atom", "feed entry", {Unit{"entry", false, xml::read_atom}}},
    Vocabulary{"a sitemap", "urlset", {Unit{"url", false, xml::read_sitemap}}},
    Vocabulary{"a list of sitemaps", "sitemapindex", {}},
};

/// The part of a name after its prefix.
std::string_view unprefixed(std::string_view name) { return name.substr(name.find(':') + 1); }

const Vocabulary* with_root(std::string_view name) {
  const auto found = std::find_if(vocabularies.begin(), vocabularies.end(), [&](const Vocabulary& vocabulary) {
    for (std::string_view roots = vocabulary.roots; !roots.empty();) {
      const std::size_t end = std::min(roots.find(' '), roots.size());
      if (roots.substr(0, end) == name) return true;
      roots.remove_prefix(std::min(end + 1, roots.size()));
    }
    return false;
  });
  return found == vocabularies.end() ? nullptr : &*found;
}

bool is_empty(const Record& record) {
  return std::none_of(record.values.begin(), record.values.end(), [](const Record::Value& value) {
    return value.name.field == Field::title || value.name.field == Field::body;
  });
}

/// Removes the title where it is the first paragraph of a body.
void take_title_out(Record& record) {
  const std::string title(xml::Fields(record).best(Field::title));
  for (Record::Value& value : record.values) {
    if (value.name.field != Field::body || title.empty()) continue;
    std::string& body = value.texts.front();
    if (body.starts_with(title) && body.substr(title.size(), 2) == "\n\n") body.erase(0, title.size() + 2);
  }
}

class Xml final : public Parser {
 public:
  explicit Xml(const Context& context) : context_(context), tags_(context.text) {
    encoding_ = text::declared_encoding(context.text.view());
    // Text in UTF-16 has been converted already, and what is not UTF-8 in text that should be is read as clean() does.
    if (encoding_.starts_with("utf") || encoding_.starts_with("UTF")) encoding_.clear();
    tags_.keep(context.text.offset());
  }

  bool next(Record& record) override {
    while (const auto tag = next_start()) {
      if (read(*tag, record)) return true;
      record = Record();
    }
    if (!std::exchange(ended_, true)) report_end();
    return false;
  }

 private:
  using Tag = xml::TagStream::Tag;

  static constexpr std::size_t largest_header = std::size_t{1} << 20;

  /// The start tag of the next unit; nullopt at the end of the file.
  std::optional<Tag> next_start() {
    if (pending_) return std::exchange(pending_, std::nullopt);
    while (const auto tag = tags_.next()) {
      if (tag->closing) continue;
      const std::string_view name = unprefixed(tag->name);
      if (root_.empty()) root_ = name;
      if (vocabulary_ == nullptr) enter(tag->name);
      if (vocabulary_ != nullptr && unit_named(name) != nullptr) return tag;
      if (tags_.keeps() && tag->end > largest_header) tags_.release();
    }
    return std::nullopt;
  }

  /// Decides the vocabulary by an element around the units, which may be inside an envelope of another.
  void enter(std::string_view name) {
    vocabulary_ = with_root(unprefixed(name));
    if (vocabulary_ == nullptr) return;
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos && unprefixed(name) != "RDF") prefixes_.set_own(name.substr(0, colon));
  }

  [[nodiscard]] const Unit* unit_named(std::string_view name) const {
    const auto& units = vocabulary_->units;
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const Unit& unit) { return unit.read != nullptr && unit.name == name; });
    return found == units.end() ? nullptr : &*found;
  }

  /// Reads the unit that begins with this tag; false if it is no article, which is reported.
  bool read(const Tag& start, Record& record) {
    const Unit unit = *unit_named(unprefixed(start.name));
    if (!header_) read_header(start.begin);
    tags_.keep(start.begin);
    record.line = tags_.line();
    const std::optional<std::uint64_t> end = start.empty ? start.end : end_of(unit);
    if (!end) return false;
    const std::string source = text::clean(text::from_declared_encoding(tags_.kept(*end), encoding_));
    tags_.release();
    if (pending_) tags_.keep(pending_->begin);
    prefixes_.learn(std::string_view(source).substr(0, 4096));
    const auto document = xml::Document::parse(source, prefixes_);
    ++units_;
    if (!document) {
      context_.report(record.line, "the <" + std::string(unit.name) + "> has too many elements");
      return false;
    }
    std::string reason = unit.read(document->root(), header(), record);
    if (reason.empty() && is_empty(record) && record.status != Record::Status::canceled)
      reason = "an item without a title or text";
    if (reason.empty()) {
      take_title_out(record);
      return true;
    }
    context_.pass_over(reason);
    return false;
  }

  /// The offset where the unit ends; if it is not closed or too large, reports it and returns nullopt.
  std::optional<std::uint64_t> end_of(const Unit& unit) {
    const std::uint64_t line = tags_.line();
    const std::string name = "<" + std::string(unit.name) + ">";
    std::uint64_t depth = 1;
    while (const auto tag = tags_.next()) {
      const std::string_view local = unprefixed(tag->name);
      if (!tags_.keeps()) {
        context_.report(line, "the article is larger than 64 MB");
        ++units_;
        while (local != unit.name) {
          const auto later = tags_.next();
          if (!later || unprefixed(later->name) == unit.name) break;
        }
        return std::nullopt;
      }
      if (tag->closing && local == unit.name && --depth == 0) return tag->end;
      if (tag->closing && with_root(local) == vocabulary_ && local == root_ && local != unit.name) return tag->begin;
      if (tag->closing || tag->empty || local != unit.name) continue;
      if (unit.nests) {
        ++depth;
      } else {
        pending_name_ = tag->name;
        pending_ = *tag;
        pending_->name = pending_name_;
        return tag->begin;  // it is not closed, but this is certainly its end
      }
    }
    ++units_;
    context_.report(line, "the " + name + " is not closed at the end of the file");
    return std::nullopt;
  }

  void read_header(std::uint64_t end) {
    std::string source;
    if (tags_.keeps()) source = text::clean(text::from_declared_encoding(tags_.kept(end), encoding_));
    prefixes_.learn(source);
    header_ = xml::Document::parse(source, prefixes_);
    if (!header_) header_ = xml::Document::parse("", prefixes_);
  }

  [[nodiscard]] xml::Header header() const {
    xml::Node root = header_->root();
    if (root_ != xml::local_name(root)) root = {};
    return {root, root_};
  }

  /// Reports a file without anything that could be an article.
  void report_end() {
    if (units_ > 0) return;
    if (vocabulary_ == nullptr) {
      const std::string name = root_.empty() ? "it has no element" : "its root element is <" + root_ + ">";
      return context_.report(0, "this is XML of an unknown kind: " + name);
    }
    const std::string what(vocabulary_->what);
    context_.report(
        0, vocabulary_->units[0].read == nullptr ? "this is " + what : "this is " + what + " without an article");
  }

  Context context_;
  xml::TagStream tags_;
  std::string encoding_;
  std::string root_;
  const Vocabulary* vocabulary_ = nullptr;
  xml::Prefixes prefixes_;
  std::optional<xml::Document> header_;
  std::optional<Tag> pending_;  ///< the start tag that ended the unit before it
  std::string pending_name_;
  std::uint64_t units_ = 0;
  bool ended_ = false;
};

}  // namespace

bool recognises_xml(std::string_view head, const FieldNames&) {
  head = text::trimmed(head);
  if (head.starts_with("\xef\xbb\xbf")) head = text::trimmed(head.substr(3));  // a second byte order mark
  if (head.starts_with("<?xml")) return true;
  for (;;) {  // declarations, comments and instructions before the outermost element
    const std::string_view end = head.starts_with("<!--") ? "-->" : head.starts_with("<?") ? "?>" : ">";
    if (!head.starts_with("<!") && !head.starts_with("<?")) break;
    const std::size_t at = head.find(end);
    if (at == std::string_view::npos) return false;
    head = text::trimmed(head.substr(at + end.size()));
  }
  if (!head.starts_with('<')) return false;
  const std::string_view tag = head.substr(1, std::min(head.find_first_of(" \t\r\n/>"), head.size()) - 1);
  return with_root(unprefixed(tag)) != nullptr;
}

std::unique_ptr<Parser> open_xml(const Context& context) { return std::make_unique<Xml>(context); }

}  // namespace dateline::corpus::formats
