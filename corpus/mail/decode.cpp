#include "corpus/mail/decode.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "corpus/text/clean.hpp"

namespace dateline::corpus::mail {
namespace {

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, Unref>;

struct Free {
  void operator()(char* text) const { g_free(text); }
};

std::string text_or_empty(const char* text) { return text == nullptr ? std::string() : std::string(text); }

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

/// gmime stops at a zero byte, and headers should be ASCII: others are read as UTF-8 or Latin-1.
std::string plain_header(const std::string& value) { return text::clean_line(value); }

}  // namespace

ContentType content_type(const std::string& value) {
  start_gmime();
  ContentType result;
  const std::string text = plain_header(value);
  if (text.empty()) return {"text/plain", {}, {}, {}, false, false};
  const Object<GMimeContentType> parsed(g_mime_content_type_parse(nullptr, text.c_str()));
  if (!parsed) return {"text/plain", {}, {}, {}, false, false};
  const auto parameter = [&](const char* name) {
    return text_or_empty(g_mime_content_type_get_parameter(parsed.get(), name));
  };
  const std::string media = text_or_empty(g_mime_content_type_get_media_type(parsed.get()));
  const std::string subtype = text_or_empty(g_mime_content_type_get_media_subtype(parsed.get()));
  result.type = lower_case(media + "/" + subtype);
  result.charset = parameter("charset");
  result.boundary = parameter("boundary");
  result.name = parameter("name");
  result.flowed = lower_case(parameter("format")) == "flowed";
  result.delsp = lower_case(parameter("delsp")) == "yes";
  return result;
}

std::string header_text(const std::string& value) {
  start_gmime();
  const std::string text = plain_header(value);
  const std::unique_ptr<char, Free> decoded(g_mime_utils_header_decode_text(nullptr, text.c_str()));
  return decoded ? text::clean_line(decoded.get()) : text;
}

std::string names_in(const std::string& addresses) {
  start_gmime();
  const std::string text = plain_header(addresses);
  const Object<InternetAddressList> list(internet_address_list_parse(nullptr, text.c_str()));
  std::string names;
  const int count = list ? internet_address_list_length(list.get()) : 0;
  for (int i = 0; i < count; ++i) {
    InternetAddress* address = internet_address_list_get_address(list.get(), i);
    std::string name = text::clean_line(text_or_empty(internet_address_get_name(address)));
    if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(address)) {
      name = text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
    }
    if (name.empty()) continue;
    if (!names.empty()) names += "; ";
    names += name;
  }
  return names.empty() ? header_text(addresses) : names;
}

std::string decoded_content(std::string_view content, const std::string& encoding) {
  start_gmime();
  const GMimeContentEncoding kind = g_mime_content_encoding_from_string(encoding.c_str());
  if (kind != GMIME_CONTENT_ENCODING_BASE64 && kind != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE &&
      kind != GMIME_CONTENT_ENCODING_UUENCODE) {
    return std::string(content);
  }
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, kind);
  std::string decoded(g_mime_encoding_outlen(&state, content.size()), '\0');
  const std::size_t size = g_mime_encoding_step(&state, content.data(), content.size(), decoded.data());
  decoded.resize(size);
  return decoded;
}

}  // namespace dateline::corpus::mail
