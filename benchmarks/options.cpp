#include "benchmarks/options.hpp"

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

}  // namespace dateline::bench
