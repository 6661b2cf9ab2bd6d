#include "benchmarks/command/options.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <vector>

#include "common/error.hpp"

namespace dateline::bench {

namespace po = boost::program_options;

po::variables_map parse_options(std::span<const std::string> arguments, const po::options_description& options,
                                const char* positional) {
  po::positional_options_description rest;
  if (positional != nullptr) rest.add(positional, -1);
  po::variables_map values;
  try {
    po::command_line_parser parser(std::vector<std::string>(arguments.begin(), arguments.end()));
    parser.options(options).positional(rest);
    parser.style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing);
    po::store(parser.run(), values);
    po::notify(values);
  } catch (const po::error& error) {
    throw UsageError(std::string(error.what()) + ". --help lists the options");
  }
  return values;
}

std::string index_directory(const po::variables_map& values) {
  if (values.count("index") != 0) {
    auto index = values["index"].as<std::string>();
    if (index.empty()) throw UsageError("-i names no directory: give -i DIR, the index");
    return index;
  }
  const char* const index = std::getenv("DATELINE_INDEX");
  if (index != nullptr && *index != '\0') return index;
  throw UsageError("no index: give -i DIR, or set DATELINE_INDEX");
}

std::size_t parse_number(std::string_view option, std::string_view text, std::size_t least) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < least)
    throw UsageError(fmt::format("{} takes a number from {} on, not '{}'", option, least, text));
  return number;
}

}  // namespace dateline::bench
