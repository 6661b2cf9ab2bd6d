#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "common/facts/text/steps.hpp"
#include "corpus/formats/http_response.hpp"
#include "corpus/formats/page.hpp"
#include "corpus/formats/parsers.hpp"
#include "corpus/formats/pieces.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/encoding.hpp"
#include "corpus/text/header_block.hpp"

namespace dateline::corpus::formats {
namespace {

constexpr std::string_view warc_start = "WARC/";
constexpr std::size_t longest_headers = std::size_t{1} << 20;
/// Blocks that hold no article are looked at no further than this, to verify their length.
constexpr std::size_t most_verified = std::size_t{1} << 20;
constexpr std::uint32_t crawl_rank = 1000;  ///< the day of the crawl is a last resort for the day of publication

/// Whether a record begins here: "WARC/1.0", a line end and the first header. The text has at least 16 bytes if the
/// file has.
bool begins_record(std::string_view text) {
  if (!text.starts_with(warc_start)) return false;
  text.remove_prefix(warc_start.size());
  const std::size_t version = text.find_first_not_of("0123456789.");
  if (version == 0 || version > 6 || version == std::string_view::npos) return false;
  text.remove_prefix(version);
  return text.starts_with("\n") || text.starts_with("\r\n");
}

std::size_t find_record(std::string_view text, std::size_t from, bool last) {
  constexpr std::size_t enough = 16;
  for (std::size_t at = from; at < text.size(); ++at) {
    const std::size_t found = text.find(warc_start, at);
    facts::count_steps(std::min(found, text.size()) - at);
    if (found == std::string_view::npos) break;
    at = found;
    if (text.size() - at < enough && !last) return Pieces::none;
    if ((at == 0 || text[at - 1] == '\n') && begins_record(text.substr(at))) return at;
  }
  return Pieces::none;
}

/// What kind of thing an address or media type names, if it is no article; empty if it may be one.
std::string_view no_article(std::string_view uri, std::string_view type) {
  const std::string_view path = uri.substr(0, uri.find('?'));
  if (path.ends_with("/robots.txt")) return "robots.txt";
  if (type.starts_with("image/")) return "image";
  if (type.starts_with("video/") || type.starts_with("audio/")) return "recording";
  if (type.starts_with("font/") || type == "text/css" || type.find("javascript") != std::string_view::npos)
    return "style or script";
  if (type == "application/pdf") return "PDF document";
  const bool page = type.empty() || type == "text/html" || type == "application/xhtml+xml" || type == "text/plain" ||
                    type == "application/octet-stream" || type == "unk" || type == "text/xhtml";
  return page ? "" : "other kind of file";
}

bool is_blank_line_end(char c) { return c == '\n' || c == '\r'; }

/// The first line is the title, and the rest the body: so archives of texts (WET) begin with the title of the page.
void add_text(std::string_view text, Record& record) {
  text = text::trimmed(text);
  constexpr std::size_t longest = 500;
  const std::size_t end = text.find('\n');
  if (end < longest) {
    record.add({Field::title, 0}, std::string(text.substr(0, end)));
    text.remove_prefix(end);
  }
  record.add({Field::body, 0}, std::string(text::trimmed(text)));
}

class Warc final : public Parser {
 public:
  explicit Warc(const Context& context) : context_(context) {}

  bool next(Record& record) override {
    while (read_headers()) {
      const std::string_view unwanted = unwanted_record();
      const std::size_t size = block_size(unwanted.empty() ? largest_article : most_verified);
      if (size == Pieces::none) continue;  // reported and skipped
      if (!unwanted.empty()) {
        context_.pass_over(unwanted);
      } else if (fill(context_.text.view().substr(0, size), record)) {
        context_.text.drop(size);
        return true;
      }
      record = {};
      context_.text.drop(size);
    }
    return false;
  }

