#include "query/cli/tool.hpp"

#include <array>
#include <cstdio>

#include "query/cli/commands.hpp"

namespace dateline::query::cli {

namespace {

constexpr std::string_view help = R"(dateline-query: asks a Dateline index who said what, where and when.

  dateline-query search -i DIR [QUERY…]   ranked articles, with facets and snippets
  dateline-query count -i DIR [QUERY…]    how many articles match
  dateline-query get -i DIR ID…           whole articles, by id
  dateline-query people -i DIR [NAME…]    who is in the archive, in which offices, when
  dateline-query complete -i DIR PREFIX…  how a half-typed word or name may go on
  -h [ --help ]                           this text
  --version                               which version this is

Each command explains itself: dateline-query search --help. DATELINE_INDEX stands in for -i.

  dateline-query search -i news.idx cybersecurity --person 'Zheng Zeguang' --date 2014-05
  dateline-query search -i news.idx '"rate cut" OR "rate rise"' --facet person,country,month
  dateline-query search -i news.idx --official kerry --role 'secretary of state@us' -n all --format jsonl
  dateline-query count -i news.idx --country cn --mentions 2009

Exit status: 0 found, 1 nothing found, 2 a wrong option or query, 3 an index that cannot be used, 4 some ids missing.
)";

struct Command {
  std::string_view name;
  Exit (*run)(Arguments, Sink&);
};
constexpr std::array commands{Command{"search", run_search}, Command{"get", run_get}, Command{"count", run_count},
                              Command{"people", run_people}, Command{"complete", run_complete}};

Exit run_command(const std::vector<std::string>& arguments, Sink& out) {
  if (arguments.empty())
    throw UsageError("which command? search, count, get, people or complete; --help explains them");
  const auto& name = arguments.front();
  if (name == "--help" || name == "-h" || name == "help") {
    out.write(help);
    return Exit::done;
  }
  if (name == "--version") {
    out.write("dateline-query " DATELINE_VERSION "\n");
    return Exit::done;
  }
  for (const auto& command : commands)
    if (command.name == name) return command.run(Arguments(arguments).subspan(1), out);
  throw UsageError("there is no command '" + name + "'; the commands are search, count, get, people and complete");
}

}  // namespace

Exit run_tool(const std::vector<std::string>& arguments) {
  Sink out(stdout);
  try {
    const auto status = run_command(arguments, out);
    out.flush();
    return status;
  } catch (const ReaderGone&) {
    return Exit::done;
  }
}

}  // namespace dateline::query::cli
