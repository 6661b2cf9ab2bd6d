#pragma once

#include <boost/program_options.hpp>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/request.hpp"

/// What the commands' command lines have in common. GNU style: one value each, nothing abbreviated.
namespace dateline::query::cli {

namespace po = boost::program_options;

using Arguments = std::span<const std::string>;

/// Parses the arguments after the command's name; what is no option goes to `positional`, a hidden option.
/// Throws UsageError naming the option and saying what to do.
[[nodiscard]] po::variables_map parse(Arguments arguments, const po::options_description& options,
                                      const std::string& positional);

/// What to add to an error where an argument may have been meant as an excluded word of the query; else nothing.
[[nodiscard]] std::string excluded_word_hint(Arguments arguments);

/// The number that a text is, and nothing else.
[[nodiscard]] std::optional<std::size_t> whole_number(std::string_view text);
/// What -n gives: a number, or "all". Throws UsageError.
[[nodiscard]] std::size_t read_limit(const std::string& text, Arguments arguments = {});

/// -i/--index and -h/--help.
void add_common_options(po::options_description& options);
/// The directory of -i, or of DATELINE_INDEX. Throws UsageError where neither names one.
[[nodiscard]] std::string index_directory(const po::variables_map& values);

/// Options that say which articles are meant.
void add_selection_options(po::options_description& options);
[[nodiscard]] Selection read_selection(const po::variables_map& values);

/// One of `known`; throws UsageError naming the option and what it takes.
[[nodiscard]] std::string choice(const po::variables_map& values, const std::string& option,
                                 std::span<const std::string_view> known);

}  // namespace dateline::query::cli
