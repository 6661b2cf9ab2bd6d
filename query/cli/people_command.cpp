#include <fmt/format.h>

#include "common/error.hpp"
#include "common/facts/lists/gazetteer.hpp"
#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/cli/options.hpp"
#include "query/output/companions_writer.hpp"
#include "query/output/people_writer.hpp"
#include "query/search/companions.hpp"
#include "query/search/filter_values.hpp"
#include "query/search/open_engine.hpp"
#include "query/syntax/nearest_country.hpp"

namespace dateline::query::cli {

namespace {

std::string read_country(const std::string& text) {
  const auto code = facts::country_code(text);
  if (code.empty())
    throw UsageError(fmt::format("--country: '{}' is not the code or the name of a country, such as cn or China{}",
                                 text, country_suggestion(text)));
  return std::string(code);
}

PeopleRequest read_request(const Arguments& arguments) {
  PeopleRequest request;
  request.name = arguments.joined_words();
  if (arguments.has("role")) request.roles = split_values("role", arguments.text("role"));
  if (arguments.has("country"))
    for (const auto& country : split_values("country", arguments.text("country")))
      request.countries.push_back(read_country(country));
  request.limit = read_limit(arguments);
  return request;
}

Exit list_companions(const Arguments& arguments, terminal::Sink& out) {
  const auto& name = arguments.text("with");
  const auto selection = read_companion_selection(arguments);
  const auto limit = read_limit(arguments);
  const auto format = read_format(arguments);
  auto directory = open_directory(arguments.index());
  const auto engine = open_index(arguments);
  const auto companions = companions_of(*engine, &directory, name, selection, today(), limit);
  for (const auto& message : explain_unknown(companions.people.unknown, {})) report_message(message);
  write_companions(name, companions, format, out);
  return companions.companions.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace

Exit run_people(const Arguments& arguments, terminal::Sink& out) {
  if (arguments.has("with")) return list_companions(arguments, out);
  if (const auto filters = companion_filters(arguments); !filters.empty())
    throw command::OptionError(fmt::format("--{} requires --with", filters.front()));
  const auto request = read_request(arguments);
  const auto format = read_format(arguments);
  const auto index = arguments.index();
  const auto engine = open_index(arguments);
  const auto list = list_people(*engine, index, request);
  write_people(list, format, out);
  return list.total > 0 ? Exit::done : Exit::nothing_found;
}

}  // namespace dateline::query::cli
