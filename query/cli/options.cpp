#include "query/cli/options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "common/error.hpp"

namespace dateline::query::cli {

namespace {

using Values = std::vector<std::string>;

/// What --help says of the date_filters.
constexpr std::array<const char*, date_filters.size()> date_help{
    "published then: 2014, 2014-05, 2014-05-20, 2014-05..2014-07, 7d, none",
    "published then or later",
    "published then or earlier",
    "whose text speaks of that time",
};

}  // namespace

std::string excluded_word_hint(Arguments arguments) {
  for (const auto& argument : arguments) {
    if (argument == "--") break;
    const bool may_be_word = argument.find('=') == std::string::npos;  // which -n=5 is not
    if (may_be_word && argument.size() > 2 && argument[0] == '-' && argument[1] != '-')
      return fmt::format("; to search without the word '{}', put -- before it or quote it with another word: -- {}",
                         argument.substr(1), argument);
  }
  return {};
}

po::variables_map parse(Arguments arguments, const po::options_description& options, const std::string& positional) {
  po::options_description all;
  all.add(options);
  po::positional_options_description rest;
  if (!positional.empty()) {
    all.add_options()(positional.c_str(), po::value<Values>()->composing());
    rest.add(positional.c_str(), -1);
  }
  namespace style = po::command_line_style;
  try {
    po::variables_map values;
    po::store(po::command_line_parser(Values(arguments.begin(), arguments.end()))
                  .options(all)
                  .positional(rest)
                  .style(style::unix_style & ~style::allow_guessing)
                  .run(),
              values);
    po::notify(values);
    return values;
  } catch (const po::too_many_positional_options_error&) {
    throw UsageError("there are more arguments than this command takes; --help shows them");
  } catch (const po::error& error) {
    throw UsageError(fmt::format("{}; --help shows the options{}", error.what(), excluded_word_hint(arguments)));
  }
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return value;
}

std::size_t read_limit(const std::string& text, Arguments arguments) {
  if (text == "all") return no_limit;
  if (const auto limit = whole_number(text)) return *limit;
  throw UsageError(fmt::format("-n takes a number or 'all', not '{}'{}", text, excluded_word_hint(arguments)));
}

void add_common_options(po::options_description& options) {
  options.add_options()("index,i", po::value<std::string>()->value_name("DIR"),
                        "the index; without it, DATELINE_INDEX names it")("help,h", "this text");
}

std::string index_directory(const po::variables_map& values) {
  if (values.count("index") != 0) {
    auto index = values["index"].as<std::string>();
    if (index.empty()) throw UsageError("-i names no directory; give -i DIR, the index");
    return index;
  }
  const char* fallback = std::getenv("DATELINE_INDEX");
  if (fallback != nullptr && *fallback != '\0') return fallback;
  throw UsageError("which index? Give -i DIR, or set DATELINE_INDEX to its directory");
}

void add_selection_options(po::options_description& options) {
  const auto list = [](std::string_view name) {
    return po::value<Values>()->composing()->value_name(std::string(name));
  };
  auto add = options.add_options();
  add("any", "any of the words, not all of them");
  add("literal,F", "take the query literally: no operators, no fields");
  for (const auto& row : facet_table)
    add(std::string(row.name).c_str(), list(row.option_value), std::string(row.option_help).c_str());
  for (std::size_t i = 0; i < date_filters.size(); ++i)
    add(std::string(date_filters[i]).c_str(), list("D"), date_help[i]);
}

Selection read_selection(const po::variables_map& values) {
  const auto all_of = [&](std::string_view option) {
    const std::string name(option);
    return values.count(name) == 0 ? Values{} : values[name].as<Values>();
  };
  Selection selection;
  for (const auto& word : all_of("query")) selection.text.append(selection.text.empty() ? "" : " ").append(word);
  selection.any = values.count("any") != 0;
  selection.literal = values.count("literal") != 0;
  for (const auto& row : facet_table)
    for (const auto& value : all_of(row.name)) add_filter(selection, row.name, value);
  for (const auto name : date_filters)
    for (const auto& value : all_of(name)) add_filter(selection, name, value);
  return selection;
}

std::string choice(const po::variables_map& values, const std::string& option,
                   std::span<const std::string_view> known) {
  auto value = values[option].as<std::string>();
  if (std::find(known.begin(), known.end(), value) != known.end()) return value;
  throw UsageError(fmt::format("--{} takes {}, not '{}'", option, fmt::join(known, ", "), value));
}

}  // namespace dateline::query::cli
