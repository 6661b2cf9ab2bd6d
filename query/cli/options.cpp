#include "query/cli/options.hpp"

#include <fmt/format.h>

#include <array>

#include "common/command/values.hpp"

namespace dateline::query::cli {

namespace {

using Values = std::vector<std::string>;

/// Filters that are fields of the query language, too.
struct FieldOption {
  const char* name;
  const char* value;
  const char* help;
};
constexpr std::array field_options{
    FieldOption{"country", "CC", "about this country, by code or name: cn or China"},
    FieldOption{"source", "S", "from this source"},
    FieldOption{"author", "A", "by this author"},
    FieldOption{"section", "S", "in this section"},
    FieldOption{"keyword", "K", "with this keyword"},
    FieldOption{"language", "L", "in this language"},
    FieldOption{"date", "D", "published then: 2014, 2014-05, 2014-05-20, 2014-05..2014-07, 7d or none (undated)"},
    FieldOption{"since", "D", "published on this date or later"},
    FieldOption{"until", "D", "published on this date or earlier"},
    FieldOption{"mentions", "D", "that mention this date or period"},
};

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

void add_selection_options(po::options_description& options) {
  const auto list = [](const char* name) { return po::value<Values>()->composing()->value_name(name); };
  auto add = options.add_options();
  add("any", "match any of the words, not all of them");
  add("literal,F", "take the query as plain words, without operators and fields");
  add("person", list("NAME"), "articles that name this person, by key, full name, surname or given name");
  add("official", list("NAME"), "the same, with an office of state in that article");
  add("role", list("ROLE"),
      "articles in which someone, or the --person, holds this role: 'foreign minister@cn' or '@cn'");
  for (const auto& [name, value, help] : field_options)
    add(name, list(value), fmt::format("articles {}", help).c_str());
}

Selection read_selection(const Arguments& arguments) {
  const auto all_of = [&](const char* name) { return arguments.all(name); };
  Selection selection;
  selection.text = arguments.joined_words();
  selection.any = arguments.has("any");
  selection.literal = arguments.has("literal");
  selection.persons = all_of("person");
  selection.officials = all_of("official");
  selection.roles = all_of("role");
  for (const auto& option : field_options)
    for (const auto& value : all_of(option.name)) selection.fields.emplace_back(option.name, value);
  return selection;
}

}  // namespace dateline::query::cli
