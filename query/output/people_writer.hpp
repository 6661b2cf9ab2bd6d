#pragma once

#include <string_view>

#include "query/output/sink.hpp"
#include "query/people/people_list.hpp"

namespace dateline::query {

/// Writes a list of people. `format` is one of
/// - "text": for reading;
/// - "json": one object;
/// - "jsonl": one person a line;
/// - "csv": one row for each role, and one row for a person without roles.
/// Throws as Sink::write().
void write_people(const PeopleList& list, std::string_view format, Sink& sink);

}  // namespace dateline::query
