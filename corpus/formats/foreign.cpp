#include "corpus/formats/foreign.hpp"

#include <algorithm>
#include <array>

#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

using namespace std::string_view_literals;

struct Kind {
  std::string_view magic;
  std::string_view what;
};

constexpr std::array kinds{
    Kind{"%PDF-"sv, "a PDF document"},
    Kind{"PK\x03\x04"sv, "a zip archive; unpack it first"},
    Kind{"\xd0\xcf\x11\xe0"sv, "an old office document (.doc, .xls); save it as DOCX or CSV"},
    Kind{"filedesc://"sv, "an ARC archive, the form before WARC"},
    Kind{"BZh"sv, "compressed with bzip2; only gzip and Zstandard can be read"},
    Kind{"\xfd\x37zXZ\0"sv, "compressed with xz; only gzip and Zstandard can be read"},
    Kind{"7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive; unpack it first"},
    Kind{"Rar!"sv, "a RAR archive; unpack it first"},
    Kind{"\x04\x22\x4d\x18"sv, "compressed with LZ4; only gzip and Zstandard can be read"},
    Kind{"SQLite format 3"sv, "an SQLite database; export its table as CSV"},
    Kind{"PAR1"sv, "a Parquet file; export it as JSON lines or CSV"},
    Kind{"Obj\x01"sv, "an Avro file; export it as JSON lines"},
    Kind{"ARROW1"sv, "an Arrow file; export it as JSON lines or CSV"},
    Kind{"!BDN"sv, "a mailbox of Outlook (.pst); export it as mbox"},
    Kind{"\x89PNG"sv, "an image"},
    Kind{"\xff\xd8\xff"sv, "an image"},
    Kind{"GIF8"sv, "an image"},
};

/// Whether the last word of a line is a tag: O, B-PER, I-LOC, S-ORG …
bool ends_with_tag(std::string_view line) {
  const std::size_t blank = line.find_last_of(" \t");
  if (blank == std::string_view::npos) return false;
  const std::string_view tag = line.substr(blank + 1);
  if (tag == "O") return true;
  constexpr std::size_t longest = 24;
  return tag.size() > 2 && tag.size() <= longest && tag[1] == '-' &&
         "BIESLU"sv.find(tag[0]) != std::string_view::npos &&
         std::none_of(tag.begin(), tag.end(), [](char c) { return c == '.' || c == ','; });
}

/// Whether the line is a word of CoNLL-U: ten columns, of which the first is a number.
bool is_numbered_word(std::string_view line) {
  return std::count(line.begin(), line.end(), '\t') == 9 && line[0] >= '0' && line[0] <= '9';
}

/// Whether nearly all of the first lines are words with tags.
bool has_tagged_words(std::string_view head) {
  constexpr std::size_t enough = 20, looked_at = 200;
  std::size_t lines = 0;
  std::size_t tagged = 0;
  while (!head.empty() && lines < looked_at) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos) break;
    const std::string_view line = text::trimmed(head.substr(0, end));
    head.remove_prefix(end + 1);
    if (line.empty() || line.starts_with('#') || line.starts_with("-DOCSTART-")) continue;
    ++lines;
    tagged += ends_with_tag(line) || is_numbered_word(line) ? 1 : 0;
  }
  return lines >= enough && tagged * 20 >= lines * 19;
}

}  // namespace

std::string foreign_kind(std::string_view head) {
  for (const Kind& kind : kinds) {
    if (head.starts_with(kind.magic)) return std::string(kind.what);
  }
  constexpr std::size_t tar_magic = 257;
  if (head.size() > tar_magic && head.substr(tar_magic).starts_with("ustar")) return "a tar archive; unpack it first";
  if (has_tagged_words(head)) return "a list of words with tags (CoNLL) and not running text";
  return {};
}

}  // namespace dateline::corpus::formats
