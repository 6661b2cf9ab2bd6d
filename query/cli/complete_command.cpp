#include <fmt/format.h>

#include <array>

#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/output/completion_writer.hpp"
#include "query/search/completion.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::query::cli {

namespace {

constexpr std::string_view help_head =
    R"(dateline-query complete -i DIR [OPTION…] PREFIX…: how a half-typed text may go on.

People one of whose names has all the words, the last of them perhaps just begun, and words that begin as the last one
does: those of most articles first. For the completion of a search box, or of a shell.
  dateline-query complete -i news.idx 'john ke'
  dateline-query complete -i news.idx -n 5 --format jsonl cyb

)";

constexpr std::array<std::string_view, 4> formats{"text", "json", "jsonl", "csv"};

}  // namespace

Exit run_complete(Arguments arguments, Sink& out) {
  po::options_description options("Options");
  add_common_options(options);
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  auto add = options.add_options();
  add("limit,n", text("N|all")->default_value("10"), "how many people and how many words to list");
  add("format", text("FORMAT")->default_value("text"), "text, json, jsonl or csv");
  const auto values = parse(arguments, options, "prefix");
  if (values.count("help") != 0) {
    out.write(fmt::format("{}{}", help_head, describe(options)));
    return Exit::done;
  }
  const auto format = choice(values, "format", formats);
  const auto limit = read_limit(values["limit"].as<std::string>());
  if (values.count("prefix") == 0) throw UsageError("what is to be completed? Name the beginning of a word or a name");
  const auto begun = fmt::format("{}", fmt::join(values["prefix"].as<std::vector<std::string>>(), " "));
  const auto index = index_directory(values);
  const auto engine = open_engine(index);
  auto directory = open_directory(index);
  const auto completions = complete(*engine, directory, begun, limit);
  write_completions(completions, format, out);
  return completions.people.empty() && completions.words.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace dateline::query::cli
