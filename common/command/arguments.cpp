#include "common/command/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <cstdlib>

#include "common/command/option.hpp"

namespace dateline::command {

namespace {

constexpr int gnu_style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

/// Throws OptionError if the option has a closed list of values and one that was given is not in it.
void check_choice(const po::option_description& option, const Arguments& arguments) {
  const auto& name = option.long_name();
  const auto placeholder = placeholder_of(option);
  if (!lists_every_value(placeholder) || !arguments.has(name)) return;
  const auto known = listed_values(placeholder);
  const auto& value = arguments.text(name);
  if (std::find(known.begin(), known.end(), value) == known.end())
    throw OptionError(fmt::format("--{}: '{}' is not one of {}", name, value, fmt::join(known, ", ")));
}

}  // namespace

std::string Arguments::text_or(const std::string& option, std::string_view otherwise) const {
  return has(option) ? text(option) : std::string(otherwise);
}

std::vector<std::string> Arguments::all(const std::string& option) const {
  return has(option) ? values_[option].as<std::vector<std::string>>() : std::vector<std::string>{};
}

std::string Arguments::joined_words() const { return fmt::format("{}", fmt::join(words(), " ")); }

std::filesystem::path Arguments::index() const {
  if (has("index")) {
    if (text("index").empty()) throw UsageError("-i names no directory; give -i DIR, the index");
    return text("index");
  }
  if (const auto* const path = std::getenv("DATELINE_INDEX"); path != nullptr && *path != '\0') return path;
  throw UsageError("no index is named; give -i DIR, or set DATELINE_INDEX");
}

Arguments parse(std::span<const std::string> arguments, const po::options_description& options) {
  po::options_description all;
  all.add(options).add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description words;
  words.add("words", -1);
  po::variables_map values;
  try {
    po::command_line_parser parser(std::vector<std::string>(arguments.begin(), arguments.end()));
    po::store(parser.options(all).positional(words).style(gnu_style).run(), values);
  } catch (const po::unknown_option& error) {
    throw OptionError(fmt::format("{} (arguments that begin with - but are not options go after --)", error.what()));
  } catch (const po::multiple_occurrences& error) {
    if (error.get_option_name() != "--index") throw OptionError(error.what());
    throw OptionError(
        "-i is given twice, but a command works on one index; to search several together, add their articles to one "
        "index, or join indexes of the engine xapian by `dateline-index remote`");
  } catch (const po::error& error) {
    throw OptionError(error.what());
  }
  Arguments parsed(std::move(values));
  if (parsed.has("help")) return parsed;
  for (const auto& option : options.options()) check_choice(*option, parsed);
  return parsed;
}

po::typed_value<std::string>* text(const char* placeholder) {
  return po::value<std::string>()->value_name(placeholder);
}

po::typed_value<std::vector<std::string>>* texts(const char* placeholder) {
  return po::value<std::vector<std::string>>()->value_name(placeholder);
}

void add_index_option(po::options_description& options) {
  options.add_options()("index,i", text("DIR"), "the index (default: $DATELINE_INDEX)");
}

void add_pager_option(po::options_description& options) {
  options.add_options()("no-pager", "do not show long output in a pager");
}

void add_no_remote_option(po::options_description& options) {
  options.add_options()("no-remote", "refuse a remote index, which connects to other machines");
}

void add_help_option(po::options_description& options) { options.add_options()("help,h", "print this help and exit"); }

}  // namespace dateline::command
