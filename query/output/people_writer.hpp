#pragma once

#include "common/terminal/sink.hpp"
#include "query/output/format.hpp"
#include "query/people/people_list.hpp"

namespace dateline::query {

/// Writes a list of people:
/// - "text": for reading;
/// - "json": one object;
/// - "jsonl": one person a line;
/// - "csv": one row for each role, and one row for a person without roles.
/// Throws as Sink::write().
void write_people(const PeopleList& list, const Format& format, terminal::Sink& sink);

}  // namespace dateline::query
