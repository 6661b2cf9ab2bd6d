#include "query/output/completion_writer.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "common/text/wrap.hpp"
#include "query/output/csv.hpp"
#include "query/output/json.hpp"
#include "query/output/terminal_text.hpp"

namespace dateline::query {

namespace {

using Json = nlohmann::ordered_json;
using people::PersonEntry;

Json to_json(const PersonEntry& person) {
  return {{"kind", "person"}, {"text", person.name()}, {"key", person.key()}, {"count", person.span.articles}};
}

Json to_json(const Completions::Word& word) {
  return {{"kind", "word"}, {"text", word.text}, {"key", nullptr}, {"count", word.articles}};
}

/// Calls write() with each person and then with each word.
template <typename Write>
void each(const Completions& completions, Write write) {
  for (const auto& person : completions.people) write(person);
  for (const auto& word : completions.words) write(word);
}

std::string articles(std::uint64_t count) { return fmt::format("{} {}", count, count == 1 ? "article" : "articles"); }

void write_text(const Completions& completions, terminal::Sink& sink) {
  const auto line = [&](const std::string& text) {
    sink.write(text::wrapped(text, {.columns = sink.columns(), .indent = 2}) + "\n");
  };
  for (const auto& person : completions.people) {
    const auto role = person.roles.empty() ? std::string() : ", " + shown(person.roles.front().role);
    line(fmt::format("{}{}: {}", shown(person.name()), role, articles(person.span.articles)));
  }
  for (const auto& word : completions.words) line(fmt::format("{}: {}", shown(word.text), articles(word.articles)));
}

void write_csv(const Completions& completions, Formulas formulas, terminal::Sink& sink) {
  const auto row = [&](const std::vector<std::string>& cells) { sink.write(csv_row(cells, formulas)); };
  row({"kind", "text", "key", "count"});
  for (const auto& person : completions.people)
    row({"person", person.name(), person.key(), std::to_string(person.span.articles)});
  for (const auto& word : completions.words) row({"word", word.text, "", std::to_string(word.articles)});
}

}  // namespace

void write_completions(const Completions& completions, const Format& format, terminal::Sink& sink) {
  if (format.name == "text") return write_text(completions, sink);
  if (format.name == "csv") return write_csv(completions, format.formulas, sink);
  if (format.name == "jsonl")
    return each(completions, [&](const auto& one) { sink.write(to_line(to_json(one)) + "\n"); });
  Json json{{"format_version", json_format_version}, {"completions", Json::array()}};
  each(completions, [&](const auto& one) { json["completions"].push_back(to_json(one)); });
  sink.write(to_line(json) + "\n");
}

}  // namespace dateline::query
