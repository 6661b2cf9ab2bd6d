#pragma once

#include <string>

#include "common/terminal/sink.hpp"
#include "query/output/format.hpp"
#include "query/search/companions.hpp"

namespace dateline::query {

/// Writes who occurs with a person, as text, JSON, JSON lines or a CSV table with a row for each. Throws as
/// Sink::write().
void write_companions(const std::string& asked, const Companions& companions, const Format& format,
                      terminal::Sink& sink);

}  // namespace dateline::query
