#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "corpus/formats/parsers.hpp"
#include "corpus/formats/pieces.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/wire/lines.hpp"

/// Messages as wires send them: IPTC 7901, ANPA 1312 and telex (ZCZC … NNNN). A header, the text with its headline and
/// byline in lines marked by signs, and a trailer with the time.
namespace dateline::corpus::formats {
namespace {

constexpr char start_of_header = '\x01';
constexpr char start_of_text = '\x02';
constexpr char end_of_text = '\x03';
constexpr std::string_view telex_start = "ZCZC";
constexpr std::string_view telex_end = "NNNN";
/// What stands between messages: synchronisation, nulls, the end of a transmission, line ends.
constexpr std::string_view between("\x16\x04\x7f\x0c\0 \r\n", 8);

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }
bool is_letter_char(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool begins_telex(std::string_view text) {
  if (!text.starts_with(telex_start) || text.size() == telex_start.size()) return false;
  const char next = text[telex_start.size()];
  return next == ' ' || next == '\r' || next == '\n';
}

std::size_t find_wire_message(std::string_view text, std::size_t from, bool last) {
  for (std::size_t at = from; at < text.size(); ++at) {
    at = text.find_first_of("\x01Z", at);
    if (at == std::string_view::npos) break;
    if (text[at] == start_of_header) return at;
    if (text.size() - at <= telex_start.size() && !last) break;
    if ((at == 0 || text[at - 1] == '\n') && begins_telex(text.substr(at))) return at;
  }
  return Pieces::none;
}

/// Whether the line is the header of a message whose control characters are lost: "ecp0007 4 s 850  dpa 0908".
bool is_bare_header(std::string_view line) {
  std::array<std::string_view, 4> words;
  for (std::string_view& word : words) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    word = line.substr(0, line.find(' '));
    line.remove_prefix(word.size());
  }
  const std::size_t letters =
      static_cast<std::size_t>(std::find_if_not(words[0].begin(), words[0].end(), is_letter_char) - words[0].begin());
  const auto digits = [](std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit_char);
  };
  return letters >= 2 && letters <= 4 && words[0].size() >= letters + 3 && words[0].size() <= letters + 4 &&
         digits(words[0].substr(letters)) && words[1].size() == 1 && digits(words[1]) && !words[2].empty() &&
         words[2].size() <= 3 && std::all_of(words[2].begin(), words[2].end(), is_letter_char) && digits(words[3]);
}

class WireMessage {
 public:
  explicit WireMessage(std::string_view message) { cut(message); }

  void fill(Record& record) {
    take_headline();
    if (title_.empty()) title_ = std::move(slug_);
    record.add({Field::title, 0}, std::move(title_));
    record.add({Field::authors, 0}, std::move(byline_));
    record.add({Field::body, 0}, body());
    record.add({Field::published, 0}, std::move(time_));
    record.add({Field::keywords, 0}, std::move(keyword_));
  }

 private:
  /// Cuts the message into header, text and trailer.
  void cut(std::string_view message) {
    message.remove_prefix(std::min(message.find_first_not_of(between), message.size()));
    const std::size_t stx = message.find(start_of_text);
    const std::size_t etx = message.find(end_of_text, stx == std::string_view::npos ? 0 : stx);
    if (etx != std::string_view::npos) add_trailer(message.substr(etx + 1));
    message = message.substr(0, etx);
    if (message.starts_with(telex_start)) {
      message = message.substr(0, message.rfind(telex_end));
      skip_lines(message, 1);
      take_codes(message);
    } else if (stx != std::string_view::npos) {
      add_header(message.substr(0, stx));
      message.remove_prefix(std::min(stx + 1, message.size()));
    } else {
      const std::string_view before = message;
      skip_lines(message, 1);
      std::string_view second = message;
      skip_lines(second, 1);
      if (!second.empty() && before.find('^') == before.size() - second.size()) message = second;  // ANPA's second line
      skip_empty(message);
      const std::string_view line = text::trimmed(message.substr(0, message.find('\n')));
      if (line.ends_with('/')) {
        keyword_ = line.substr(0, line.size() - 1);
        skip_lines(message, 1);
      }
    }
    while (!message.empty()) {
      const std::size_t end = std::min(message.find('\n'), message.size() - 1) + 1;
      lines_.push_back(message.substr(0, end));
      message.remove_prefix(end);
    }
    cut_end();
  }

  /// Takes off the lines before a telex text: codes such as "YY TDA", "%MNETALL", "$J", the keyword "#…", headlines
  /// ":…".
  void take_codes(std::string_view& text) {
    while (!text.empty()) {
      const std::string_view line = text::trimmed(text.substr(0, text.find('\n')));
      const bool code = line.size() == 6 && line.starts_with("YY ");
      if (!code && (line.empty() || std::string_view("%$*#:").find(line.front()) == std::string_view::npos)) return;
      const std::string_view value = text::trimmed(line.substr(1));
      if (line.front() == '#') keyword_ = value;
      if (line.front() == ':' && !value.empty()) title_ = value;
      skip_lines(text, 1);
    }
  }

