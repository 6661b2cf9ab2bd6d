#include "indexer/command/commands.hpp"

#include <array>

#include "common/command/command.hpp"
#include "common/encoding/simd_target.hpp"
#include "corpus/fields/field_names.hpp"
#include "corpus/formats/format.hpp"

/// The table of dateline-index's commands: everything that --help, error messages and completion say of them.
namespace dateline::indexer {

namespace {

using command::Command;
using command::text;
using command::texts;
namespace po = command::po;

po::options_description index_options() {
  po::options_description options;
  command::add_index_option(options);
  return options;
}

po::options_description add_options() {
  auto options = index_options();
  auto add = options.add_options();
  add("engine", text("sealed|xapian"), "new index: the engine (default: sealed)");
  add("language", text("CODE"), "new index: the language for stemming, such as en or de, or none (default: en)");
  add("timezone", text("ZONE"), "new index: the time zone of times that state none (default: UTC)");
  add("no-facts", "new index: words only; do not extract people, countries or mentioned dates");
  add("input", text("FORMAT"), "read the input as FORMAT instead of detecting it from the content");
  add("map", texts("NAME=FIELD"), "read the input's field NAME as FIELD; may be repeated");
  add("set", texts("FIELD=VALUE"), "set FIELD to VALUE in articles that lack it; may be repeated");
  add("id-prefix", text("PREFIX"), "put PREFIX before every id");
  add("date-order", text("dmy|mdy|ymd"), "the order of day, month and year in numeric dates");
  add("threads", text("N"), "analyse in N threads (default: the number of processors)");
  add("memory", text("SIZE")->default_value("1G"), "limit the memory for buffers; Xapian's own come on top");
  add("strict", "exit with 4 if there is any warning");
  add("explain", "say what one PATH is taken for and why, and print its first article; needs no index");
  add("dry-run", "read everything and report, but write nothing");
  add("quiet", "print no progress and no summary, only problems");
  return options;
}

/// Of a command that may open a remote index.
po::options_description opening_options() {
  auto options = index_options();
  command::add_no_remote_option(options);
  return options;
}

po::options_description info_options() {
  auto options = opening_options();
  options.add_options()("format", text("text|json")->default_value("text"), "the output format");
  command::add_pager_option(options);
  return options;
}

po::options_description people_options() {
  auto options = opening_options();
  options.add_options()("explain", command::text("KEY"),
                        "tell why the keys of this person are joined, kept apart or\nnobody's");
  command::add_pager_option(options);
  return options;
}

po::options_description merge_options() {
  auto options = index_options();
  options.add_options()(
      "best", "compress all articles again, more thoroughly, which takes several times as long as adding them")(
      "purge", "rewrite everything, so that no file keeps any byte of a deleted article");
  return options;
}

po::options_description no_options() { return po::options_description(); }

po::options_description facts_options() {
  po::options_description options;
  options.add_options()("input", text("FORMAT"), "read the input as FORMAT instead of detecting it from the content");
  return options;
}

constexpr std::array commands{
    Command{"add", "-i DIR [OPTION]… PATH…", "add articles to an index, or create an index",
            R"(Adds the articles in files, directories and - (standard input) to an index. The
index is created if it does not exist. The format of a file is detected from
its content (`dateline-index formats` lists all of them), and gzip and zstd
files are decompressed. An article replaces the indexed one with the same id; an
identical article changes nothing. Each add is one commit: if it fails or is
interrupted, the index is unchanged. An input without any article is an error.
)",
            add_options,
            R"(
Examples:
  dateline-index add -i news.idx articles.jsonl.zst
  dateline-index add -i news.idx --map headline=title \
    --set source='Harbour Gazette' archive/
  dateline-index add -i news.idx --id-prefix wire- --date-order dmy \
    --timezone Europe/London wire.csv
  zcat today.jsonl.gz | dateline-index add -i news.idx -
  dateline-index add --explain export.docx
)",
            add},
    Command{"delete", "-i DIR ID…|-", "delete articles from an index",
            R"(Deletes the articles with the given ids. With -, reads the ids from standard
input, one per line. Each delete is one commit. Ids that are not in the index
are reported; the exit status is then 4, or 1 if none of the ids is in it.
)",
            index_options,
            R"(
Examples:
  dateline-index delete -i news.idx wire-2041 wire-2042
  dateline-query search -i news.idx -n all --source 'Old Wire' \
    --format jsonl | jq -r .id | dateline-index delete -i news.idx -
)",
            remove},
    Command{"info", "-i DIR [--format text|json]", "describe an index and its contents",
            R"(Prints the settings, the size and the number of articles of an index, and the
number of distinct values of each facet.
)",
            info_options,
            R"(
