#pragma once

#include <string>
#include <string_view>

/// Wraps libgmime: the encodings of mail. Safe to call from several threads.
namespace dateline::corpus::mail {

/// What a Content-Type header says.
struct ContentType {
  std::string type;  ///< "text/plain", in lower case
  std::string charset;
  std::string boundary;
  std::string name;
  bool flowed = false;  ///< format=flowed: lines that end with a space go on in the next one
  bool delsp = false;   ///< and that space is no part of the text
};
/// An empty or unreadable value is text/plain.
[[nodiscard]] ContentType content_type(const std::string& value);

/// The text of a header, with encoded words (RFC 2047) decoded.
[[nodiscard]] std::string header_text(const std::string& value);
/// The names in a list of addresses, or the addresses of those without a name; separated by "; ".
[[nodiscard]] std::string names_in(const std::string& addresses);
/// Undoes a Content-Transfer-Encoding: base64, quoted-printable or uuencode. Others change nothing.
[[nodiscard]] std::string decoded_content(std::string_view content, const std::string& encoding);

}  // namespace dateline::corpus::mail
