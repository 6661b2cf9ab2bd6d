#include "indexer/command/options.hpp"

#include <fmt/format.h>

#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <charconv>
#include <cstdlib>
#include <iostream>
#include <limits>

#include "common/error.hpp"

namespace dateline::indexer {

namespace {

constexpr int gnu_style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

void print_help(const Syntax& syntax) {
  std::cout << "Usage: dateline-index " << syntax.name << ' ' << syntax.usage << "\n\n"
            << syntax.about << '\n'
            << syntax.options << "\nExamples:\n"
            << syntax.examples;
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text, std::string_view& rest) {
  Number number = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{}) return std::nullopt;
  rest = {stop, end};
  return number;
}

}  // namespace

std::string Arguments::text_or(const char* option, std::string_view otherwise) const {
  return has(option) ? text(option) : std::string(otherwise);
}

std::vector<std::string> Arguments::all(const char* option) const {
  return has(option) ? values_[option].as<std::vector<std::string>>() : std::vector<std::string>{};
}

std::filesystem::path Arguments::index() const {
  if (has("index")) {
    if (text("index").empty()) throw UsageError("-i names no directory: give -i DIR, the index");
    return text("index");
  }
  if (const auto* const path = std::getenv("DATELINE_INDEX"); path != nullptr && *path != '\0') return path;
  throw UsageError("no index is named: give -i DIR, or set DATELINE_INDEX");
}

void add_help_option(Syntax& syntax) { syntax.options.add_options()("help,h", "print this and end"); }

void add_index_option(Syntax& syntax) {
  syntax.options.add_options()("index,i", po::value<std::string>()->value_name("DIR"),
                               "the index; by default what DATELINE_INDEX says");
}

std::optional<Arguments> parse(Syntax& syntax, std::span<const std::string> arguments) {
  add_help_option(syntax);
  po::options_description all;
  all.add(syntax.options).add_options()("words", po::value<std::vector<std::string>>());
  po::positional_options_description words;
  words.add("words", -1);
  const std::vector<std::string> copy(arguments.begin(), arguments.end());
  po::variables_map values;
  const auto help = fmt::format("`dateline-index {} --help` lists the options", syntax.name);
  try {
    po::store(po::command_line_parser(copy).options(all).positional(words).style(gnu_style).run(), values);
  } catch (const po::unknown_option& error) {
    throw UsageError(fmt::format("{}; {}; what begins with - and is no option goes after --", error.what(), help));
  } catch (const po::error& error) {
    throw UsageError(fmt::format("{}; {}", error.what(), help));
  }
  if (values.count("help") != 0) {
    print_help(syntax);
    return std::nullopt;
  }
  return Arguments(std::move(values));
}

std::uint64_t parse_size(std::string_view option, std::string_view text) {
  constexpr std::string_view units = "KMGT";
  std::string_view unit;
  const auto number = parse_number<std::uint64_t>(text, unit);
  const auto power = unit.empty() ? 0 : units.find(unit) + 1;
  const bool has_unit = unit.empty() || (unit.size() == 1 && units.find(unit) != std::string_view::npos);
  if (!number || *number == 0 || !has_unit || *number > std::numeric_limits<std::uint64_t>::max() >> (10 * power))
    throw UsageError(fmt::format("{} {}: a size such as 512M or 2G is wanted", option, text));
  return *number << (10 * power);
}

unsigned parse_count(std::string_view option, std::string_view text) {
  std::string_view rest;
  const auto number = parse_number<unsigned>(text, rest);
  if (!number || *number == 0 || !rest.empty())
    throw UsageError(fmt::format("{} {}: a number from 1 on is wanted", option, text));
  return *number;
}

std::map<std::string, std::string> parse_pairs(std::string_view option, const std::vector<std::string>& texts) {
  std::map<std::string, std::string> pairs;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw UsageError(fmt::format("{} {}: NAME=VALUE is wanted", option, text));
    const auto name = text.substr(0, equals);
    if (!pairs.emplace(name, text.substr(equals + 1)).second)
      throw UsageError(fmt::format("{} names {} twice", option, name));
  }
  return pairs;
}

}  // namespace dateline::indexer
