#pragma once

#include <string_view>

#include "query/output/sink.hpp"
#include "query/search/completion.hpp"

namespace dateline::query {

/// Writes completions as "text", "json", "jsonl" or "csv".
void write_completions(const Completions& completions, std::string_view format, Sink& sink);

}  // namespace dateline::query
