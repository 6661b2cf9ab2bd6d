#include "corpus/text/encoding.hpp"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "corpus/text/clean.hpp"
#include "corpus/text/tags.hpp"

namespace dateline::corpus::text {
namespace {

/// The value after `name=`, quoted or not; `name` may be in any case. Empty if there is none.
std::string_view value_after(std::string_view text, std::string_view name) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
  const auto found = std::search(text.begin(), text.end(), name.begin(), name.end(), same);
  if (found == text.end()) return {};
  text.remove_prefix(static_cast<std::size_t>(found - text.begin()) + name.size());
  text = trimmed(text);
  if (!text.starts_with('=')) return {};
  text = trimmed(text.substr(1));
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  return text.substr(0, text.find_first_of("\"'; />?"));
}

/// Whether the encoding uses only bytes below 128, so that a page in it also passes for UTF-8.
bool is_seven_bit(std::string_view encoding) {
  for (const std::string_view start : {"iso-2022", "ISO-2022", "hz-gb", "HZ-GB", "utf-7", "UTF-7"}) {
    if (encoding.starts_with(start)) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> from_encoding(std::string_view text, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString characters(text.data(), static_cast<std::int32_t>(text.size()), converter, status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  characters.toUTF8String(utf8);
  return utf8;
}

std::string from_declared_encoding(std::string_view text, const std::string& encoding) {
  const bool is_utf8 = simdjson::validate_utf8(text.data(), text.size());
  if (!encoding.empty() && (!is_utf8 || is_seven_bit(encoding))) {
    if (auto utf8 = from_encoding(text, encoding)) return std::move(*utf8);
  }
  return std::string(text);
}

std::string_view declared_encoding(std::string_view page) {
  constexpr std::size_t head = 4096;
  page = page.substr(0, head);
  if (page.starts_with("<?xml")) {
    const std::string_view encoding = value_after(page.substr(0, page.find("?>")), "encoding");
    if (!encoding.empty()) return encoding;
  }
  TagFinder tags(page);
  for (auto tag = tags.next(0); tag; tag = tags.next(tag->end)) {
    if (tag->name != "meta" && tag->name != "META") continue;
    const std::string_view encoding = value_after(page.substr(tag->begin, tag->end - tag->begin), "charset");
    if (!encoding.empty()) return encoding;
  }
  return {};
}

std::string decoded_page(std::string_view page) {
  return clean(from_declared_encoding(page, std::string(declared_encoding(page))));
}

}  // namespace dateline::corpus::text
