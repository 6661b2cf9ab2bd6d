#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/cli/options.hpp"
#include "query/output/completion_writer.hpp"
#include "query/search/completion.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::query::cli {

Exit run_complete(const Arguments& arguments, Sink& out) {
  const auto limit = read_limit(arguments);
  if (arguments.words().empty()) throw UsageError("no PREFIX is given; give the beginning of a word or a name");
  const auto index = arguments.index();
  const auto engine = open_engine(index);
  engine->set_budget(read_time_limit(arguments));
  auto directory = open_directory(index);
  const auto completions = complete(*engine, directory, arguments.joined_words(), limit);
  write_completions(completions, arguments.text("format"), out);
  return completions.people.empty() && completions.words.empty() ? Exit::nothing_found : Exit::done;
}

}  // namespace dateline::query::cli
