#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading the values of options. `option` is the option's name as the user writes it, for the message: "--memory".
/// Every parse_ function throws OptionError for a value that it cannot read.
namespace dateline::command {

/// The number that `text` spells in decimal digits and nothing else.
[[nodiscard]] std::optional<std::size_t> whole_number(std::string_view text);
/// A whole number from `least` to `most`.
[[nodiscard]] std::size_t parse_number(std::string_view option, std::string_view text, std::size_t least = 0,
                                       std::size_t most = std::numeric_limits<std::size_t>::max());
/// A positive size in bytes, such as "512M". The units K, M, G and T are powers of 1,024.
[[nodiscard]] std::uint64_t parse_size(std::string_view option, std::string_view text);
/// The pairs NAME=VALUE of a repeated option. No name may be given twice.
[[nodiscard]] std::map<std::string, std::string> parse_pairs(std::string_view option,
                                                             const std::vector<std::string>& texts);

}  // namespace dateline::command
