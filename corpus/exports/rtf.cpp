#include "corpus/exports/rtf.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <vector>

#include "corpus/text/encoding.hpp"

namespace dateline::corpus::exports {
namespace {

/// Groups whose content is no text of the document.
constexpr std::array<std::string_view, 24> hidden_groups{
    "fonttbl", "colortbl",  "stylesheet", "info",     "pict",    "header", "headerl",   "headerr",
    "headerf", "footer",    "footerl",    "footerr",  "footerf", "object", "themedata", "listtable",
    "fldinst", "generator", "rsidtbl",    "xmlnstbl", "filetbl", "revtbl", "datastore", "listoverridetable"};

struct Symbol {
  std::string_view word;
  std::string_view text;
};
constexpr std::array<Symbol, 22> symbols{{
    {"par", "\n\n"},      {"line", "\n"},     {"sect", "\n\n"},  {"page", "\n\n"},   {"row", "\n"},
    {"cell", "\t"},       {"nestcell", "\t"}, {"nestrow", "\n"}, {"tab", "\t"},      {"emdash", "—"},
    {"endash", "–"},      {"lquote", "‘"},    {"rquote", "’"},   {"ldblquote", "“"}, {"rdblquote", "”"},
    {"bullet", "•"},      {"emspace", " "},   {"enspace", " "},  {"qmspace", " "},   {"column", "\n\n"},
    {"softpage", "\n\n"}, {"softline", "\n"},
}};

/// The encoding of a \fcharset number; empty: the document's own.
std::string encoding_of_charset(int charset) {
  constexpr std::array<std::pair<int, int>, 15> pages{{{128, 932},
                                                       {129, 949},
                                                       {130, 1361},
                                                       {134, 936},
                                                       {136, 950},
                                                       {161, 1253},
                                                       {162, 1254},
                                                       {163, 1258},
                                                       {177, 1255},
                                                       {178, 1256},
                                                       {186, 1257},
                                                       {204, 1251},
                                                       {222, 874},
                                                       {238, 1250},
                                                       {0, 1252}}};
  for (const auto& [number, page] : pages) {
    if (number == charset) return "windows-" + std::to_string(page);
  }
  return {};
}

class RtfReader {
 public:
  explicit RtfReader(std::string_view rtf) : rtf_(rtf) { groups_.push_back({}); }

  std::string read() {
    while (at_ < rtf_.size()) step();
    flush();
    return std::move(out_);
  }

 private:
  struct Group {
    bool hidden = false;
    bool fonts = false;  ///< the table of fonts
    bool ignorable = false;
    int skipped = 1;  ///< characters behind each \u that stand for it
    int font = -1;
  };
  static constexpr std::size_t deepest_group = 1000;

  void step() {
    const char c = rtf_[at_];
    if (c == '\\') return control();
    ++at_;
    if (c == '{') {
      if (groups_.size() < deepest_group) {
        groups_.push_back(groups_.back());
        groups_.back().ignorable = false;
      } else {
        ++too_deep_;
      }
    } else if (c == '}') {
      flush();
      if (too_deep_ > 0) {
        --too_deep_;
      } else if (groups_.size() > 1) {
        groups_.pop_back();
      }
    } else if (c != '\r' && c != '\n') {
      add_byte(c);
    }
  }

  void control() {
    ++at_;
    if (at_ >= rtf_.size()) return;
    const char c = rtf_[at_];
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter) return word();
    ++at_;
    if (c == '\'') {
      unsigned value = 0;
      const std::string_view digits = rtf_.substr(at_, 2);
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
      if (error != std::errc{} || end == digits.data()) return;
      at_ += static_cast<std::size_t>(end - digits.data());
      add_byte(static_cast<char>(value));
    } else if (c == '\\' || c == '{' || c == '}') {
      add_byte(c);
    } else if (c == '~') {
      add_text(" ");
    } else if (c == '_') {
      add_text("-");
    } else if (c == '\n' || c == '\r') {
      add_text("\n\n");
    } else if (c == '*') {
      groups_.back().ignorable = true;
    }
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < rtf_.size() && ((rtf_[at_] >= 'a' && rtf_[at_] <= 'z') || (rtf_[at_] >= 'A' && rtf_[at_] <= 'Z')))
      ++at_;
    const std::string_view name = rtf_.substr(begin, at_ - begin);
    int number = 0;
    const std::string_view rest = rtf_.substr(at_, 12);
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const bool has_number = error == std::errc{};
    if (has_number) at_ += static_cast<std::size_t>(end - rest.data());
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    if (name == "bin" && has_number && number > 0) {
      at_ += std::min<std::size_t>(static_cast<std::size_t>(number), rtf_.size() - at_);
      return;
    }
    act(name, has_number, number);
  }

