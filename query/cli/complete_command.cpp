#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/cli/options.hpp"
#include "query/output/completion_writer.hpp"
#include "query/search/completion.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::query::cli {

namespace {

/// The facets that --values names.
std::vector<Facet> read_value_facets(const Arguments& arguments) {
  std::vector<Facet> facets;
  const auto known = completable_facets();
  for (const auto& list : arguments.all("values")) {
    std::istringstream names(list);
    for (std::string name; std::getline(names, name, ',');) {
      const auto facet = std::find_if(known.begin(), known.end(), [&](Facet each) { return name_of(each) == name; });
      if (facet == known.end())
        throw command::OptionError(
            fmt::format("--values: unknown facet '{}'; give {}", name, fmt::join(names_of(known), ", ")));
      facets.push_back(*facet);
    }
  }
  return facets;
}

}  // namespace

Exit run_complete(const Arguments& arguments, terminal::Sink& out) {
  const auto limit = read_limit(arguments);
  const auto facets = read_value_facets(arguments);
  const auto format = read_format(arguments);
  if (arguments.words().empty()) throw UsageError("no PREFIX is given; give the beginning of a word or a name");
  const auto index = arguments.index();
  const auto engine = open_index(arguments);
  engine->set_budget(read_time_limit(arguments));
  auto directory = open_directory(index);
  Completions completions;
  if (facets.empty())
    completions = complete(*engine, directory, arguments.joined_words(), limit);
  else
    completions.values = complete_values(*engine, facets, arguments.joined_words(), limit);
  write_completions(completions, format, out);
  const bool nothing = completions.people.empty() && completions.words.empty() && completions.values.empty();
  return nothing ? Exit::nothing_found : Exit::done;
}

}  // namespace dateline::query::cli
