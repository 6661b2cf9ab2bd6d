#include "corpus/mail/message.hpp"

#include <algorithm>
#include <vector>

#include "common/facts/text/steps.hpp"
#include "corpus/mail/decode.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/text/header_block.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/tags.hpp"

namespace dateline::corpus::mail {
namespace {

using text::HeaderBlock;
using text::HeaderSplit;

constexpr unsigned deepest_part = 20;
constexpr unsigned most_parts = 10000;

/// Whether the line at the start of `text` ends a part: "--boundary" or "--boundary--", with blanks behind.
bool is_delimiter(std::string_view text, std::string_view boundary, bool& closes) {
  if (!text.starts_with("--") || !text.substr(2).starts_with(boundary)) return false;
  std::string_view rest = text.substr(2 + boundary.size());
  rest = rest.substr(0, rest.find('\n'));
  closes = rest.starts_with("--");
  if (closes) rest.remove_prefix(2);
  return text::trimmed(rest).empty();
}

/// The line end before a delimiter belongs to it.
std::string_view without_line_end(std::string_view part) {
  if (part.ends_with('\n')) part.remove_suffix(1);
  if (part.ends_with('\r')) part.remove_suffix(1);
  return part;
}

/// The parts of a multipart body: what stands between the delimiters. What precedes the first and follows the last one
/// is for readers that do not know MIME.
std::vector<std::string_view> parts_of(std::string_view body, std::string_view boundary) {
  std::vector<std::string_view> parts;
  std::size_t begin = std::string_view::npos;
  bool closed = false;
  for (std::size_t line = 0; line < body.size() && !closed;) {
    const std::size_t end = std::min(body.find('\n', line), body.size());
    if (is_delimiter(body.substr(line), boundary, closed)) {
      if (begin != std::string_view::npos) parts.push_back(without_line_end(body.substr(begin, line - begin)));
      begin = std::min(end + 1, body.size());
      if (parts.size() >= most_parts) return parts;
    }
    line = end + 1;
  }
  if (begin != std::string_view::npos && !closed) parts.push_back(body.substr(begin));
  facts::count_steps(body.size());
  return parts;
}

/// Joins the lines of a paragraph that format=flowed has cut, and takes the stuffed space off.
std::string unflowed(std::string_view text, bool delsp) {
  std::string out;
  bool joins = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool quoted = line.starts_with('>');
    if (line.starts_with(' ')) line.remove_prefix(1);
    if (!out.empty() && !(joins && !quoted)) out += '\n';
    joins = line.ends_with(' ') && line != "-- " && !quoted;
    if (joins && delsp) line.remove_suffix(1);
    out += line;
  }
  return out;
}

std::string text_of_html(const std::string& html) {
  const auto tree = text::HtmlTree::parse(text::tamed(text::decoded_page(html), false), text::HtmlTree::Scope::page);
  return tree ? text::text_of(tree->root(), {}) : std::string();
}

/// The texts that an entity offers.
struct Texts {
  std::string plain;
  std::string html;  ///< as text

  [[nodiscard]] bool empty() const { return text::trimmed(plain).empty() && text::trimmed(html).empty(); }
  /// Plain text that only tells to look at the HTML is much shorter than it.
  std::string best() && {
    constexpr std::size_t much = 4;
    const std::size_t size = text::trimmed(plain).size();
    return size > 0 && size * much >= html.size() ? std::move(plain) : std::move(html.empty() ? plain : html);
  }
};

class BodyReader {
 public:
  /// The text of an entity: a message or a part, with its headers.
  std::string read(std::string_view entity, unsigned depth) { return std::move(texts(entity, depth)).best(); }

  [[nodiscard]] std::size_t attachments() const { return attachments_; }
  /// The first attached text, for messages that have no other.
  [[nodiscard]] std::string attached_text() && { return std::move(attached_text_); }

