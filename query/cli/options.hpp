#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "common/command/arguments.hpp"
#include "query/engine/budget.hpp"
#include "query/output/format.hpp"
#include "query/search/request.hpp"

/// Options that several commands of dateline-query share.
namespace dateline::query::cli {

namespace po = boost::program_options;

using command::Arguments;

/// Text to append to an error message if one of the arguments looks like an excluded word of a query ("-river");
/// otherwise empty.
[[nodiscard]] std::string excluded_word_hint(std::span<const std::string> arguments);

/// The value of --limit: a number, or no_limit for "all". Throws OptionError.
[[nodiscard]] std::size_t read_limit(const Arguments& arguments);

/// Adds --csv-safe.
void add_csv_option(po::options_description& options);
/// What --format and --csv-safe ask for. Throws UsageError for --csv-safe without CSV.
[[nodiscard]] Format read_format(const Arguments& arguments);

/// Adds the options that select articles: how to read the query, and the filters.
void add_selection_options(po::options_description& options);
/// The query and the filters that the arguments give.
[[nodiscard]] Selection read_selection(const Arguments& arguments);

/// Adds the filters of --with, but not --role and --country, which the command has already.
void add_companion_filters(po::options_description& options);
/// The names of these filters that the arguments have.
[[nodiscard]] std::vector<std::string> companion_filters(const Arguments& arguments);
/// The query and the filters of --with.
[[nodiscard]] Selection read_companion_selection(const Arguments& arguments);

/// Declares --time-limit, and reads it as a budget that begins now.
void add_time_limit_option(po::options_description& options);
[[nodiscard]] Budget read_time_limit(const Arguments& arguments);

}  // namespace dateline::query::cli
