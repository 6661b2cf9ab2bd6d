#pragma once

#include "common/error.hpp"
#include "query/cli/options.hpp"
#include "query/output/sink.hpp"

/// The commands of dateline-query, one file each. Each takes the arguments after its name and writes its results to
/// `out`, messages to standard error. Throws Error.
namespace dateline::query::cli {

[[nodiscard]] Exit run_search(Arguments arguments, Sink& out);
[[nodiscard]] Exit run_get(Arguments arguments, Sink& out);
[[nodiscard]] Exit run_count(Arguments arguments, Sink& out);
[[nodiscard]] Exit run_people(Arguments arguments, Sink& out);
[[nodiscard]] Exit run_complete(Arguments arguments, Sink& out);

}  // namespace dateline::query::cli
