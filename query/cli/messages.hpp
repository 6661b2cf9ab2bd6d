#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/command/arguments.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/session.hpp"

/// Messages on standard error, and what else the commands of dateline-query share.
namespace dateline::query::cli {

using command::Arguments;

/// Opens the index that the arguments name. With --no-remote, throws UnusableError if it is a remote one.
[[nodiscard]] std::unique_ptr<Engine> open_index(const Arguments& arguments);

/// Writes a message to standard error, after the program's name.
void report_message(std::string_view message);

/// Reports what the text of a query contains and the search does not use.
void report_notes(const Understood& query);

/// A message for each name that no person has and each value that no article has, with similar ones.
[[nodiscard]] std::vector<std::string> explain_unknown(std::span<const UnknownPerson> people,
                                                       std::span<const UnknownValue> values);

/// Reports the names in a query that no person has, and the values that no article has, with similar ones.
void report_unknown(const Understood& query);

/// The directory of people of an index, opened when it is first used. If it cannot be used, says so.
[[nodiscard]] LazyDirectory open_directory(const std::string& index);

/// The current day in UTC.
[[nodiscard]] Day today();

/// Searches, with dates such as 7d relative to today. Throws UsageError that points at the character of the query that
/// cannot be parsed.
[[nodiscard]] SearchSession search(Engine& engine, LazyDirectory& directory, const Selection& selection,
                                   const Presentation& presentation);

}  // namespace dateline::query::cli
