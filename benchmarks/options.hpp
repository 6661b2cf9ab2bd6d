#pragma once

#include <boost/program_options.hpp>
#include <span>
#include <string>

namespace dateline::bench {

/// Parses a command's arguments: GNU style, never abbreviated; what is no option is a value of `positional`.
/// Throws UsageError.
[[nodiscard]] boost::program_options::variables_map parse_options(
    std::span<const std::string> arguments, const boost::program_options::options_description& options,
    const char* positional = nullptr);

}  // namespace dateline::bench