  void act(std::string_view name, bool has_number, int number) {
    Group& group = groups_.back();
    if (name == "u" && has_number) return unicode(number);
    if (name == "uc" && has_number) {
      group.skipped = std::clamp(number, 0, 8);
    } else if (name == "ansicpg" && has_number) {
      document_encoding_ = "windows-" + std::to_string(number);
    } else if (name == "mac") {
      document_encoding_ = "macintosh";
    } else if (name == "fonttbl") {
      group.hidden = group.fonts = true;
    } else if (name == "f" && has_number) {
      flush();
      group.font = number;
    } else if (name == "fcharset" && has_number && group.fonts) {
      font_encodings_[group.font] = encoding_of_charset(number);
    } else if (name == "plain") {
      flush();
    } else if (group.ignorable || std::find(hidden_groups.begin(), hidden_groups.end(), name) != hidden_groups.end()) {
      flush();
      group.hidden = true;
      group.ignorable = false;
    } else if (const auto symbol =
                   std::find_if(symbols.begin(), symbols.end(), [name](const Symbol& s) { return s.word == name; });
               symbol != symbols.end()) {
      add_text(symbol->text);
    }
  }

  void unicode(int number) {
    flush();
    const auto unit = static_cast<std::uint32_t>(number < 0 ? number + 65536 : number);
    to_skip_ = groups_.back().skipped;
    if (groups_.back().hidden) return;
    constexpr std::uint32_t high_first = 0xD800, low_first = 0xDC00, low_last = 0xDFFF, most = 0x10FFFF;
    std::uint32_t character = unit;
    if (unit >= high_first && unit < low_first) {
      high_ = unit;
      return;
    }
    if (unit >= low_first && unit <= low_last) {
      if (high_ == 0) return;
      character = 0x10000 + ((high_ - high_first) << 10U) + (unit - low_first);
    }
    high_ = 0;
    if (character == 0 || character > most) return;
    std::array<char, 4> utf8{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(utf8.data(), size, character);
    out_.append(utf8.data(), size);
  }

  void add_byte(char c) {
    if (to_skip_ > 0) {
      --to_skip_;
      return;
    }
    if (groups_.back().hidden) return;
    pending_ += c;
  }

  void add_text(std::string_view text) {
    flush();
    to_skip_ = 0;
    if (!groups_.back().hidden) out_ += text;
  }

  /// Converts the bytes read since the last change of font.
  void flush() {
    if (pending_.empty()) return;
    const bool ascii =
        std::all_of(pending_.begin(), pending_.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    if (ascii) {
      out_ += pending_;
    } else {
      const auto font = font_encodings_.find(groups_.back().font);
      const bool own = font != font_encodings_.end() && !font->second.empty() && font->second != "windows-1252";
      const auto utf8 = text::from_encoding(pending_, own ? font->second : document_encoding_);
      out_ += utf8 ? *utf8 : pending_;
    }
    pending_.clear();
  }

  std::string_view rtf_;
  std::size_t at_ = 0;
  std::vector<Group> groups_;
  std::size_t too_deep_ = 0;
  std::map<int, std::string> font_encodings_;
  std::string document_encoding_ = "windows-1252";
  int to_skip_ = 0;
  std::uint32_t high_ = 0;  ///< the first half of a surrogate pair
  std::string pending_;
  std::string out_;
};

}  // namespace

std::string text_of_rtf(std::string_view rtf) { return RtfReader(rtf).read(); }

}  // namespace dateline::corpus::exports
