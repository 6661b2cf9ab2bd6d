#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// A response of a web server as archives keep it.
struct HttpResponse {
  int status = 0;
  std::string type;      ///< the media type in lower case; empty: none is stated
  std::string encoding;  ///< the charset that the server states; empty: none
  std::string body;      ///< with its transfer and content codings undone
  std::string fault;     ///< why `body` is not whole or could not be decoded; empty: it is
};
/// Parses a response; nullopt if it does not begin as one. Chunks and gzip or deflate are undone if the body has them:
/// many crawlers undo them and leave the headers as they were. A body larger than 64 MB is a fault.
[[nodiscard]] std::optional<HttpResponse> parse_response(std::string_view response);

}  // namespace dateline::corpus::formats
