#pragma once

#include <string_view>

#include "query/output/sink.hpp"
#include "query/people/people_list.hpp"

namespace dateline::query {

/// Writes a list of people: "text" for people, "json" one object, "jsonl" one person a line, "csv" one role a row, and
/// one row for who has none.
void write_people(const PeopleList& list, std::string_view format, Sink& sink);

}  // namespace dateline::query
