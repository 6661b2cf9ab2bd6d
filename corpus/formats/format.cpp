#include "corpus/formats/format.hpp"

#include <algorithm>
#include <array>

#include "common/error.hpp"
#include "corpus/formats/foreign.hpp"
#include "corpus/formats/parsers.hpp"

namespace dateline::corpus::formats {
namespace {

bool never(std::string_view, const FieldNames&) { return false; }
bool always(std::string_view, const FieldNames&) { return true; }

// The order matters: what is certain by its first bytes comes first, what is known by words in the text comes last.
constexpr std::array table{
    Format{"json", ".json", false, true, "a file that begins with { or [", recognises_json, open_json},
    // Detected as json: one parser reads both.
    Format{"jsonl", ".jsonl .ndjson .jl", false, true, "a JSON object on each line", never, open_json},
    Format{"warc", ".warc .wet", false, false, "WARC/1.0 and other versions; WET", recognises_warc, open_warc},
    Format{"docx", ".docx", false, false, "a zip archive with word/document.xml", recognises_docx, open_docx},
    Format{"rtf", ".rtf", false, false, "{\\rtf", recognises_rtf, open_rtf},
    Format{"sgml", ".sgm .sgml", false, false, "<REUTERS of Reuters-21578", recognises_sgml, open_sgml},
    Format{"trec", ".trec", false, true, "<DOC> with <DOCNO>, <DOC id=…>", recognises_trec, open_trec},
    Format{"wire", ".tst", false, false, "messages of IPTC 7901 and ANPA 1312, ZCZC … NNNN", recognises_wire,
           open_wire},
    Format{"mail", ".eml .mbox", false, false, "headers such as Received and Message-ID; From_ lines of mbox",
           recognises_mail, open_mail},
    Format{"proquest", "", false, false, "\"ProQuest document ID\" and \"Full text:\"", recognises_proquest,
           open_proquest},
    Format{"nexis", "", false, false, "\"1 of 74 DOCUMENTS\", LENGTH and LOAD-DATE, \"End of Document\"; text or HTML",
           recognises_nexis, open_nexis},
    Format{"factiva", "", false, false, "\"355 words\" and \"Document LBA0…\", or HD, WC, PD; text or HTML",
           recognises_factiva, open_factiva},
    Format{"yomidasu", "", false, false, "a page of the database ヨミダス", recognises_yomidasu, open_yomidasu},
    Format{"kikuzo", "", false, false, "tables of class topic-list, as in the database 聞蔵", recognises_kikuzo,
           open_kikuzo},
    Format{"html", ".html .htm .xhtml", true, false, "an HTML tag at the start", recognises_html, open_html},
    Format{"xml", ".xml .rss .atom .rdf .nitf .newsml .wxr", false, false,
           "the root element of NITF, NewsML, RSS, Atom and others", recognises_xml, open_xml},
    Format{"tsv", ".tsv .tab", false, true, "a header with tabs and two known names", recognises_tsv, open_tsv},
    Format{"csv", ".csv", false, true, "a header with commas, semicolons or bars and two known names", recognises_csv,
           open_csv},
    Format{"text", ".txt", true, false, "anything else that is text", always, open_plain},
};

using namespace std::string_view_literals;

/// In lower case, without that of the compression.
std::string extension_of(std::string_view file) {
  for (const std::string_view compressed : {".gz"sv, ".zst"sv, ".GZ"sv, ".ZST"sv}) {
    if (file.ends_with(compressed)) file.remove_suffix(compressed.size());
  }
  const std::size_t dot = file.find_last_of("./");
  if (dot == std::string_view::npos || file[dot] == '/') return {};
  std::string extension(file.substr(dot));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
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
  if (const std::string kind = foreign_kind(head); !kind.empty()) {
    reason = "this is " + kind;
    return nullptr;
  }
  if (head.find('\0') != std::string_view::npos) {
    reason = "this is not text";
    return nullptr;
  }
  // The content could be any text. Trusting the extension reports a broken .csv instead of reading it as prose.
  const std::string extension = extension_of(file);
  return std::find_if(table.begin(), table.end() - 1, [&](const Format& format) { return claims(format, extension); });
}

std::string why(const Format& format, std::string_view head, const FieldNames& names) {
  if (&format == &table.back()) return "neither the content nor the suffix says that it is another one";
  const std::string signs(format.signs);
  if (format.recognises(head, names)) return "the content has its signs: " + signs;
  return "the name has its suffix; the content does not have its signs: " + signs;
}

}  // namespace dateline::corpus::formats
