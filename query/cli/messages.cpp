#include "query/cli/messages.hpp"

#include <fmt/format.h>

#include <chrono>

#include "common/terminal/streams.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query::cli {

void report_message(std::string_view message) { terminal::tell(fmt::format("dateline-query: {}\n", message)); }

void report_notes(const Understood& query) {
  for (const auto& note : query.notes) report_message(note);
}

std::vector<std::string> explain_unknown(std::span<const UnknownPerson> people, std::span<const UnknownValue> values) {
  std::vector<std::string> messages;
  for (const auto& [asked, facet, without_office, nearest] : people) {
    auto message = fmt::format("the index has no person named '{}'", asked);
    if (!without_office.empty())
      message = fmt::format("no article gives '{}' an office of state; use --person to find articles that name {}",
                            asked, fmt::join(without_office, ", "));
    if (!nearest.empty()) message += fmt::format("; similar names are {}", fmt::join(nearest, ", "));
    messages.push_back(std::move(message));
  }
  for (const auto& [facet, asked, nearest] : values) {
    auto message = fmt::format("no article has the {} '{}'", name_of(facet), asked);
    if (!nearest.empty()) message += fmt::format("; did you mean {}?", fmt::join(nearest, ", "));
    messages.push_back(std::move(message));
  }
  return messages;
}

void report_unknown(const Understood& query) {
  for (const auto& message : explain_unknown(query.people.unknown, query.unknown)) report_message(message);
}

std::unique_ptr<Engine> open_index(const Arguments& arguments) {
  return open_engine(arguments.index(), arguments.has("no-remote") ? RemoteIndex::refused : RemoteIndex::opened);
}

LazyDirectory open_directory(const std::string& index) {
  return {index, [](const std::string& message) {
            report_message(message + "; until then, different spellings of a person's name are not joined");
          }};
}

Day today() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return static_cast<Day>(days.time_since_epoch().count());
}

SearchSession search(Engine& engine, LazyDirectory& directory, const Selection& selection,
                     const Presentation& presentation) {
  try {
    return {engine, selection, presentation, today(), &directory};
  } catch (const QueryError& error) {
    throw UsageError(explain(error, selection.text));
  }
}

}  // namespace dateline::query::cli
