#include "common/command/values.hpp"

#include <fmt/format.h>

#include <charconv>

#include "common/command/arguments.hpp"

namespace dateline::command {

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return value;
}

std::size_t parse_number(std::string_view option, std::string_view text, std::size_t least, std::size_t most) {
  const auto number = whole_number(text);
  if (number && *number >= least && *number <= most) return *number;
  const bool unbounded = most == std::numeric_limits<std::size_t>::max();
  throw OptionError(
      fmt::format("{}: '{}' is not a number {}", option, text,
                  unbounded ? fmt::format("of at least {}", least) : fmt::format("from {} to {}", least, most)));
}

std::uint64_t parse_size(std::string_view option, std::string_view text) {
  constexpr std::string_view units = "KMGT";
  const auto unit = text.empty() ? std::string_view::npos : units.find(text.back());
  const bool has_unit = unit != std::string_view::npos;
  const auto number = whole_number(has_unit ? text.substr(0, text.size() - 1) : text);
  const auto shift = has_unit ? 10 * (unit + 1) : 0;
  if (!number || *number == 0 || *number > std::numeric_limits<std::uint64_t>::max() >> shift)
    throw OptionError(fmt::format("{}: '{}' is not a size such as 512M or 2G", option, text));
  return std::uint64_t{*number} << shift;
}

std::map<std::string, std::string> parse_pairs(std::string_view option, const std::vector<std::string>& texts) {
  std::map<std::string, std::string> pairs;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw OptionError(fmt::format("{}: '{}' is not of the form NAME=VALUE", option, text));
    const auto name = text.substr(0, equals);
    if (!pairs.emplace(name, text.substr(equals + 1)).second)
      throw OptionError(fmt::format("{}: '{}' is given twice", option, name));
  }
  return pairs;
}

}  // namespace dateline::command
