#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "common/command/streams.hpp"
#include "common/index/manifest.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/report/accounting.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr int json_version = 1;

std::string as_text(const std::filesystem::path& path, const index::Settings& settings, const Inspection& inspection) {
  const auto& counts = inspection.counts;
  auto text = fmt::format("{}: {}, {} of them undated\n", text::safe_for_terminal(path.string()),
                          counted(counts.articles, "article"), grouped(counts.undated));
  if (inspection.from && inspection.to)
    text += fmt::format("  published    {} to {}\n", iso_day(*inspection.from), iso_day(*inspection.to));
  const auto shards = settings.stub.empty() ? "" : fmt::format(", on the shards of {}", settings.stub);
  text +=
      fmt::format("  engine       {}{}\n  language     {}\n  timezone     {}\n  generation   {}\n  size         {}\n",
                  settings.engine, text::safe_for_terminal(shards), settings.language, settings.timezone,
                  counts.generation, megabytes(size_on_disk(path)));
  if (const auto people = read_authority(path); !people.checksum().empty())
    text += fmt::format("  people.jsonl {} named, {} merged, {}\n", counted(people.names(), "person"),
                        counted(people.merges(), "key"), counted(people.splits(), "split"));
  text += "  distinct values of facets:\n";
  for (const auto facet : all_facets)
    text += fmt::format("    {:<12} {}\n", name_of(facet),
                        grouped(inspection.facet_values[static_cast<std::size_t>(facet)]));
  if (!inspection.sizes.empty()) text += "  bytes of sections:\n";
  for (const auto& part : inspection.sizes) text += fmt::format("    {:<24} {:>16}\n", part.name, grouped(part.bytes));
  return text;
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
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

Exit info(const Arguments& arguments) {
  if (!arguments.words().empty())
    throw UsageError(fmt::format("unexpected argument '{}'; -i names the index", arguments.words().front()));
  const auto& format = arguments.text("format");
  const auto path = arguments.index();
  const auto settings = read_settings(arguments);
  const auto inspection = engine_of(path, settings)->inspect();
  const auto text = format == "json" ? as_json(path, settings, inspection) : as_text(path, settings, inspection);
  command::print(text);
  return Exit::done;
}

}  // namespace dateline::indexer
