#pragma once

#include "common/terminal/sink.hpp"
#include "query/output/format.hpp"
#include "query/search/completion.hpp"

namespace dateline::query {

/// Writes completions. Throws as Sink::write().
void write_completions(const Completions& completions, const Format& format, terminal::Sink& sink);

}  // namespace dateline::query
