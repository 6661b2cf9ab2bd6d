#pragma once

#include "corpus/formats/format.hpp"

/// The formats one by one, each in the file of its name; formats.cpp lists them.
namespace dateline::corpus::formats {

/// JSON objects: one a line, in an array, or one after another in any layout.
[[nodiscard]] bool recognises_json(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_json(const Context& context);

/// Rows under a row of names: RFC 4180 with `,` or `;`, and the same with tabs.
[[nodiscard]] bool recognises_csv(std::string_view head, const FieldNames& names);
[[nodiscard]] bool recognises_tsv(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_csv(const Context& context);
[[nodiscard]] std::unique_ptr<Parser> open_tsv(const Context& context);

/// The SGML of Reuters-21578.
[[nodiscard]] bool recognises_sgml(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_sgml(const Context& context);

/// A web page.
[[nodiscard]] bool recognises_html(std::string_view head, const FieldNames& names);
[[nodiscard]] std::unique_ptr<Parser> open_html(const Context& context);

/// Plain text: lines `Key: value` that name fields, an empty line, the title, the body.
[[nodiscard]] std::unique_ptr<Parser> open_plain(const Context& context);

}  // namespace dateline::corpus::formats
