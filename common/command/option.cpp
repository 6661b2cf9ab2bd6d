#include "common/command/option.hpp"

#include <algorithm>
#include <boost/program_options/cmdline.hpp>

namespace dateline::command {

namespace {

constexpr std::string_view before_default = " (=";  // Boost names a value "N (=10)" if its default is 10

std::vector<std::string_view> split_at_bars(std::string_view placeholder) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= placeholder.size();) {
    const auto end = std::min(placeholder.find('|', at), placeholder.size());
    parts.push_back(placeholder.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool is_word(std::string_view part) {
  return !part.empty() &&
         std::all_of(part.begin(), part.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

bool takes_value(const po::option_description& option) { return option.semantic()->max_tokens() > 0; }

std::string placeholder_of(const po::option_description& option) {
  if (!takes_value(option)) return {};
  const auto name = option.semantic()->name();
  return name.substr(0, name.find(before_default));
}

std::string default_of(const po::option_description& option) {
  const auto name = option.semantic()->name();
  const auto at = name.find(before_default);
  if (!takes_value(option) || at == std::string::npos) return {};
  const auto start = at + before_default.size();
  return name.substr(start, name.size() - start - 1);
}

std::vector<std::string> names_of(const po::option_description& option) {
  const auto short_name = option.canonical_display_name(po::command_line_style::allow_dash_for_short);
  const auto long_name = "--" + option.long_name();
  if (short_name.size() == 2 && short_name.front() == '-') return {short_name, long_name};
  return {long_name};
}

std::vector<std::string> listed_values(std::string_view placeholder) {
  std::vector<std::string> values;
  for (const auto part : split_at_bars(placeholder))
    if (is_word(part)) values.emplace_back(part);
  return values;
}

bool lists_every_value(std::string_view placeholder) {
  const auto parts = split_at_bars(placeholder);
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_word);
}

}  // namespace dateline::command
