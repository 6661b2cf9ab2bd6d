#include <fmt/format.h>

#include <array>

#include "common/error.hpp"
#include "common/facts/lists/gazetteer.hpp"
#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/output/people_writer.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::query::cli {

namespace {

constexpr std::string_view help_head = R"(dateline-query people -i DIR [OPTION…] [NAME…]: who is in the archive.

Everybody whom two articles name, or one with a role: how many articles, the first and the last day, the roles that the
articles give them, and the spellings of the name. NAME is words that must all stand in the name. With --role or
--country, people are listed with the roles that answer, those most often written of first: who held an office, when.
  dateline-query people -i news.idx kerry
  dateline-query people -i news.idx --role 'foreign minister@jp' -n all
  dateline-query people -i news.idx --country cn --format csv > officials.csv

)";

constexpr std::array<std::string_view, 4> formats{"text", "json", "jsonl", "csv"};

std::string read_country(const std::string& text) {
  const auto code = facts::country_code(text);
  if (code.empty()) throw UsageError(fmt::format("--country takes a code or a name, as cn or China, not '{}'", text));
  return std::string(code);
}

PeopleRequest read_request(const po::variables_map& values) {
  PeopleRequest request;
  if (values.count("name") != 0)
    request.name = fmt::format("{}", fmt::join(values["name"].as<std::vector<std::string>>(), " "));
  if (values.count("role") != 0) request.role = values["role"].as<std::string>();
  if (values.count("country") != 0) request.country = read_country(values["country"].as<std::string>());
  request.limit = read_limit(values["limit"].as<std::string>());
  return request;
}

}  // namespace

Exit run_people(Arguments arguments, Sink& out) {
  po::options_description options("Options");
  add_common_options(options);
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  auto add = options.add_options();
  add("role", text("ROLE"), "who holds such a role: 'foreign minister@cn', '@cn', 'former president'");
  add("country", text("CC"), "who holds a role of this country: its code or name, as cn or China");
  add("limit,n", text("N|all")->default_value("10"), "how many people to list");
  add("format", text("FORMAT")->default_value("text"), "text, json, jsonl, or csv: a row for each role");
  const auto values = parse(arguments, options, "name");
  if (values.count("help") != 0) {
    out.write(fmt::format("{}{}", help_head, describe(options)));
    return Exit::done;
  }
  const auto format = choice(values, "format", formats);
  const auto request = read_request(values);
  const auto index = index_directory(values);
  const auto engine = open_engine(index);
  const auto list = list_people(*engine, index, request);
  write_people(list, format, out);
  return list.total > 0 ? Exit::done : Exit::nothing_found;
}

}  // namespace dateline::query::cli
