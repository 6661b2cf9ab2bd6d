#pragma once

#include "corpus/formats/format.hpp"

/// For each format, recognises_*() (see Format::recognises) and open_*(), which makes its parser. format.cpp lists
/// them.
namespace dateline::corpus::formats {

/// JSON objects: one a line, in an array, one after another in any layout, or in a list inside one object.
[[nodiscard]] bool recognises_json(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_json(const Context& context);

/// Rows below a header row: RFC 4180 with `,` or `;` (CSV), or with tabs (TSV).
[[nodiscard]] bool recognises_csv(std::string_view head, const FieldNames& names);
[[nodiscard]] bool recognises_tsv(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_csv(const Context& context);
[[nodiscard]] std::unique_ptr<Parser> open_tsv(const Context& context);

/// The SGML of Reuters-21578; each <REUTERS> element is an article.
[[nodiscard]] bool recognises_sgml(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_sgml(const Context& context);

/// XML of news: NITF, NewsML, NewsML-G2, RSS, Atom and others; xml.cpp lists them.
[[nodiscard]] bool recognises_xml(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_xml(const Context& context);

/// A web page; the file is one article.
[[nodiscard]] bool recognises_html(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_html(const Context& context);

/// WARC archives of web pages, and WET with their texts; each page is an article.
[[nodiscard]] bool recognises_warc(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_warc(const Context& context);

/// A message of mail (.eml), or a mailbox of many (mbox).
[[nodiscard]] bool recognises_mail(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_mail(const Context& context);

/// <DOC> files of TREC and of other collections for research.
[[nodiscard]] bool recognises_trec(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_trec(const Context& context);

/// Messages of IPTC 7901, ANPA 1312 and telex.
[[nodiscard]] bool recognises_wire(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_wire(const Context& context);

/// Exports of Nexis, Factiva and ProQuest, as text or (the first two) HTML.
[[nodiscard]] bool recognises_nexis(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_nexis(const Context& context);
[[nodiscard]] bool recognises_factiva(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_factiva(const Context& context);
[[nodiscard]] bool recognises_proquest(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_proquest(const Context& context);

/// Pages of the databases of the Yomiuri and the Asahi.
[[nodiscard]] bool recognises_yomidasu(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_yomidasu(const Context& context);
[[nodiscard]] bool recognises_kikuzo(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_kikuzo(const Context& context);

/// DOCX and RTF: an export of one of these databases, or one article whose first paragraph is the title.
[[nodiscard]] bool recognises_docx(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_docx(const Context& context);
[[nodiscard]] bool recognises_rtf(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_rtf(const Context& context);

/// Plain text; the file is one article: lines `Key: value` for fields, an empty line, the title, the body. It has no
/// recognises_plain(), since any text can be plain text.
[[nodiscard]] std::unique_ptr<Parser> open_plain(const Context& context);

}  // namespace dateline::corpus::formats
