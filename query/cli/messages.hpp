#pragma once

#include <memory>
#include <string>

#include "common/command/arguments.hpp"
#include "query/people/resolve.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/session.hpp"

/// Messages on standard error, and what else the commands of dateline-query share.
namespace dateline::query::cli {

using command::Arguments;

/// Opens the index that the arguments name. With --no-remote, throws UnusableError if it is a remote one.
[[nodiscard]] std::unique_ptr<Engine> open_index(const Arguments& arguments);

/// Reports the names in a query that no person has, with similar names.
void report_unknown(const ResolvedPeople& people);

/// The directory of people of an index, opened when it is first used. If it cannot be used, says so.
[[nodiscard]] LazyDirectory open_directory(const std::string& index);

/// The current day in UTC.
[[nodiscard]] Day today();

/// Searches, with dates such as 7d relative to today. Throws UsageError that points at the character of the query that
/// cannot be parsed.
[[nodiscard]] SearchSession search(Engine& engine, LazyDirectory& directory, const Selection& selection,
                                   const Presentation& presentation);

}  // namespace dateline::query::cli
