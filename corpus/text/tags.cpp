#include "corpus/text/tags.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/facts/text/steps.hpp"

namespace dateline::corpus::text {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alphanumeric(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }
bool is_name(char c) { return is_alphanumeric(c) || c == '-' || c == ':'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

GumboTag tag_of(std::string_view name) {
  return gumbo_tagn_enum(name.data(), static_cast<unsigned>(std::min<std::size_t>(name.size(), 64)));
}

std::optional<Tag> declaration(std::string_view html, std::size_t at) {
  const bool comment = html.substr(at).starts_with("<!--");
  const std::string_view close = comment ? "-->" : ">";
  const std::size_t end = html.find(close, at + 2);
  return Tag{at, end == std::string_view::npos ? html.size() : end + close.size(), {}};
}

/// False for elements that contain no others and for those that the next of their kind closes.
bool nests(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return false;
    default:
      return true;
  }
}

/// Counts open elements and rejects the tags that nest too deep.
class Nesting {
 public:
  bool admits(const Tag& tag) {
    const GumboTag kind = tag_of(tag.name);
    if (tag.name.empty() || !nests(kind)) return true;
    Counts& counts = counts_[kind];
    if (tag.closing) {
      if (counts.dropped > 0) return --counts.dropped, false;
      if (counts.open > 0) --counts.open, --depth_;
      return true;
    }
    if (depth_ == deepest) return ++counts.dropped, false;
    ++counts.open;
    ++depth_;
    return true;
  }

 private:
  static constexpr std::size_t deepest = 512;  // the limit of browsers, too
  struct Counts {
    std::size_t open = 0;
    std::size_t dropped = 0;
  };
  std::array<Counts, GUMBO_TAG_LAST + 1> counts_{};
  std::size_t depth_ = 0;
};

/// The end of the content of a <script> or <style>, in which nothing is markup; for other tags, the end of the tag.
std::size_t end_of_raw_text(std::string_view html, const Tag& tag) {
  const GumboTag kind = tag_of(tag.name);
  if (tag.closing || (kind != GUMBO_TAG_SCRIPT && kind != GUMBO_TAG_STYLE)) return tag.end;
  for (std::size_t at = tag.end; (at = html.find("</", at)) != std::string_view::npos; at += 2) {
    const std::string_view name = html.substr(at + 2, tag.name.size());
    if (tag_of(name) == kind) return at;
  }
  return html.size();
}

void append_text(std::string_view text, bool html_only, std::string& out) {
  if (!html_only) {
    out += text;
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') {
      out += "&lt;";
    } else if (text[i] == '&' && !begins_entity(text.substr(i))) {
      out += "&amp;";
    } else {
      out += text[i];
    }
  }
}

void append_tag(std::string_view html, const Tag& tag, std::string& out) {
  constexpr std::size_t monstrous = std::size_t{16} << 10;
  if (tag.end - tag.begin <= monstrous || tag.name.empty()) {
    out += html.substr(tag.begin, tag.end - tag.begin);
  } else {
    out.append(tag.closing ? "</" : "<").append(tag.name).append(">");
  }
}

}  // namespace

/// The end of the tag whose name ends at `name_end`; npos if the tag is not closed.
std::size_t TagFinder::end_of_tag(std::size_t name_end, bool& has_attributes) {
  constexpr std::size_t longest_tag = std::size_t{4} << 20;  // attributes may contain whole images
  const std::size_t limit = std::min(html_.size(), name_end + longest_tag);
  std::size_t at = name_end;
  std::vector<std::size_t> passed{at};  // the bytes from which this search went on outside quotes
  for (; at < limit; ++at) {
    const char c = html_[at];
    if (c == '>') {
      facts::count_steps(at - name_end);
      return at + 1;
    }
    if (c == '<') return fail(passed, at);
    if (c != '=') continue;
    has_attributes = true;
    while (at + 1 < limit && is_space(html_[at + 1])) ++at;
    if (at + 1 < limit && (html_[at + 1] == '"' || html_[at + 1] == '\'')) {
      at = html_.find(html_[at + 1], at + 2);
      if (at == std::string_view::npos || (!in_no_tag_.empty() && in_no_tag_[at])) {
        return fail(passed, std::min(at, html_.size()));
      }
      passed.push_back(at);
    }
  }
  return fail(passed, at);
}

/// Remembers that a search that goes on from one of these bytes finds no end, so that the next one need not repeat it.
/// `end`: how far this one went.
std::size_t TagFinder::fail(const std::vector<std::size_t>& passed, std::size_t end) {
  facts::count_steps(end - passed.front());
  if (passed.size() > 1) {
    in_no_tag_.resize(html_.size());
    for (const std::size_t at : passed) in_no_tag_[at] = true;
  }
  return std::string_view::npos;
}

std::optional<Tag> TagFinder::tag_at(std::size_t at) {
  if (at + 1 < html_.size() && html_[at + 1] == '!') return declaration(html_, at);
  Tag tag{at, 0, {}};
  std::size_t name = at + 1;
  tag.closing = name < html_.size() && html_[name] == '/';
  if (tag.closing) ++name;
  if (name >= html_.size() || !is_letter(html_[name])) return std::nullopt;
  std::size_t end = name;
  while (end < html_.size() && is_name(html_[end])) ++end;
  if (end == html_.size() || !(is_space(html_[end]) || html_[end] == '/' || html_[end] == '>')) return std::nullopt;
  tag.name = html_.substr(name, end - name);
  tag.end = end_of_tag(end, tag.has_attributes);
  if (tag.end == std::string_view::npos) return std::nullopt;
  return tag;
}

std::optional<Tag> TagFinder::next(std::size_t from) {
  for (; (from = html_.find('<', from)) != std::string_view::npos; ++from) {
    if (auto tag = tag_at(from)) return tag;
  }
  return std::nullopt;
}

bool is_html(std::string_view name) { return tag_of(name) != GUMBO_TAG_UNKNOWN; }

bool begins_entity(std::string_view text) {
  constexpr std::size_t longest_entity = 34;
  const std::size_t end = text.substr(0, longest_entity).find(';');
  if (end == std::string_view::npos || end < 2) return false;
  const std::size_t start = text[1] == '#' ? 2 : 1;
  return end > start && std::all_of(text.begin() + start, text.begin() + end, is_alphanumeric);
}

std::string tamed(std::string_view html, bool html_only) {
  std::string out;
  out.reserve(html.size());
  Nesting nesting;
  std::size_t copied = 0;
  TagFinder tags(html);
  for (std::size_t from = 0; const auto tag = tags.next(from);) {
    from = tag->end;
    if (html_only && !tag->name.empty() && !is_html(tag->name)) continue;
    append_text(html.substr(copied, tag->begin - copied), html_only, out);
    if (nesting.admits(*tag)) append_tag(html, *tag, out);
    from = end_of_raw_text(html, *tag);
    out += html.substr(tag->end, from - tag->end);
    copied = from;
  }
  append_text(html.substr(copied), html_only, out);
  return out;
}

}  // namespace dateline::corpus::text
