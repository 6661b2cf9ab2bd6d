#include <algorithm>
#include <array>
#include <utility>

#include "corpus/formats/page.hpp"
#include "corpus/formats/page_head.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/formats/whole.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/link_boxes.hpp"
#include "corpus/text/tags.hpp"

namespace dateline::corpus::formats {
namespace {

constexpr text::TextRules story{false, true, nullptr};

/// Bytes of text in the paragraphs that are direct children of a node. The element around a story has many.
std::size_t paragraph_bytes(const GumboNode& node) {
  std::size_t bytes = 0;
  const GumboVector* children = text::children_of(node);
  for (unsigned i = 0; i < children->length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(children->data[i]);
    if (text::tag_of(child) == GUMBO_TAG_P) bytes += text::text_of(child, story).size();
  }
  return bytes;
}

/// Finds the element that holds the story. Of each kind of candidate, keeps the one with the most text.
class StoryFinder {
 public:
  void consider(const GumboNode& node) {
    const GumboTag tag = text::tag_of(node);
    if (text::attribute(node, "itemprop") == "articleBody") return offer(declared_, node, size_of(node));
    if (tag == GUMBO_TAG_ARTICLE) return offer(article_, node, size_of(node));
    if (tag == GUMBO_TAG_MAIN || text::attribute(node, "role") == "main") return offer(main_, node, size_of(node));
    if (tag == GUMBO_TAG_BODY) return offer(body_, node, 1);
    if (tag != GUMBO_TAG_P) offer(paragraphs_, node, paragraph_bytes(node));
  }

  /// The element that holds the story; null if there is none:
  /// 1. the first of these with at least 200 bytes of text: itemprop="articleBody", <article>, <main>, the element with
  ///    the most text in paragraphs of its own (if these cluster outside the marked-up elements, trust the cluster);
  /// 2. the first of these that exists: itemprop="articleBody", <article>, <main>, <body>.
  [[nodiscard]] const GumboNode* story() const {
    constexpr std::size_t least = 200;  // teasers are shorter
    for (const Candidate* candidate : {&declared_, &article_, &main_, &paragraphs_}) {
      if (candidate->size >= least) return candidate->node;
    }
    for (const Candidate* candidate : {&declared_, &article_, &main_, &body_}) {
      if (candidate->size > 0) return candidate->node;
    }
    return nullptr;
  }

 private:
  struct Candidate {
    const GumboNode* node = nullptr;
    std::size_t size = 0;
  };

  static std::size_t size_of(const GumboNode& node) { return text::text_of(node, formats::story).size(); }
  static void offer(Candidate& best, const GumboNode& node, std::size_t size) {
    if (size > best.size) best = {&node, size};
  }

  Candidate declared_;
  Candidate article_;
  Candidate main_;
  Candidate paragraphs_;
  Candidate body_;
};

const GumboNode* find_story(const GumboNode& page) {
  StoryFinder finder;
  const auto enter = [&](const GumboNode& node) {
    if (!text::is_element(node)) return false;
    finder.consider(node);
    return true;
  };
  text::walk(page, enter, [](const GumboNode&) {});
  return finder.story();
}

const GumboNode* first_heading(const GumboNode& root) {
  const GumboNode* heading = nullptr;
  const auto enter = [&](const GumboNode& node) {
    if (heading == nullptr && text::tag_of(node) == GUMBO_TAG_H1) heading = &node;
    return heading == nullptr;
  };
  text::walk(root, enter, [](const GumboNode&) {});
  return heading;
}

/// The text of a field's value with the lowest rank; empty if there is none.
std::string surest(Field field, const Record& record) {
  const Record::Value* best = nullptr;
  for (const Record::Value& value : record.values) {
    if (value.name.field == field && (best == nullptr || value.name.rank < best->name.rank)) best = &value;
  }
  return best == nullptr ? std::string() : best->texts.front();
}

void add_story(const GumboNode& page, Record& record) {
  const GumboNode* root = find_story(page);
  if (root == nullptr) return;
  const GumboNode* heading = first_heading(*root);
  if (heading == nullptr) heading = first_heading(page);
  const std::string headline = heading == nullptr ? std::string() : text::text_of(*heading, story);
  record.add({Field::title, visible}, headline);

  text::TextRules rules = story;
  const bool repeats_title = text::clean_line(surest(Field::title, record)) == text::clean_line(headline);
  text::Nodes left_out = text::link_boxes(*root);
  if (repeats_title && heading != nullptr) left_out.insert(heading);
  rules.leave_out = &left_out;
  std::string body = text::text_of(*root, rules);
  const std::string stated =
      surest(Field::body, record);  // from JSON-LD, which may be whole where the page shows a teaser
  const bool teaser = stated.size() > 2 * body.size();
  record.add({Field::body, teaser ? std::uint32_t{last_resort} : std::uint32_t{linked_data}}, std::move(body));
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
