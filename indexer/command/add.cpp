#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "common/analysis/analyzer.hpp"
#include "common/facts/extract.hpp"
#include "common/model/facts.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/command/options.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/preview.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

Syntax add_syntax() {
  Syntax syntax;
  syntax.name = "add";
  syntax.usage = "-i DIR [OPTION]… PATH…";
  syntax.about =
      "Adds the articles of files, directories and - (standard input) to an index, which is made where there is none.\n"
      "JSON lines and arrays, CSV and TSV, Reuters SGML, HTML pages and plain text are told apart by content, gzip "
      "and\n"
      "zstd are unpacked. An article with an id that the index has replaces the old one; an identical one changes "
      "nothing.\n"
      "One add is one commit: all of it is kept or, when it fails or is interrupted, nothing.\n";
  syntax.examples =
      "  dateline-index add -i news.idx articles.jsonl.zst\n"
      "  dateline-index add -i news.idx --map headline=title --set source='Harbour Gazette' archive/\n"
      "  dateline-index add -i news.idx --id-prefix wire- --date-order dmy --timezone Europe/London wire.csv\n"
      "  zcat today.jsonl.gz | dateline-index add -i news.idx -\n";
  add_index_option(syntax);
  using po::bool_switch;
  using po::value;
  using Text = std::string;
  using Texts = std::vector<std::string>;
  syntax.options.add_options()                                                                                   //
      ("engine", value<Text>()->value_name("NAME"), "of a new index: sealed by default; xapian")                 //
      ("language", value<Text>()->value_name("CODE"), "of a new index, for stemming: en by default; none")       //
      ("timezone", value<Text>()->value_name("TZ"), "of a new index, for times without a zone: UTC by default")  //
      ("input", value<Text>()->value_name("FORMAT"), "the form of the input, where its content misleads")        //
      ("map", value<Texts>()->value_name("A=B"), "read the input's field A as B; may be repeated")               //
      ("set", value<Texts>()->value_name("F=V"), "field F is V where an article lacks it; may be repeated")      //
      ("id-prefix", value<Text>()->value_name("P"), "put P before every id")                                     //
      ("date-order", value<Text>()->value_name("ORDER"), "of dates in digits: dmy, mdy or ymd")                  //
      ("threads", value<Text>()->value_name("N"), "analyse in N threads; as many as processors by default")      //
      ("memory", value<Text>()->default_value("1G")->value_name("SIZE"),
       "bound of what is held in memory; Xapian's own buffers come on top")                               //
      ("no-facts", bool_switch(), "of a new index: words only, no people, countries or mentioned dates")  //
      ("dry-run", bool_switch(), "read everything, report, write nothing")                                //
      ("quiet", bool_switch(), "no progress and no summary; problems are still told");
  return syntax;
}

/// The settings of the index at `path`, or of a new one; an option that contradicts the index is an error.
index::Settings settings_for(const std::filesystem::path& path, const Arguments& arguments) {
  const bool exists = index::has_manifest(path);
  auto settings = exists ? index::read_manifest(path) : index::current_settings();
  const auto take = [&](const char* option, std::string& setting) {
    if (!arguments.has(option)) return;
    const auto& asked = arguments.text(option);
    if (exists && asked != setting)
      throw UsageError(
          fmt::format("--{} {}: the index {} was made with {}, and keeps it; leave --{} out or make another index",
                      option, asked, path.string(), setting, option));
    setting = asked;
  };
  take("engine", settings.engine);
  take("language", settings.language);
  take("timezone", settings.timezone);
  refuse_remote(path, settings);
  if (arguments.flag("no-facts")) {
    if (exists && settings.facts_version != index::no_facts)
      throw UsageError(
          fmt::format("--no-facts: the index {} was made with facts, and keeps them; leave --no-facts out "
                      "or make another index",
                      path.string()));
    settings.facts_version = index::no_facts;
  }
  if (settings.facts_version != facts::facts_version && settings.facts_version != index::no_facts)
    throw UnusableError(
        fmt::format("{}: its facts are of version {}, and this Dateline's of {}. Index the articles again",
                    path.string(), settings.facts_version, facts::facts_version));
  return settings;
}

corpus::ReadOptions read_options(const Arguments& arguments, const index::Settings& settings) {
  corpus::ReadOptions options;
  options.input = arguments.text_or("input", "");
  options.map = parse_pairs("--map", arguments.all("map"));
  options.set = parse_pairs("--set", arguments.all("set"));
  options.id_prefix = arguments.text_or("id-prefix", "");
  options.date_order = arguments.text_or("date-order", "");
  options.timezone = settings.timezone;
  options.passed_over = arguments.index().string();
  return options;
}

WritingLimits limits_of(const Arguments& arguments) {
  return {arguments.has("threads") ? parse_count("--threads", arguments.text("threads"))
                                   : std::max(1U, std::thread::hardware_concurrency()),
          parse_size("--memory", arguments.text("memory"))};
}

void stop_if_nothing_was_usable(const Accounting& accounting) {
  if (accounting.skipped > 0 && accounting.kept == 0)
    throw UnusableError(fmt::format("all of {} skipped; nothing was changed", counted(accounting.skipped, "article")));
}

[[noreturn]] void tell_interrupted(const std::filesystem::path& path, Engine* engine) {
  if (engine == nullptr)
    throw Error(Exit::interrupted, fmt::format("interrupted: nothing was kept, and {} was not made", path.string()));
  const auto kept = engine->committed();
  throw Error(Exit::interrupted,
              fmt::format("interrupted: nothing of this run was kept; {} holds {}, as of generation {}", path.string(),
                          counted(kept.articles, "article"), kept.generation));
}

}  // namespace

Exit add(std::span<const std::string> words) {
  auto syntax = add_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  if (arguments->words().empty()) throw UsageError("no PATH to add is named; - is standard input");
  const auto path = arguments->index();
  const auto settings = settings_for(path, *arguments);
  const auto engine = engine_of(path, settings);
  const auto limits = limits_of(*arguments);
  const analysis::Analyzer knows_the_language(settings.language);
  ArticleSource source(arguments->words(), read_options(*arguments, settings));

  catch_interrupts();
  Progress progress(!arguments->flag("quiet"));
  const auto finish = [&](const Accounting& accounting, const CommitCounts& counts) {
    if (!arguments->flag("quiet")) progress.print(summary(accounting, progress.elapsed(), path, counts));
    return accounting.skipped == 0 ? Exit::done : Exit::partial;
  };
  if (arguments->flag("dry-run")) {
    const auto accounting = preview(source, index::has_manifest(path) ? engine.get() : nullptr, progress);
    stop_if_nothing_was_usable(accounting);
    return finish(accounting, {});
  }

  WritableIndex index(path, settings, "add");
  const auto writer = engine->write(index, limits);
  try {
    auto accounting = writer->add(source, progress);
    stop_if_nothing_was_usable(accounting);
    progress.show("writing the commit");
    const auto before = index.is_new() ? 0 : engine->committed().generation;
    auto counts = writer->commit(accounting);
    progress.show("writing the directory of people");
    progress.print(follow_commit(*engine, writer->changes(), before, counts));
    return finish(accounting, counts);
  } catch (const Error& error) {
    if (error.status() != Exit::interrupted) throw;
    tell_interrupted(path, index.is_new() ? nullptr : engine.get());
  }
}

}  // namespace dateline::indexer