 private:
  Texts texts(std::string_view entity, unsigned depth) {
    const HeaderSplit split = text::split_headers(entity);
    const HeaderBlock headers(split.headers);
    const ContentType type = content_type(headers.value("Content-Type"));
    if (type.type.starts_with("multipart/") && !type.boundary.empty()) {
      if (depth < deepest_part) return multipart(split.body, type, depth);
      return attachment();
    }
    const std::string disposition = headers.value("Content-Disposition");
    const bool attached = text::main_value(disposition) == "attachment" ||
                          (depth > 0 && !text::parameter(disposition, "filename").empty());
    if (type.type == "message/rfc822" && !attached && depth < deepest_part) return forwarded(split.body, depth);
    const bool html = type.type == "text/html" || type.type == "application/xhtml+xml";
    if (!html && type.type != "text/plain" && type.type != "text/enriched" && depth > 0) return attachment();
    if (!html && !type.type.starts_with("text/")) return attachment();
    if (attached && (depth == 0 || !attached_text_.empty())) return attachment();
    std::string content = decoded_content(split.body, headers.value("Content-Transfer-Encoding"));
    content = text::from_declared_encoding(content, type.charset);
    if (html) content = text_of_html(content);
    if (!html && type.flowed) content = unflowed(text::clean(std::move(content)), type.delsp);
    if (attached) {
      attached_text_ = std::move(content);
      return attachment();
    }
    return html ? Texts{{}, std::move(content)} : Texts{std::move(content), {}};
  }

  Texts attachment() {
    ++attachments_;
    return {};
  }

  Texts forwarded(std::string_view message, unsigned depth) {
    const HeaderBlock headers(text::split_headers(message).headers);
    std::string text = header_text(headers.value("Subject")) + "\n\n" + read(message, depth + 1);
    return {std::move(text), {}};
  }

  Texts multipart(std::string_view body, const ContentType& type, unsigned depth) {
    Texts all;
    bool first = true;
    for (const std::string_view part : parts_of(body, type.boundary)) {
      if (++parts_ > most_parts) {
        ++attachments_;
        continue;
      }
      const bool digest = type.type == "multipart/digest" && !part.starts_with("Content-");
      Texts found = digest ? forwarded(text::trimmed(part), depth + 1) : texts(part, depth + 1);
      if (type.type == "multipart/alternative") {
        if (!found.plain.empty()) all.plain = std::move(found.plain);
        if (!found.html.empty()) all.html = std::move(found.html);
      } else if (type.type == "multipart/related") {  // the others are what the first one shows
        if (first) all = std::move(found);
      } else {
        append(all.plain, std::move(found).best());
      }
      first = false;
    }
    return all;
  }

  static void append(std::string& all, const std::string& text) {
    if (text::trimmed(text).empty()) return;
    if (!all.empty()) all += "\n\n";
    all += text;
  }

  unsigned parts_ = 0;
  std::size_t attachments_ = 0;
  std::string attached_text_;
};

std::string without_brackets(std::string_view id) {
  id = text::trimmed(id);
  if (id.starts_with('<')) id = id.substr(1, id.find('>') - 1);
  return std::string(id);
}

}  // namespace

Message parse_message(std::string_view bytes) {
  Message message;
  const HeaderBlock headers(text::split_headers(bytes).headers);
  message.id = without_brackets(headers.value("Message-ID"));
  message.subject = header_text(headers.value("Subject"));
  message.date = headers.value("Date");
  message.from = names_in(headers.value("From"));
  message.organisation = header_text(headers.value("Organization"));
  message.keywords = header_text(headers.value("Keywords"));
  BodyReader reader;
  message.body = reader.read(bytes, 0);
  message.attachments = reader.attachments();
  if (text::trimmed(message.body).empty()) {
    std::string attached = std::move(reader).attached_text();
    if (!attached.empty() && message.attachments > 0) --message.attachments;
    message.body = std::move(attached);
  }
  return message;
}

}  // namespace dateline::corpus::mail