  static void skip_lines(std::string_view& text, unsigned count) {
    for (; count > 0; --count) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  static void skip_empty(std::string_view& text) {
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r' || text.front() == ' '))
      text.remove_prefix(1);
  }

  /// The header's last line may be a keyword: "American Football/NFL/".
  void add_header(std::string_view header) {
    header = text::trimmed(header);
    const std::string_view line = text::trimmed(header.substr(header.rfind('\n') + 1));
    if (line.ends_with('/')) keyword_ = line.substr(0, line.size() - 1);
  }

  void add_trailer(std::string_view trailer) {
    for (std::string_view rest = trailer.substr(0, 500); !rest.empty() && time_.empty();) {
      const std::size_t end = std::min(rest.find_first_of("\n\x04"), rest.size() - 1) + 1;
      note_time(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }

  bool note_time(std::string_view line) {
    std::string time = wire::trailer_time(line);
    if (time.empty()) time = wire::associated_press_time(line);
    if (time.empty()) return false;
    if (time_.empty()) time_ = std::move(time);
    return true;
  }

  /// Takes off the trailer where no control character does, and what is "not intended for publication".
  void cut_end() {
    constexpr std::size_t looked_at = 6;
    for (std::size_t i = lines_.size() - std::min(lines_.size(), looked_at); i < lines_.size(); ++i) {
      if (note_time(wire::wire_line(lines_[i]).text)) lines_.resize(i);
    }
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (text::trimmed(lines_[i]) != "* * * *" || lines_[i + 1].find("not intended for publication") == lines_[i].npos)
        continue;
      lines_.resize(i);
      return;
    }
  }

  /// Takes the headline and the byline from the lines before the text.
  void take_headline() {
    if (!title_.empty()) return;  // a code has given it
    while (next_ < lines_.size() && wire::wire_line(lines_[next_]).text.empty()) ++next_;
    bool any_mark = false;
    for (; next_ < lines_.size(); ++next_) {
      const wire::WireLine line = wire::wire_line(lines_[next_]);
      if (line.text.empty()) break;
      if (any_mark && !line.marked) break;
      any_mark |= line.marked && !wire::is_byline(line.text);
      if (wire::is_byline(line.text)) {
        if (byline_.empty()) byline_ = line.text.substr(0, line.text.find(", The "));
      } else if (wire::is_slug(line.text)) {
        if (slug_.empty()) slug_ = line.text;
      } else if (wire::is_flag(line.text) || wire::is_note(line.text)) {
        if (slug_.empty()) slug_ = line.text;
      } else if (!any_mark) {
        if (!title_.empty()) title_ += ' ';
        title_ += line.text;
      } else if (title_.empty()) {
        title_ = line.text;
      } else if (!byline_.empty() && wire::is_affiliation(line.text)) {
        continue;
      } else if (title_lines_++ == 0 && byline_.empty()) {
        lead_ = line.text;  // a second headline
      } else {
        break;  // headings of a table
      }
    }
  }

  std::string body() const {
    std::string body;
    for (std::size_t i = next_; i < lines_.size(); ++i) {
      body += wire::wire_line(lines_[i]).text;
      body += '\n';
    }
    // The second headline may be the beginning of the text.
    constexpr std::size_t enough = 60;
    if (body.find(lead_.substr(0, std::min(lead_.size(), enough))) == std::string::npos) body = lead_ + "\n" + body;
    return std::string(text::trimmed(body));
  }

  std::vector<std::string_view> lines_;
  std::size_t next_ = 0;
  unsigned title_lines_ = 0;  ///< lines of headline after the first
  std::string lead_;
  std::string title_;
  std::string slug_;
  std::string byline_;
  std::string time_;
  std::string keyword_;
};

class Wire final : public Parser {
 public:
  explicit Wire(const Context& context) : context_(context), pieces_(context, find_wire_message) {}

  bool next(Record& record) override {
    while (const auto piece = pieces_.next()) {
      if (piece->find_first_not_of(between) == std::string_view::npos) continue;
      record.line = context_.text.line();
      if (pieces_.is_cut()) {
        context_.report(record.line, "the message is cut off by the damage");
        continue;
      }
      WireMessage(*piece).fill(record);
      return true;
    }
    return false;
  }

 private:
  Context context_;
  Pieces pieces_;
};

}  // namespace

bool recognises_wire(std::string_view head, const FieldNames&) {
  head.remove_prefix(std::min(head.find_first_not_of(between), head.size()));
  constexpr std::size_t looked_at = std::size_t{4} << 10;
  const std::string_view start = head.substr(0, looked_at);
  if (head.starts_with(start_of_header))
    return start.find(start_of_text) != std::string_view::npos && start.find('\0') == std::string_view::npos;
  if (begins_telex(head)) return true;
  return is_bare_header(text::trimmed(head.substr(0, std::min<std::size_t>(head.find('\n'), 80))));
}

std::unique_ptr<Parser> open_wire(const Context& context) { return std::make_unique<Wire>(context); }

}  // namespace dateline::corpus::formats
