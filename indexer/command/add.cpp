#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "common/analysis/analyzer.hpp"
#include "common/facts/facts.hpp"
#include "indexer/accounting.hpp"
#include "indexer/article_source.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/interrupt.hpp"
#include "indexer/options.hpp"
#include "indexer/ordered_pipeline.hpp"
#include "indexer/progress.hpp"
#include "indexer/readable.hpp"
#include "indexer/xapian/directory.hpp"
#include "indexer/xapian/document.hpp"
#include "indexer/xapian/preview.hpp"

namespace dateline::indexer {

namespace {

/// A Xapian document takes about so many bytes in memory for a byte of its text: a map of terms, each with positions.
constexpr std::size_t memory_of_text = 40;
constexpr std::size_t memory_of_article = 16 << 10;
constexpr std::size_t items_of_a_worker = 256;

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
      ("engine", value<Text>()->value_name("NAME"), "of a new index: xapian")                                    //
      ("language", value<Text>()->value_name("CODE"), "of a new index, for stemming: en by default; none")       //
      ("timezone", value<Text>()->value_name("TZ"), "of a new index, for times without a zone: UTC by default")  //
      ("input", value<Text>()->value_name("FORMAT"), "the form of the input, where its content misleads")        //
      ("map", value<Texts>()->value_name("A=B"), "read the input's field A as B; may be repeated")               //
      ("set", value<Texts>()->value_name("F=V"), "field F is V where an article lacks it; may be repeated")      //
      ("id-prefix", value<Text>()->value_name("P"), "put P before every id")                                     //
      ("date-order", value<Text>()->value_name("ORDER"), "of dates in digits: dmy, mdy or ymd")                  //
      ("threads", value<Text>()->value_name("N"), "analyse in N threads; as many as processors by default")      //
      ("memory", value<Text>()->default_value("1G")->value_name("SIZE"),
       "bound of the queues between threads; Xapian's own buffers come on top")         //
      ("dry-run", bool_switch(), "read and analyse everything, report, write nothing")  //
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
  if (settings.engine != "xapian")
    throw UsageError(fmt::format("--engine {}: the engines are: xapian", settings.engine));
  if (settings.facts_version != facts::facts_version)
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

PipelineLimits limits_of(const Arguments& arguments) {
  PipelineLimits limits;
  limits.workers = arguments.has("threads") ? parse_count("--threads", arguments.text("threads"))
                                            : std::max(1U, std::thread::hardware_concurrency());
  limits.bytes = parse_size("--memory", arguments.text("memory"));
  limits.items = items_of_a_worker * limits.workers;
  return limits;
}

PreparedArticle prepare(DocumentBuilder& builder, const Article& article) {
  PreparedArticle prepared;
  prepared.document = builder.build(article, facts::extract(article));
  prepared.id = article.id;
  prepared.file = article.file;
  prepared.text_bytes = article.title.size() + article.body.size();
  prepared.dated = article.published.has_value();
  return prepared;
}

/// Reads, analyses and counts everything; `put` says what becomes of each article.
Accounting index_articles(ArticleSource& source, const index::Settings& settings, const PipelineLimits& limits,
                          Progress& progress, const std::function<PutResult(const PreparedArticle&)>& put) {
  Accounting accounting;
  const auto tick = [&] {
    stop_if_interrupted();
    progress.print(source.problems().take_lines());
    progress.show(source.progress(), accounting.kept(), accounting.text_bytes);
  };
  Stages<Article, PreparedArticle> stages;
  stages.read = [&] { return source.next(); };
  stages.weight = [](const Article& article) {
    return memory_of_article + memory_of_text * (article.title.size() + article.body.size());
  };
  stages.worker = [&] {
    return [builder = std::make_shared<DocumentBuilder>(settings)](Article&& article) {
      return prepare(*builder, article);
    };
  };
  stages.write = [&](PreparedArticle&& article) {
    accounting.count(article, put(article));
    tick();
  };
  stages.idle = tick;
  run_in_order(stages, limits);
  tick();
  accounting.skipped = source.problems().skipped();
  progress.print(source.problems().rest());
  return accounting;
}

Exit status_of(const Accounting& accounting) { return accounting.skipped == 0 ? Exit::done : Exit::partial; }

void stop_if_nothing_was_usable(const Accounting& accounting) {
  if (accounting.skipped > 0 && accounting.kept() == 0)
    throw UnusableError(fmt::format("all of {} skipped; nothing was changed", counted(accounting.skipped, "article")));
}

}  // namespace

Exit add(std::span<const std::string> words) {
  auto syntax = add_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  if (arguments->words().empty()) throw UsageError("no PATH to add is named; - is standard input");
  const auto path = arguments->index();
  const auto settings = settings_for(path, *arguments);
  const auto limits = limits_of(*arguments);
  const analysis::Analyzer knows_the_language(settings.language);
  ArticleSource source(arguments->words(), read_options(*arguments, settings));

  catch_interrupts();
  Progress progress(!arguments->flag("quiet"));
  if (arguments->flag("dry-run")) {
    XapianPreview preview(path);
    const auto accounting = index_articles(source, settings, limits, progress,
                                           [&](const PreparedArticle& article) { return preview.put(article); });
    stop_if_nothing_was_usable(accounting);
    if (!arguments->flag("quiet")) progress.print(summary(accounting, progress.elapsed(), path, {}));
    return status_of(accounting);
  }

  WritableIndex index(path, settings, "add");
  XapianWriter writer(index);
  try {
    const auto accounting = index_articles(source, settings, limits, progress,
                                           [&](const PreparedArticle& article) { return writer.put(article); });
    stop_if_nothing_was_usable(accounting);
    progress.show("writing the commit");
    const auto before = writer.committed().generation;
    const auto counts = writer.commit();
    progress.show("writing the directory of people");
    progress.print(follow_with_directory(path, settings, writer.changes(), before));
    if (!arguments->flag("quiet")) progress.print(summary(accounting, progress.elapsed(), path, counts));
    return status_of(accounting);
  } catch (const Error& error) {
    if (error.status() != Exit::interrupted) throw;
    const auto& kept = writer.committed();
    throw Error(Exit::interrupted,
                index.is_new()
                    ? fmt::format("interrupted: nothing was kept, and {} was not made", path.string())
                    : fmt::format("interrupted: nothing of this run was kept; {} holds {}, as of generation {}",
                                  path.string(), counted(kept.articles, "article"), kept.generation));
  }
}

}  // namespace dateline::indexer
