#pragma once

#include <string>

#include "query/cli/options.hpp"
#include "query/people/resolve.hpp"
#include "query/search/session.hpp"

namespace dateline::query::cli {

/// The options as --help shows them.
[[nodiscard]] std::string describe(const po::options_description& options);

/// Says on standard error whom nobody could be, and the names nearest to it.
void report_unknown(const ResolvedPeople& people);

/// The directory of an index; says on standard error where it cannot be used.
[[nodiscard]] LazyDirectory open_directory(const std::string& index);

[[nodiscard]] Day today();

/// Searches as of today. Throws UsageError that points at the character where the query cannot be understood.
[[nodiscard]] SearchSession search(Engine& engine, LazyDirectory& directory, const Selection& selection,
                                   const Presentation& presentation);

}  // namespace dateline::query::cli
