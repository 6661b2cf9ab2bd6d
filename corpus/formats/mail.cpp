#include <algorithm>
#include <array>
#include <initializer_list>

#include "corpus/formats/parsers.hpp"
#include "corpus/formats/pieces.hpp"
#include "corpus/mail/message.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

constexpr std::string_view envelope_start = "From ";

bool has_any(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [line](std::string_view word) { return line.find(word) != std::string_view::npos; });
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// Whether the line opens a message in a mailbox: "From ann@example.org Mon Jan  5 09:01:02 2009".
bool is_envelope(std::string_view line) {
  if (!line.starts_with(envelope_start)) return false;
  if (!has_any(line, {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"})) return false;
  if (!has_any(line, {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}))
    return false;
  for (std::size_t colon = 0; (colon = line.find(':', colon)) != std::string_view::npos; ++colon) {
    if (colon > 0 && is_digit_at(line, colon - 1) && is_digit_at(line, colon + 1) && is_digit_at(line, colon + 2))
      return true;
  }
  return false;
}

/// Whether the byte `at`, where a line begins, follows an empty line.
bool follows_empty_line(std::string_view text, std::size_t at) {
  std::string_view before = text.substr(0, at);
  if (!before.ends_with('\n')) return before.empty();
  before.remove_suffix(1);
  if (before.ends_with('\r')) before.remove_suffix(1);
  return before.empty() || before.ends_with('\n');
}

std::size_t find_message(std::string_view text, std::size_t from, bool last) {
  constexpr std::size_t longest_line = 500;
  for (std::size_t at = from; (at = text.find(envelope_start, at)) != std::string_view::npos; ++at) {
    if (!follows_empty_line(text, at)) continue;
    const std::string_view line = text.substr(at, longest_line);
    const std::size_t end = line.find('\n');
    if (end == std::string_view::npos && line.size() < longest_line && !last) return Pieces::none;
    if (is_envelope(line.substr(0, end))) return at;
  }
  return Pieces::none;
}

/// Undoes what mailboxes do to lines that begin with "From ": ">From " loses its first mark.
std::string unquoted(std::string_view message) {
  std::string out;
  out.reserve(message.size());
  while (!message.empty()) {
    const std::size_t end = std::min(message.find('\n'), message.size() - 1) + 1;
    const std::string_view line = message.substr(0, end);
    const std::size_t marks = line.find_first_not_of('>');
    const bool quoted = marks != std::string_view::npos && marks > 0 && line.substr(marks).starts_with(envelope_start);
    out += line.substr(quoted ? 1 : 0);
    message.remove_prefix(end);
  }
  return out;
}

/// Removes empty lines from the start.
void skip_empty_lines(std::string_view& text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    if (!text::trimmed(rest.substr(0, end)).empty()) return;
    rest.remove_prefix(end);
    text = rest;
  }
}

class Mail final : public Parser {
 public:
  explicit Mail(const Context& context) : context_(context), pieces_(context, find_message) {}

  bool next(Record& record) override {
    while (auto piece = pieces_.next()) {
      record.line = context_.text.line();
      skip_empty_lines(*piece);
      if (piece->empty()) continue;
      if (pieces_.is_cut()) {
        context_.report(record.line, "the message is cut off by the damage");
        continue;
      }
      fill(*piece, record);
      return true;
    }
    return false;
  }

 private:
  void fill(std::string_view piece, Record& record) const {
    std::string plain;
    if (piece.starts_with(envelope_start) || piece.starts_with(">From ")) {
      piece.remove_prefix(std::min(piece.find('\n'), piece.size() - 1) + 1);
      plain = unquoted(piece);
      piece = plain;
    }
    mail::Message message = mail::parse_message(piece);
    for (std::size_t i = 0; i < message.attachments; ++i) context_.pass_over("attachment");
    record.add({Field::id, 0}, std::move(message.id));
    record.add({Field::title, 0}, std::move(message.subject));
    record.add({Field::published, 0}, std::move(message.date));
    record.add({Field::authors, 0}, std::move(message.from));
    record.add({Field::source, 0}, std::move(message.organisation));
    record.add({Field::keywords, 0}, std::move(message.keywords));
    record.add({Field::body, 0}, std::move(message.body));
  }

  Context context_;
  Pieces pieces_;
};

/// The headers at the start of a text, by the few names that tell mail from other texts with headers.
struct Signs {
  bool sure = false;  ///< a header that only mail has
  bool from = false;
  bool address = false;  ///< in the header From
  bool subject = false;
  bool date = false;
};

std::string folded_name(std::string_view name) {
  std::string folded(name);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return folded;
}

void note_header(std::string_view name, std::string_view value, Signs& signs) {
  constexpr std::array<std::string_view, 13> sure{"message-id",
                                                  "received",
                                                  "return-path",
                                                  "delivered-to",
                                                  "mime-version",
                                                  "dkim-signature",
                                                  "x-mailer",
                                                  "newsgroups",
                                                  "in-reply-to",
                                                  "references",
                                                  "x-original-to",
                                                  "envelope-to",
                                                  "content-transfer-encoding"};
  const std::string folded = folded_name(name);
  signs.sure |= std::find(sure.begin(), sure.end(), folded) != sure.end();
  signs.subject |= folded == "subject";
  signs.date |= folded == "date";
  if (folded != "from") return;
  signs.from = true;
  signs.address |= value.find('@') != std::string_view::npos;
}

bool is_header_name(std::string_view name) {
  constexpr std::size_t longest = 80;
  return !name.empty() && name.size() <= longest &&
         std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7f && c != ':'; });
}

}  // namespace

bool recognises_mail(std::string_view head, const FieldNames&) {
  skip_empty_lines(head);
  if (is_envelope(head.substr(0, std::min<std::size_t>(head.find('\n'), 500)))) return true;
  Signs signs;
  bool first = true;
  while (!head.empty()) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos) break;  // the line may be cut by the end of the head
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(end + 1);
    if (text::trimmed(line).empty()) break;
    const bool continues = !first && (line.starts_with(' ') || line.starts_with('\t'));
    const std::size_t colon = line.find(':');
    if (!continues && !(first && line.starts_with(">From "))) {
      if (colon == std::string_view::npos || !is_header_name(line.substr(0, colon))) return false;
      note_header(line.substr(0, colon), line.substr(colon + 1), signs);
    }
    first = false;
  }
  return (signs.sure && (signs.from || signs.subject || signs.date)) || (signs.address && signs.subject);
}

std::unique_ptr<Parser> open_mail(const Context& context) { return std::make_unique<Mail>(context); }

}  // namespace dateline::corpus::formats