Examples:
  dateline-index info -i news.idx
  dateline-index info -i news.idx --format json | jq .articles
)",
            info},
    Command{"merge", "-i DIR [--best|--purge]", "merge the segments of an index into one",
            R"(Merges all segments of an index into one without deleted articles, which is
faster to search. Articles are copied as they are; --best also compresses them
again, which makes the index smaller but takes several times as long as adding
the articles did. A merge is one commit; searches continue meanwhile. Since add
merges small segments automatically, merge is meant for an index that is
complete or that has lost many articles. An index with the Xapian engine has no
segments; with --purge, its database is rewritten.
)",
            merge_options,
            R"(
Examples:
  dateline-index merge -i news.idx
  dateline-index merge -i news.idx --best
  dateline-index delete -i news.idx withdrawn-17 &&
    dateline-index merge -i news.idx --purge
)",
            merge},
    Command{"check", "-i DIR", "verify an index and report damage",
            R"(Verifies the files of an index, every stored article, and that the terms,
positions, values, counts and directory of people are those of the articles.
Reports everything that is damaged; the exit status is then 3. For a remote
index, verifies that its shards fit together, and its directory of people.
)",
            opening_options,
            R"(
Examples:
  dateline-index check -i news.idx && echo sound
)",
            check},
    Command{"people", "-i DIR [FILE|-]", "set or print an index's own list of people",
            R"(Replaces the authority list of people of an index with the one in FILE. Without
FILE, prints the current list. Each line of the list is one of these objects:
  {"person": KEY, "name": NAME, "aliases": [NAME, …]}
      sets a person's name, and other names that find the person
  {"merge": [KEY, …], "into": KEY}
      says that these keys are all the person with the last key
  {"split": [KEY, KEY, …]}
      says that no two of these keys are the same person
  {"nobody": [KEY, …]}
      says that these keys are no person's, but a firm's or a place's
`dateline-query people --format json` prints the keys. The list overrides what
the articles suggest. It affects searches, facets and lists of people; the keys
of the articles do not change. The new list is one commit. If a line is invalid
or contradicts another one, the line is reported and nothing changes. An empty
FILE removes the list. --explain KEY prints the evidence on one key and its
person, and lines for the list that would change the verdict.
)",
            people_options,
            R"(
Examples:
  dateline-index people -i news.idx my-people.jsonl
  dateline-index people -i news.idx > copy.jsonl
  dateline-index people -i news.idx /dev/null
  dateline-index people -i news.idx --explain ken-lewis
)",
            people},
    Command{"remote", "-i DIR STUB-FILE", "create an index over shards on other machines",
            R"(Creates in DIR an index over shards on other machines, or reads the shards again
after they changed. STUB-FILE has one line per shard, "remote HOST:PORT", for
`xapian-tcpsrv --port PORT SHARD/xapian` on that host; no other lines of Xapian
stub files are accepted. Whoever opens the index connects to these hosts.
The shards are indexes made by dateline-index with --engine xapian and the same
settings, and no id may be in two of them. A remote index is read-only:
add and delete articles in the shards.
)",
            index_options,
            R"(
Examples:
  dateline-index remote -i all.idx shards.stub
  dateline-query search -i all.idx --country cn
)",
            remote},
    Command{"facts", "[OPTION]… FILE…", "print the people, countries and dates in articles",
            R"(Prints one line of JSON per article with the facts that are extracted from it:
people and their roles, organisations, countries and dates, each with its places
in title and body (offsets in bytes). FILE is a file, a directory or -, as for
add. No index is needed.
)",
            facts_options,
            R"(
Examples:
  dateline-index facts articles.jsonl |
    jq -r '.people[] | select(.official) | .name' | sort | uniq -c
  dateline-index facts --input sgml reut2-000.sgm
)",
            print_facts},
    Command{"formats", "", "list the formats that are read",
            R"(Lists the formats of input, the suffixes of their files' names, and the signs by
which they are known.
)",
            no_options,
            R"(
Examples:
  dateline-index formats
)",
            print_formats},
};

/// The names that the value of an option may contain, for completion.
std::vector<std::string> values_of(std::string_view option) {
  if (option == "map" || option == "set") return corpus::option_fields();
  std::vector<std::string> values;
  if (option == "input")
    for (const auto& format : corpus::formats::all()) values.emplace_back(format.name);
  return values;
}

constexpr command::Program program{
    .name = "dateline-index",
    .description = "Creates and maintains indexes of news articles, which dateline-query searches.\n",
    .notes = R"(
Each option takes one value and cannot be abbreviated. -i DIR names the index;
without it, the environment variable DATELINE_INDEX does. Arguments that begin
with - but are not options go after --.

Examples:
  dateline-index add -i news.idx articles.jsonl archive/
  dateline-index info -i news.idx
  dateline-query search -i news.idx 'cyber security' --country cn
)",
    .commands = commands,
    .values = values_of,
    .memory_hint = "; use a smaller --memory or fewer --threads",
    .build = encoding::simd_target,
};

}  // namespace

int run(std::span<const std::string> arguments) noexcept { return command::run_and_report(program, arguments); }

}  // namespace dateline::indexer
