#include "query/output/companions_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "common/text/terminal.hpp"
#include "query/output/csv.hpp"
#include "query/output/json.hpp"
#include "query/output/terminal_text.hpp"

namespace dateline::query {

namespace {

using CompanionJson = nlohmann::ordered_json;

/// Rounded to two decimals, so that both engines and all machines print the same.
double rounded(double value) { return std::round(value * 100) / 100; }

CompanionJson to_json(const Companion& companion) {
  return {{"key", companion.key},
          {"name", companion.name},
          {"role", companion.role ? CompanionJson(shown(*companion.role)) : CompanionJson(nullptr)},
          {"count", companion.count},
          {"articles", companion.articles},
          {"expected", rounded(companion.expected)},
          {"ratio", rounded(companion.ratio())}};
}

void write_text(const std::string& asked, const Companions& all, terminal::Sink& sink) {
  std::string meant;
  for (const auto& person : all.people.searched) meant.append(meant.empty() ? "" : ", ").append(shown(person.name));
  sink.write(fmt::format("{} {} {} of {}\n", all.with, all.with == 1 ? "article names" : "articles name",
                         meant.empty() ? shown(asked) : meant, all.selected));
  if (all.companions.empty()) return;
  std::size_t widest = 0;
  for (const auto& each : all.companions) widest = std::max(widest, text::display_columns(shown(each.name)));
  sink.write(fmt::format("\n  {}  together  expected   ratio\n", padded("with", widest)));
  for (const auto& each : all.companions)
    sink.write(cut(fmt::format("  {}  {:>8}  {:>8.2f}  {:>6.1f}{}", padded(shown(each.name), widest), each.count,
                               each.expected, each.ratio(), each.role ? "  " + shown(*each.role) : ""),
                   sink.columns()) +
               "\n");
}

void write_csv(const Companions& all, Formulas formulas, terminal::Sink& sink) {
  using Row = std::vector<std::string>;
  sink.write(csv_row(Row{"key", "name", "role", "count", "articles", "expected", "ratio"}));
  for (const auto& each : all.companions)
    sink.write(csv_row(
        Row{each.key, each.name, each.role ? shown(*each.role) : "", std::to_string(each.count),
            std::to_string(each.articles), fmt::format("{:.2f}", each.expected), fmt::format("{:.2f}", each.ratio())},
        formulas));
}

}  // namespace

void write_companions(const std::string& asked, const Companions& companions, const Format& format,
                      terminal::Sink& sink) {
  if (format.name == "text") return write_text(asked, companions, sink);
  if (format.name == "csv") return write_csv(companions, format.formulas, sink);
  if (format.name == "jsonl") {
    for (const auto& each : companions.companions) sink.write(to_line(to_json(each)) + "\n");
    return;
  }
  CompanionJson json{{"format_version", json_format_version},
                     {"with", asked},
                     {"articles", companions.selected},
                     {"count", companions.with},
                     {"people", CompanionJson::array()}};
  for (const auto& each : companions.companions) json["people"].push_back(to_json(each));
  sink.write(to_line(json) + "\n");
}

}  // namespace dateline::query
