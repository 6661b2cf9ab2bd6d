#include "query/output/completion_writer.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

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

Json to_json(const CompletedValue& value) {
  return {
      {"kind", name_of(value.facet)}, {"text", value.label}, {"key", value.option_value}, {"count", value.articles}};
}

/// Calls write() with each person, then with each word, then with each value.
template <typename Write>
void each(const Completions& completions, Write write) {
  for (const auto& person : completions.people) write(person);
  for (const auto& word : completions.words) write(word);
  for (const auto& value : completions.values) write(value);
}

std::string articles(std::uint64_t count) { return fmt::format("{} {}", count, count == 1 ? "article" : "articles"); }

void write_text(const Completions& completions, Sink& sink) {
  for (const auto& person : completions.people) {
    const auto role = person.roles.empty() ? std::string() : ", " + shown(person.roles.front().role);
    sink.write(fmt::format("{}{}: {}\n", shown(person.name()), role, articles(person.span.articles)));
  }
  for (const auto& word : completions.words)
    sink.write(fmt::format("{}: {}\n", shown(word.text), articles(word.articles)));
  for (const auto& value : completions.values)
    sink.write(fmt::format("{} ({}): {}\n", shown(value.label), name_of(value.facet), articles(value.articles)));
}

void write_csv(const Completions& completions, Sink& sink) {
  sink.write(csv_row(std::vector<std::string>{"kind", "text", "key", "count"}));
  for (const auto& person : completions.people)
    sink.write(
        csv_row(std::vector<std::string>{"person", person.name(), person.key(), std::to_string(person.span.articles)}));
  for (const auto& word : completions.words)
    sink.write(csv_row(std::vector<std::string>{"word", word.text, "", std::to_string(word.articles)}));
  for (const auto& value : completions.values)
    sink.write(csv_row(std::vector<std::string>{std::string(name_of(value.facet)), value.label, value.option_value,
                                                std::to_string(value.articles)}));
}

}  // namespace

void write_completions(const Completions& completions, std::string_view format, Sink& sink) {
  if (format == "text") return write_text(completions, sink);
  if (format == "csv") return write_csv(completions, sink);
  if (format == "jsonl") return each(completions, [&](const auto& one) { sink.write(to_line(to_json(one)) + "\n"); });
  Json json{{"format_version", json_format_version}, {"completions", Json::array()}};
  each(completions, [&](const auto& one) { json["completions"].push_back(to_json(one)); });
  sink.write(to_line(json) + "\n");
}

}  // namespace dateline::query