 private:
  /// Moves behind the headers of the next record and keeps what they say; false at the end of the file.
  bool read_headers() {
    while (seek_record()) {
      input::Window& window = context_.text;
      record_line_ = window.line();
      for (std::size_t looked = 0;;) {
        const std::string_view view = window.view().substr(0, longest_headers);
        const text::HeaderSplit split = text::split_headers(view);
        if (split.body.data() != nullptr) {
          take_headers(split.headers);
          window.drop(static_cast<std::size_t>(split.body.data() - view.data()));
          return true;
        }
        if (view.size() == longest_headers) {
          context_.report(record_line_, "the headers of the record are larger than 1 MB");
          window.drop(view.size());
          break;
        }
        looked = view.size();
        if (!window.grow()) {
          context_.report(record_line_, "the record is cut off within its headers");
          window.drop(window.view().size());
          return false;
        }
        window.grow_to(std::min(2 * looked, longest_headers));
      }
    }
    return false;
  }

  /// Moves to the next record; false at the end of the file. Reports what stands before it, but for line ends.
  bool seek_record() {
    input::Window& window = context_.text;
    constexpr std::size_t enough = 16;
    bool line_start = true;
    for (bool reported = false;;) {
      const bool last = !window.grow_to(enough);
      const std::string_view view = window.view();
      if (view.empty()) return false;
      if (line_start && begins_record(view)) return true;
      const auto blank = std::find_if_not(view.begin(), view.end(), is_blank_line_end) - view.begin();
      if (blank > 0) {
        line_start = true;
        window.drop(static_cast<std::size_t>(blank));
        continue;
      }
      if (!reported) context_.report(window.line(), "what stands here is no WARC record; the next one is looked for");
      reported = true;
      const std::size_t found = find_record(view, 1, last);
      const std::size_t rest = last ? 0 : std::min(view.size() - 1, enough);
      const std::size_t drop = std::min(found, view.size() - rest);
      line_start = view[drop - 1] == '\n';
      window.drop(drop);
    }
  }

  void take_headers(std::string_view lines) {
    const text::HeaderBlock headers(lines);
    type_ = text::main_value(headers.value("WARC-Type"));
    uri_ = headers.value("WARC-Target-URI");
    if (uri_.starts_with('<') && uri_.ends_with('>')) uri_ = uri_.substr(1, uri_.size() - 2);
    date_ = headers.value("WARC-Date");
    const std::string content = headers.value("Content-Type");
    content_type_ = text::main_value(content);
    encoding_ = text::parameter(content, "charset");
    const std::string length = headers.value("Content-Length");
    length_ = 0;
    const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), length_);
    if (error != std::errc{} || end != length.data() + length.size()) length_ = unknown_length;
  }

  /// The kind of a record that holds no article; empty if it may hold one.
  [[nodiscard]] std::string_view unwanted_record() const {
    if (type_ == "response") {
      if (content_type_.starts_with("application/http") || content_type_.empty()) return no_article(uri_, "");
      return no_article(uri_, content_type_);
    }
    if (type_ == "resource" || type_ == "conversion") return no_article(uri_, content_type_);
    if (type_ == "request" || type_ == "metadata" || type_ == "warcinfo" || type_ == "revisit") {
      return type_ == "request"    ? "request"
             : type_ == "metadata" ? "metadata record"
             : type_ == "revisit"  ? "revisit of a page"
                                   : "description of the archive";
    }
    return "other record";
  }

  /// The size of the block at the start of the window, of which the window then holds all bytes. If another record
  /// begins where the stated length does not end, the block ends there. A block larger than `most` is dropped, and
  /// reported if it could be an article; then the result is none.
  std::size_t block_size(std::size_t most) {
    input::Window& window = context_.text;
    if (length_ <= most) {
      const auto size = static_cast<std::size_t>(length_);
      const bool whole = window.grow_to(size);
      window.grow_to(size + looked_behind);
      if (whole && ends_well(size)) return size;
    }
    bool last = false;
    for (std::size_t from = 0;;) {
      const std::string_view view = window.view();
      const std::size_t found = find_record(view, from, last);
      if (found <= most || (last && view.size() <= most)) return wrong_length(found);
      if (view.size() > most) break;
      from = std::max(from, view.size() - std::min(view.size(), looked_behind));
      last = !window.grow();
    }
    if (most == largest_article) {
      context_.report(record_line_, "the article is larger than 64 MB");
    } else {
      context_.pass_over(unwanted_record());
    }
    drop_block();
    return Pieces::none;
  }

