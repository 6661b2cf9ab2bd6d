#include "corpus/text/header_block.hpp"

#include <algorithm>

#include "corpus/text/clean.hpp"

namespace dateline::corpus::text {
namespace {

constexpr std::size_t longest_value = std::size_t{64} << 10;

char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_letter(x) == lower_letter(y); });
}

/// Takes the first line off a text, without its line end.
std::string_view header_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

std::string HeaderBlock::value(std::string_view name) const {
  for (std::string_view rest = text_; !rest.empty();) {
    const std::string_view line = header_line(rest);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !same_name(trimmed(line.substr(0, colon)), name)) continue;
    std::string value(trimmed(line.substr(colon + 1)));
    while ((rest.starts_with(' ') || rest.starts_with('\t')) && value.size() < longest_value) {
      value += ' ';
      value += trimmed(header_line(rest));
    }
    value.resize(std::min(value.size(), longest_value));
    return value;
  }
  return {};
}

HeaderSplit split_headers(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    if (end == at || (end == at + 1 && text[at] == '\r')) return {text.substr(0, at), text.substr(end + 1)};
    at = end + 1;
  }
  return {text, {}};
}

std::string main_value(std::string_view value) {
  std::string type(trimmed(value.substr(0, value.find(';'))));
  std::transform(type.begin(), type.end(), type.begin(), lower_letter);
  return type;
}

std::string parameter(std::string_view value, std::string_view name) {
  for (std::size_t at = value.find(';'); at != std::string_view::npos; at = value.find(';', at + 1)) {
    const std::string_view rest = value.substr(at + 1);
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) break;
    if (!same_name(trimmed(rest.substr(0, equals)), name)) continue;
    std::string_view found = trimmed(rest.substr(equals + 1));
    if (found.starts_with('"')) return std::string(found.substr(1, found.find('"', 1) - 1));
    return std::string(found.substr(0, found.find_first_of("; \t,")));
  }
  return {};
}

}  // namespace dateline::corpus::text
