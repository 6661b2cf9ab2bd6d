#include <fmt/format.h>

#include <limits>
#include <utility>

#include "common/analysis/analyzer.hpp"
#include "common/command/values.hpp"
#include "common/facts/extract.hpp"
#include "common/model/facts.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/explain.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/preview.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/pipeline/processors.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

/// The settings of the index at `path`, or of a new index there. Throws UsageError if an option contradicts the index.
index::Settings settings_for(const std::filesystem::path& path, const Arguments& arguments) {
  const bool exists = index::has_manifest(path);
  auto settings = exists ? index::read_manifest(path) : index::current_settings();
  const auto take = [&](const char* option, std::string& setting) {
    if (!arguments.has(option)) return;
    const auto& asked = arguments.text(option);
    if (exists && asked != setting)
      throw UsageError(fmt::format(
          "--{} {}: the index {} was created with {}, which cannot be changed; omit --{}, or create another index",
          option, asked, path.string(), setting, option));
    setting = asked;
  };
  take("engine", settings.engine);
  take("language", settings.language);
  take("timezone", settings.timezone);
  refuse_remote(path, settings);
  if (arguments.has("no-facts")) {
    if (exists && settings.facts_version != index::no_facts)
      throw UsageError(
          fmt::format("--no-facts: the index {} was created with facts, which cannot be changed; omit --no-facts, "
                      "or create another index",
                      path.string()));
    settings.facts_version = index::no_facts;
  }
  if (settings.facts_version != facts::facts_version && settings.facts_version != index::no_facts)
    throw UnusableError(fmt::format(
        "{}: the index has facts of version {}, but this program extracts version {}. Index the articles again",
        path.string(), settings.facts_version, facts::facts_version));
  return settings;
}

corpus::ReadOptions read_options(const Arguments& arguments) {
  corpus::ReadOptions options;
  options.input = arguments.text_or("input", "");
  options.map = command::parse_pairs("--map", arguments.all("map"));
  options.set = command::parse_pairs("--set", arguments.all("set"));
  options.id_prefix = arguments.text_or("id-prefix", "");
  options.date_order = arguments.text_or("date-order", "");
  return options;
}

WritingLimits limits_of(const Arguments& arguments) {
  constexpr auto most_threads = std::numeric_limits<unsigned>::max();
  const auto threads = arguments.has("threads")
                           ? command::parse_number("--threads", arguments.text("threads"), 1, most_threads)
                           : processors();
  return {static_cast<unsigned>(threads), command::parse_size("--memory", arguments.text("memory"))};
}

void refuse_without_articles(const Accounting& accounting, const ArticleSource& source) {
  if (accounting.read() == 0 && !source.cancellations().empty()) return;
  if (accounting.read() == 0) throw UnusableError("there is no file with an article in the input; nothing was changed");
  if (accounting.skipped > accounting.outdated && accounting.kept == 0)
    throw UnusableError(fmt::format("all of {} skipped; nothing was changed", counted(accounting.skipped, "article")));
}

[[noreturn]] void tell_interrupted(const std::filesystem::path& path, Engine* engine) {
  if (engine == nullptr)
    throw Error(Exit::interrupted,
                fmt::format("interrupted: {} was not created, and nothing was written", path.string()));
  const auto kept = engine->committed();
  throw Error(Exit::interrupted, fmt::format("interrupted: nothing was added; {} still has {} at generation {}",
                                             path.string(), counted(kept.articles, "article"), kept.generation));
}

}  // namespace

Exit add(const Arguments& arguments) {
  if (arguments.words().empty()) throw UsageError("no PATH is given; - means standard input");
  auto options = read_options(arguments);
  if (arguments.has("explain")) {
    if (arguments.has("timezone")) options.timezone = arguments.text("timezone");
    return explain(arguments, std::move(options));
  }
  const auto path = arguments.index();
  const auto settings = settings_for(path, arguments);
  const auto engine = engine_of(path, settings);
  const auto limits = limits_of(arguments);
  const analysis::Analyzer throws_if_language_is_unknown(settings.language);
  options.timezone = settings.timezone;
  options.passed_over = path.string();
  ArticleSource source(arguments.words(), std::move(options));

  catch_interrupts();
  Progress progress(!arguments.has("quiet"));
  const auto finish = [&](const Accounting& accounting, const CommitCounts& counts, bool complete) {
    auto lines = summary(accounting, source.missing().lines(), progress.elapsed(), path, counts);
    const auto canceled = source.cancellations().size();
    const bool unknown = !arguments.has("dry-run") && canceled > accounting.canceled;
    if (unknown)
      lines += fmt::format("{} in the input of which the index has no article.\n",
                           counted(canceled - accounting.canceled, "cancellation"));
    if (!arguments.has("quiet")) progress.print(lines);
    const bool warned = source.missing().warns() || accounting.replacements.warns();
    const bool fine = accounting.skipped == 0 && complete && !unknown && !(warned && arguments.has("strict"));
    return fine ? Exit::done : Exit::partial;
  };
  if (arguments.has("dry-run")) {
    const auto accounting = preview(source, index::has_manifest(path) ? engine.get() : nullptr, progress);
    refuse_without_articles(accounting, source);
    return finish(accounting, {}, true);
  }

  WritableIndex index(path, settings, "add");
  const auto writer = engine->write(index, limits);
  try {
    auto accounting = writer->add(source, progress);
    refuse_without_articles(accounting, source);
    progress.show("writing the commit");
    const auto before = index.is_new() ? 0 : engine->committed().generation;
    auto counts = writer->commit(accounting);
    progress.show("writing the directory of people");
    const auto followed = follow_commit(*engine, writer->changes(), before, counts);
    progress.print(text::safe_for_terminal(followed.lines));
    return finish(accounting, counts, !followed.failed);
  } catch (const Error& error) {
    if (error.status() != Exit::interrupted) throw;
    tell_interrupted(path, index.is_new() ? nullptr : engine.get());
  }
}

}  // namespace dateline::indexer
