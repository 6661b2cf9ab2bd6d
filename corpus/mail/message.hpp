#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::corpus::mail {

/// A message of mail or Usenet as its readers show it. All texts are UTF-8.
struct Message {
  std::string id;  ///< without angle brackets
  std::string subject;
  std::string date;          ///< as the header states it
  std::string from;          ///< the senders' names, or addresses where they state no name; separated by `;`
  std::string organisation;  ///< the header Organization
  std::string keywords;
  std::string body;             ///< the text, or the HTML as text
  std::size_t attachments = 0;  ///< parts that are not part of the text
};

/// Parses a message (RFC 5322 and MIME): undoes quoted-printable, base64, encoded words and charsets. Of alternatives,
/// the plain text counts unless the HTML says much more. Parts nested deeper than 20, or beyond the first 10,000, count
/// as attachments. Never fails: what is damaged is read as text as far as it goes.
[[nodiscard]] Message parse_message(std::string_view message);

}  // namespace dateline::corpus::mail