  /// Drops a block up to its stated length, or to the next record if one begins before.
  void drop_block() {
    input::Window& window = context_.text;
    bool last = false;
    for (std::uint64_t left = length_;;) {
      const std::string_view view = window.view();
      const std::size_t found = find_record(view, 0, last);
      const std::uint64_t end = std::min<std::uint64_t>(found, left);
      if (end <= view.size()) return window.drop(static_cast<std::size_t>(end));
      const std::size_t drop = view.size() - (last ? 0 : std::min(view.size(), looked_behind));
      window.drop(drop);
      left -= drop;
      if (last) return;
      last = !window.grow();
    }
  }

  /// The size of a block whose stated length is wrong: up to `next`, or to the end of the file if there is none.
  std::size_t wrong_length(std::size_t next) {
    const std::string_view view = context_.text.view();
    const std::size_t size = std::min(next, view.size());
    if (next == Pieces::none) {
      if (length_ <= size) return static_cast<std::size_t>(length_);  // something else follows the last record
      context_.report(record_line_, "the record is cut off at the end of the file");
      context_.text.drop(size);
      return Pieces::none;
    }
    if (size > length_ && view.substr(static_cast<std::size_t>(length_), size).find_first_not_of("\r\n") == view.npos)
      return static_cast<std::size_t>(length_);
    if (unwanted_record().empty()) context_.pass_over("wrong length of a record");
    return size;
  }

  /// Whether line ends follow byte `size` of the window, and then another record or the end of the file.
  [[nodiscard]] bool ends_well(std::size_t size) const {
    std::string_view rest = context_.text.view().substr(size);
    const auto text =
        static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_blank_line_end) - rest.begin());
    rest.remove_prefix(text);
    return rest.empty() || begins_record(rest);
  }

  /// Adds the article of a block; false if it holds none, which is counted or reported.
  bool fill(std::string_view block, Record& record) {
    record.line = record_line_;
    record.add({Field::url, 0}, uri_);
    record.add({Field::published, crawl_rank}, date_);
    if (block.starts_with("HTTP/") && type_ == "response") {
      const auto response = parse_response(block);
      return response && fill_from(*response, record);
    }
    if (content_type_ == "text/plain") {
      add_text(text::from_declared_encoding(block, encoding_), record);
      return true;
    }
    return add_html(block, content_type_, encoding_, record);
  }

  bool fill_from(const HttpResponse& response, Record& record) {
    // 0: the status is not a number, as some servers answer.
    if (response.status != 0 && response.status / 100 != 2) return passed_over("response without a page");
    const std::string_view kind = no_article(uri_, response.type);
    if (!kind.empty()) return passed_over(kind);
    if (!response.fault.empty()) {
      context_.report(record_line_, response.fault);
      return false;
    }
    if (text::trimmed(response.body).empty()) return passed_over("response without a page");
    if (response.type == "text/plain") {
      add_text(text::from_declared_encoding(response.body, response.encoding), record);
      return true;
    }
    return add_html(response.body, response.type, response.encoding, record);
  }

  bool add_html(std::string_view page, std::string_view type, const std::string& encoding, Record& record) {
    if (type.find("html") == std::string_view::npos && !recognises_html(page.substr(0, most_verified), context_.names))
      return passed_over("other kind of file");
    if (add_page(text::from_declared_encoding(page, encoding), record)) return true;
    context_.report(record_line_, "the page has too many elements for its size");
    return false;
  }

  bool passed_over(std::string_view what) const {
    context_.pass_over(what);
    return false;
  }

  static constexpr std::size_t looked_behind = 32;  ///< bytes behind a block, where the next record must begin
  static constexpr std::uint64_t unknown_length = ~std::uint64_t{0};

  Context context_;
  std::uint64_t record_line_ = 0;
  std::string type_;
  std::string uri_;
  std::string date_;
  std::string content_type_;
  std::string encoding_;
  std::uint64_t length_ = 0;
};

}  // namespace

bool recognises_warc(std::string_view head, const FieldNames&) {
  return begins_record(head.substr(std::min(head.find_first_not_of("\r\n"), head.size())));
}

std::unique_ptr<Parser> open_warc(const Context& context) { return std::make_unique<Warc>(context); }

}  // namespace dateline::corpus::formats
