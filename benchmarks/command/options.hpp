#pragma once

#include <boost/program_options.hpp>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace dateline::bench {

/// Parses a command's arguments: GNU style, never abbreviated; what is no option is a value of `positional`.
/// Throws UsageError.
[[nodiscard]] boost::program_options::variables_map parse_options(
    std::span<const std::string> arguments, const boost::program_options::options_description& options,
    const char* positional = nullptr);

/// The directory of --index, or of DATELINE_INDEX. Throws UsageError where neither names one.
[[nodiscard]] std::string index_directory(const boost::program_options::variables_map& values);

/// The number that an option's value is, `least` or more. Throws UsageError.
[[nodiscard]] std::size_t parse_number(std::string_view option, std::string_view text, std::size_t least);

}  // namespace dateline::bench
