#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.hpp"

namespace dateline::command {

namespace po = boost::program_options;

/// A wrong option, or a wrong value of an option. run() appends Program::option_hint to the message.
class OptionError : public UsageError {
 public:
  using UsageError::UsageError;
};

/// The parsed arguments of one command. Options are named without dashes: "index". Immutable.
class Arguments {
 public:
  explicit Arguments(po::variables_map values) : values_(std::move(values)) {}

  /// Whether the option was given or has a default.
  [[nodiscard]] bool has(const std::string& option) const { return values_.count(option) != 0; }
  /// The option's value. Precondition: has(option), and the option takes one value.
  [[nodiscard]] const std::string& text(const std::string& option) const { return values_[option].as<std::string>(); }
  [[nodiscard]] std::string text_or(const std::string& option, std::string_view otherwise) const;
  /// The values of an option that may be repeated, in order. Empty if it was not given.
  [[nodiscard]] std::vector<std::string> all(const std::string& option) const;
  /// The arguments that are not options.
  [[nodiscard]] std::vector<std::string> words() const { return all("words"); }
  /// words(), joined by spaces.
  [[nodiscard]] std::string joined_words() const;
  /// The directory given by --index or, without that, by DATELINE_INDEX. Throws UsageError if neither gives one.
  [[nodiscard]] std::filesystem::path index() const;

 private:
  po::variables_map values_;
};

/// Parses the arguments after a command's name, in GNU style; options are never abbreviated. Throws OptionError for an
/// unknown option, a missing value, or a value that the option's placeholder does not list.
[[nodiscard]] Arguments parse(std::span<const std::string> arguments, const po::options_description& options);

/// An option that takes one value, with the placeholder that --help shows for it.
[[nodiscard]] po::typed_value<std::string>* text(const char* placeholder);
/// An option that takes one value and may be repeated.
[[nodiscard]] po::typed_value<std::vector<std::string>>* texts(const char* placeholder);

/// Adds -i, --index.
void add_index_option(po::options_description& options);
/// Adds --no-pager. run() obeys it.
void add_pager_option(po::options_description& options);
/// Adds --no-remote.
void add_no_remote_option(po::options_description& options);
/// Adds -h, --help.
void add_help_option(po::options_description& options);

}  // namespace dateline::command
