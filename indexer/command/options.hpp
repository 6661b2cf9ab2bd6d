#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer {

namespace po = boost::program_options;

/// How a command is called, for parsing and for its --help.
struct Syntax {
  std::string name;      ///< "add"
  std::string usage;     ///< what follows the name: "-i DIR [OPTION]… PATH…"
  std::string about;     ///< what the command does, in lines
  std::string examples;  ///< lines
  po::options_description options{"Options"};
};

/// A command line that was understood.
class Arguments {
 public:
  explicit Arguments(po::variables_map values) : values_(std::move(values)) {}

  [[nodiscard]] bool has(const char* option) const { return values_.count(option) != 0; }
  [[nodiscard]] bool flag(const char* option) const { return values_[option].as<bool>(); }
  /// The value of an option that was given or has a default.
  [[nodiscard]] const std::string& text(const char* option) const { return values_[option].as<std::string>(); }
  [[nodiscard]] std::string text_or(const char* option, std::string_view otherwise) const;
  /// The values of an option that may be repeated.
  [[nodiscard]] std::vector<std::string> all(const char* option) const;
  /// The arguments that are no options.
  [[nodiscard]] std::vector<std::string> words() const { return all("words"); }
  /// --index or DATELINE_INDEX. Throws UsageError where there is neither.
  [[nodiscard]] std::filesystem::path index() const;

 private:
  po::variables_map values_;
};

/// Adds what every command has: --help, and for those on an index --index.
void add_help_option(Syntax& syntax);
void add_index_option(Syntax& syntax);

/// Throws UsageError that says what is wrong and where help is. Nothing: help was asked for, and printed.
[[nodiscard]] std::optional<Arguments> parse(Syntax& syntax, std::span<const std::string> arguments);

/// "512M" in bytes: K, M, G and T are powers of 1,024. Throws UsageError naming the option.
[[nodiscard]] std::uint64_t parse_size(std::string_view option, std::string_view text);
/// A number from 1 on. Throws UsageError naming the option.
[[nodiscard]] unsigned parse_count(std::string_view option, std::string_view text);
/// "A=B" of a repeated option. Throws UsageError naming the option.
[[nodiscard]] std::map<std::string, std::string> parse_pairs(std::string_view option,
                                                             const std::vector<std::string>& texts);

}  // namespace dateline::indexer
