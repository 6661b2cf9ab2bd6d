#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/terminal/sink.hpp"
#include "common/terminal/streams.hpp"
#include "common/terminal/window.hpp"
#include "common/text/terminal.hpp"
#include "common/text/wrap.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/report/accounting.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr int json_version = 1;

/// Two columns: names, and values in a column of their own.
std::string table(std::size_t margin, const std::vector<std::pair<std::string, std::string>>& rows) {
  std::size_t width = 12;
  for (const auto& row : rows) width = std::max(width, row.first.size());
  std::string text;
  for (const auto& [name, value] : rows) text += fmt::format("{:{}}{:<{}} {}\n", "", margin, name, width, value);
  return text;
}

/// The bytes of sections, with the numbers set to the right.
std::string table_of(const std::vector<SizeOfPart>& sizes) {
  std::size_t digits = 0;
  for (const auto& part : sizes) digits = std::max(digits, grouped(part.bytes).size());
  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& part : sizes) rows.emplace_back(part.name, fmt::format("{:>{}}", grouped(part.bytes), digits));
  return table(4, rows);
}

std::string as_text(const std::filesystem::path& path, const index::Settings& settings, const Inspection& inspection) {
  const auto& counts = inspection.counts;
  auto text = fmt::format("{}: {}, {} of them undated\n", path.string(), counted(counts.articles, "article"),
                          grouped(counts.undated));
  std::vector<std::pair<std::string, std::string>> rows;
  if (inspection.from && inspection.to)
    rows.emplace_back("published", fmt::format("{} to {}", iso_day(*inspection.from), iso_day(*inspection.to)));
  const auto shards = settings.stub.empty() ? "" : fmt::format(", on the shards of {}", settings.stub);
  rows.emplace_back("engine", settings.engine + shards);
  rows.emplace_back("language", settings.language);
  rows.emplace_back("timezone", settings.timezone);
  rows.emplace_back("generation", std::to_string(counts.generation));
  rows.emplace_back("size", megabytes(size_on_disk(path)));
  if (const auto people = read_authority(path); !people.checksum().empty())
    rows.emplace_back("people.jsonl", fmt::format("{} named, {} merged, {}", counted(people.names(), "person"),
                                                  counted(people.merges(), "key"), counted(people.splits(), "split")));
  text += table(2, rows) + "  distinct values of facets:\n";
  rows.clear();
  for (const auto facet : all_facets)
    rows.emplace_back(name_of(facet), grouped(inspection.facet_values[static_cast<std::size_t>(facet)]));
  text += table(4, rows);
  if (!inspection.sizes.empty()) text += "  bytes of sections:\n" + table_of(inspection.sizes);
  return text::wrapped_lines(text::safe_for_terminal(text), terminal::window_of(STDOUT_FILENO).columns);
}

std::string as_json(const std::filesystem::path& path, const index::Settings& settings, const Inspection& inspection) {
  using nlohmann::ordered_json;
  const auto day = [](const std::optional<Day>& of) { return of ? ordered_json(iso_day(*of)) : ordered_json(); };
  ordered_json facets;
  for (const auto facet : all_facets)
    facets[std::string(name_of(facet))] = inspection.facet_values[static_cast<std::size_t>(facet)];
  const auto people = read_authority(path);
  const auto list =
      people.checksum().empty()
          ? ordered_json()
          : ordered_json{{"named", people.names()}, {"merged", people.merges()}, {"splits", people.splits()}};
  auto sections = ordered_json::object();
  for (const auto& part : inspection.sizes) sections[part.name] = part.bytes;
  const ordered_json json{{"format_version", json_version},
                          {"index", path.string()},
                          {"engine", settings.engine},
                          {"language", settings.language},
                          {"timezone", settings.timezone},
                          {"title_weight", settings.title_weight},
                          {"analysis_version", settings.analysis_version},
                          {"facts_version", settings.facts_version},
                          {"generation", inspection.counts.generation},
                          {"articles", inspection.counts.articles},
                          {"undated", inspection.counts.undated},
                          {"from", day(inspection.from)},
                          {"to", day(inspection.to)},
                          {"bytes", size_on_disk(path)},
                          {"people", list},
                          {"facet_values", facets},
                          {"sections", sections}};
  return text::escaped_json(json.dump(2, ' ', false, ordered_json::error_handler_t::replace)) + "\n";
}

}  // namespace

Exit info(const Arguments& arguments) {
  if (!arguments.words().empty())
    throw UsageError(fmt::format("unexpected argument '{}'; -i names the index", arguments.words().front()));
  const auto& format = arguments.text("format");
  const auto path = arguments.index();
  const auto settings = read_settings(arguments);
  const auto inspection = engine_of(path, settings)->inspect();
  terminal::print(format == "json" ? as_json(path, settings, inspection) : as_text(path, settings, inspection));
  return Exit::done;
}

}  // namespace dateline::indexer
