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

/// Plain text; the file is one article: lines `Key: value` for fields, an empty line, the title, the body. It has no
/// recognises_plain(), since any text can be plain text.
[[nodiscard]] std::unique_ptr<Parser> open_plain(const Context& context);

}  // namespace dateline::corpus::formats
