#include "query/cli/options.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "common/command/values.hpp"
#include "common/model/facet.hpp"

namespace dateline::query::cli {

namespace {

using Values = std::vector<std::string>;

/// The help texts of date_filters.
constexpr std::array<const char*, date_filters.size()> date_help{
    "articles published then: 2014, 2014-05, 2014-05-20, 2014-05..2014-07, 7d or none (undated)",
    "articles published on this date or later",
    "articles published on this date or earlier",
    "articles that mention this date or period",
};

po::value_semantic* repeated(std::string_view name) {
  return po::value<Values>()->composing()->value_name(std::string(name));
}

bool is_option_of_people(Facet facet) { return facet == Facet::role || facet == Facet::country; }

void add_date_filters(po::options_description& options, const std::string& condition = {}) {
  for (std::size_t i = 0; i < date_filters.size(); ++i)
    options.add_options()(std::string(date_filters[i]).c_str(), repeated("D"), (condition + date_help[i]).c_str());
}

void add_exclusions(const Arguments& arguments, Selection& selection) {
  for (const auto& exclusion : arguments.all("exclude")) {
    try {
      add_exclusion(selection, exclusion);
    } catch (const UsageError& error) {
      throw command::OptionError(fmt::format("--exclude: {}", error.what()));
    }
  }
}

}  // namespace

std::string excluded_word_hint(std::span<const std::string> arguments) {
  for (const auto& argument : arguments) {
    if (argument == "--") break;
    const bool may_be_word = argument.find('=') == std::string::npos;  // excludes "-n=5"
    if (may_be_word && argument.size() > 2 && argument[0] == '-' && argument[1] != '-')
      return fmt::format("; to exclude the word '{}', put -- before the query: -- {}", argument.substr(1), argument);
  }
  return {};
}

std::size_t read_limit(const Arguments& arguments) {
  const auto& text = arguments.text("limit");
  if (text == "all") return no_limit;
  if (const auto limit = command::whole_number(text)) return *limit;
  throw command::OptionError(fmt::format("-n: '{}' is neither a number nor 'all'", text));
}

void add_csv_option(po::options_description& options) {
  options.add_options()("csv-safe", "in CSV, put a ' before text that a spreadsheet would run as a formula");
}

Format read_format(const Arguments& arguments) {
  Format format{.name = arguments.text("format")};
  if (!arguments.has("csv-safe")) return format;
  if (format.name != "csv") throw UsageError("--csv-safe requires --format csv");
  format.formulas = Formulas::disarmed;
  return format;
}

void add_time_limit_option(po::options_description& options) {
  options.add_options()("time-limit", command::text("MS"),
                        "give up a search that takes longer than MS milliseconds; without it, there is no limit");
}

Budget read_time_limit(const Arguments& arguments) {
  if (!arguments.has("time-limit")) return {};
  constexpr std::size_t day = 86'400'000;
  const std::chrono::milliseconds limit(command::parse_number("--time-limit", arguments.text("time-limit"), 1, day));
  return Budget([end = std::chrono::steady_clock::now() + limit] { return std::chrono::steady_clock::now() >= end; });
}

void add_selection_options(po::options_description& options) {
  auto add = options.add_options();
  add("any", "match any of the words, not all of them");
  add("literal,F", "take the query as plain words, without operators and fields");
  for (const auto& row : facet_table)
    add(std::string(row.name).c_str(), repeated(row.option_value), std::string(row.option_help).c_str());
  add_date_filters(options);
  add("exclude", repeated("FIELD=VALUE"),
      "leave out articles with this value of a facet, or of date or mentions: country=us");
}

Selection read_selection(const Arguments& arguments) {
  Selection selection;
  selection.text = arguments.joined_words();
  selection.any = arguments.has("any");
  selection.literal = arguments.has("literal");
  const auto add_filters = [&](std::string_view name) {
    for (const auto& value : arguments.all(std::string(name))) add_filter(selection, name, value);
  };
  for (const auto& row : facet_table) add_filters(row.name);
  for (const auto name : date_filters) add_filters(name);
  add_exclusions(arguments, selection);
  return selection;
}

void add_companion_filters(po::options_description& options) {
  auto add = options.add_options();
  for (const auto& row : facet_table)
    if (!is_option_of_people(row.facet))
      add(std::string(row.name).c_str(), repeated(row.option_value),
          fmt::format("with --with: {}", row.option_help).c_str());
  add_date_filters(options, "with --with: ");
  add("exclude", repeated("FIELD=VALUE"), "with --with: leave out articles with this value: country=us");
}

std::vector<std::string> companion_filters(const Arguments& arguments) {
  std::vector<std::string> given;
  const auto look_at = [&](std::string_view name) {
    if (arguments.has(std::string(name))) given.emplace_back(name);
  };
  for (const auto& row : facet_table)
    if (!is_option_of_people(row.facet)) look_at(row.name);
  for (const auto name : date_filters) look_at(name);
  look_at("exclude");
  return given;
}

Selection read_companion_selection(const Arguments& arguments) {
  Selection selection;
  selection.text = arguments.joined_words();
  for (const auto& name : companion_filters(arguments))
    if (name != "exclude")
      for (const auto& value : arguments.all(name)) add_filter(selection, name, value);
  for (const auto* const name : {"role", "country"})
    if (arguments.has(name)) add_filter(selection, name, arguments.text(name));
  add_exclusions(arguments, selection);
  return selection;
}

}  // namespace dateline::query::cli
