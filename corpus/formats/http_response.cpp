#include "corpus/formats/http_response.hpp"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <new>

#include "corpus/formats/format.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/header_block.hpp"

namespace dateline::corpus::formats {
namespace {

/// Takes the first line off a text, without its line end.
std::string_view take_http_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// Undoes the chunks of a body; nullopt if it has none.
std::optional<std::string> joined_chunks(std::string_view body, std::string& fault) {
  std::string joined;
  for (bool first = true;; first = false) {
    std::string_view rest = body;
    const std::string_view line = text::trimmed(take_http_line(rest));
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool is_size = error == std::errc{} && (end == line.data() + line.size() || *end == ';' || *end == ' ');
    if (!is_size) {
      if (first) return std::nullopt;
      fault = "a chunk of the response has no size";
      return joined;
    }
    if (size == 0) return joined;
    joined += rest.substr(0, size);
    if (size > rest.size()) {
      fault = "the last chunk of the response is cut off";
      return joined;
    }
    body = rest.substr(size);
    take_http_line(body);
  }
}

/// Decompresses gzip, zlib or raw deflate; nullopt if the body is none of these.
std::optional<std::string> inflated(std::string_view body, int window_bits, std::string& fault) {
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(body.size());
  std::string out;
  char piece[std::size_t{64} << 10];
  int status = Z_OK;
  while (status == Z_OK && out.size() <= largest_article) {
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof(piece);
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(piece, sizeof(piece) - stream.avail_out);
  }
  inflateEnd(&stream);
  if (out.empty() && status != Z_STREAM_END) return std::nullopt;
  if (out.size() > largest_article) {
    fault = "the page is larger than 64 MB when decompressed";
  } else if (status != Z_STREAM_END) {
    fault = "the compressed page is damaged or cut off";
  }
  return out;
}

void undo_content_coding(std::string_view coding, HttpResponse& response) {
  constexpr int gzip_or_zlib = 32;
  if (coding == "gzip" || coding == "x-gzip" || coding == "deflate") {
    auto body = inflated(response.body, gzip_or_zlib + MAX_WBITS, response.fault);
    if (!body && coding == "deflate") body = inflated(response.body, -MAX_WBITS, response.fault);
    if (body) response.body = std::move(*body);
  } else if (!coding.empty() && coding != "identity" && response.body.find('\0') != std::string::npos) {
    response.fault = "the page is compressed with " + std::string(coding) + ", which cannot be read";
  }
}

}  // namespace

std::optional<HttpResponse> parse_response(std::string_view response) {
  std::string_view rest = response;
  std::string_view line = take_http_line(rest);
  if (!line.starts_with("HTTP/")) return std::nullopt;
  line.remove_prefix(std::min(line.find(' '), line.size()));
  line = text::trimmed(line);
  HttpResponse result;
  std::from_chars(line.data(), line.data() + line.size(), result.status);
  const text::HeaderSplit split = text::split_headers(rest);
  const text::HeaderBlock headers(split.headers);
  const std::string type = headers.value("Content-Type");
  result.type = text::main_value(type);
  result.encoding = text::parameter(type, "charset");
  result.body = split.body;
  if (text::main_value(headers.value("Transfer-Encoding")).find("chunked") != std::string::npos) {
    if (auto joined = joined_chunks(split.body, result.fault)) result.body = std::move(*joined);
  }
  undo_content_coding(text::main_value(headers.value("Content-Encoding")), result);
  return result;
}

}  // namespace dateline::corpus::formats
