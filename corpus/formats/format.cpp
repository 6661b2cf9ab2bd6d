#include "corpus/formats/format.hpp"

#include <algorithm>
#include <array>

#include "common/error.hpp"
#include "corpus/formats/parsers.hpp"

namespace dateline::corpus::formats {
namespace {

bool never(std::string_view, const FieldNames&) { return false; }
bool always(std::string_view, const FieldNames&) { return true; }

constexpr std::array table{
    Format{"json", ".json", false, true, recognises_json, open_json},
    Format{"jsonl", ".jsonl .ndjson", false, true, never, open_json},  // detected as json: one parser reads both
    Format{"sgml", ".sgm .sgml", false, false, recognises_sgml, open_sgml},
    Format{"html", ".html .htm .xhtml", true, false, recognises_html, open_html},
    Format{"xml", ".xml .rss .atom .rdf .nitf .newsml .wxr", false, false, recognises_xml, open_xml},
    Format{"tsv", ".tsv .tab", false, true, recognises_tsv, open_tsv},
    Format{"csv", ".csv", false, true, recognises_csv, open_csv},
    Format{"text", ".txt", true, false, always, open_plain},
};

struct Foreign {
  std::string_view magic;
  std::string_view what;
};

using namespace std::string_view_literals;

constexpr std::array foreign{
    Foreign{"%PDF-"sv, "a PDF document"},
    Foreign{"PK\x03\x04"sv, "a zip archive or an office document"},
    Foreign{"BZh"sv, "compressed with bzip2; only gzip and Zstandard can be read"},
    Foreign{"\xfd\x37zXZ\0"sv, "compressed with xz; only gzip and Zstandard can be read"},
    Foreign{"{\\rtf"sv, "an RTF document"},
};

std::string_view extension_of(std::string_view file) {
  for (const std::string_view compressed : {".gz"sv, ".zst"sv}) {
    if (file.ends_with(compressed)) file.remove_suffix(compressed.size());
  }
  const std::size_t dot = file.find_last_of("./");
  return dot == std::string_view::npos || file[dot] == '/' ? std::string_view() : file.substr(dot);
}

bool claims(const Format& format, std::string_view extension) {
  const std::size_t at = format.extensions.find(extension);
  if (extension.empty() || at == std::string_view::npos) return false;
  const std::size_t end = at + extension.size();
  return end == format.extensions.size() || format.extensions[end] == ' ';
}

}  // namespace

std::span<const Format> all() { return table; }

const Format& named(std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Format& f) { return f.name == name; });
  if (found != table.end()) return *found;
  std::string list;
  for (const Format& format : table) list += (list.empty() ? "" : ", ") + std::string(format.name);
  throw UsageError("--input: '" + std::string(name) + "' is not a format; the formats are " + list);
}

const Format* detect(std::string_view head, const std::string& file, const FieldNames& names, std::string& reason) {
  const auto sure = std::find_if(table.begin(), table.end() - 1,
                                 [&](const Format& format) { return format.recognises(head, names); });
  if (sure != table.end() - 1) return sure;
  for (const Foreign& kind : foreign) {
    if (head.starts_with(kind.magic)) {
      reason = "this is " + std::string(kind.what);
      return nullptr;
    }
  }
  if (head.find('\0') != std::string_view::npos) {
    reason = "this is not text";
    return nullptr;
  }
  // The content could be any text. Trusting the extension reports a broken .csv instead of reading it as prose.
  const std::string_view extension = extension_of(file);
  return std::find_if(table.begin(), table.end() - 1, [&](const Format& format) { return claims(format, extension); });
}

}  // namespace dateline::corpus::formats
