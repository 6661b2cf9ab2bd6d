#pragma once

#include <boost/program_options/options_description.hpp>
#include <string>
#include <string_view>
#include <vector>

/// What help and completion need to know of an option that Boost describes.
namespace dateline::command {

namespace po = boost::program_options;

[[nodiscard]] bool takes_value(const po::option_description& option);
/// What --help shows for the value, such as "DIR" or "text|json". Empty if the option takes none.
[[nodiscard]] std::string placeholder_of(const po::option_description& option);
/// The default value; empty without one.
[[nodiscard]] std::string default_of(const po::option_description& option);
/// "-i" and "--index", or "--index" alone.
[[nodiscard]] std::vector<std::string> names_of(const po::option_description& option);

/// The words in lower case among those that '|' separates: "text" and "json" of "text|json", "all" of "N|all".
[[nodiscard]] std::vector<std::string> listed_values(std::string_view placeholder);
/// Whether listed_values() are all the values that are allowed, and there are several.
[[nodiscard]] bool lists_every_value(std::string_view placeholder);

}  // namespace dateline::command
