#pragma once

#include <string_view>

#include "query/output/sink.hpp"
#include "query/search/completion.hpp"

namespace dateline::query {

/// Writes completions. `format` is "text", "json", "jsonl" or "csv". Throws as Sink::write().
void write_completions(const Completions& completions, std::string_view format, Sink& sink);

}  // namespace dateline::query
