#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// The headers of a message as HTTP, WARC and mail write them: lines `Name: value`, which go on in lines that begin
/// with a blank. Borrows the text.
class HeaderBlock {
 public:
  /// `text`: the lines up to and without the empty line.
  explicit HeaderBlock(std::string_view text) : text_(text) {}
  /// The value of the first header of that name, on one line and at most 64 KB of it; empty if there is none. Ignores
  /// case.
  [[nodiscard]] std::string value(std::string_view name) const;

 private:
  std::string_view text_;
};

/// Where a block of headers ends and what follows it begins.
struct HeaderSplit {
  std::string_view headers;
  std::string_view body;
};
/// Splits at the first empty line; without one, all is headers.
[[nodiscard]] HeaderSplit split_headers(std::string_view text);

/// The part of a header's value before the first `;`, in lower case: the media type of a Content-Type.
[[nodiscard]] std::string main_value(std::string_view value);
/// The value of a parameter `; name=value`, with or without quotes; empty if there is none.
[[nodiscard]] std::string parameter(std::string_view value, std::string_view name);

}  // namespace dateline::corpus::text
