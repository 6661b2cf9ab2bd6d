#include <fmt/format.h>

#include <cstdio>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/command/options.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

Syntax people_syntax() {
  Syntax syntax;
  syntax.name = "people";
  syntax.usage = "-i DIR [FILE|-]";
  syntax.about =
      "Gives an index your own authority list of people, in place of the one that it has; without FILE, prints that.\n"
      "Each line is one of these, and the keys are those that `dateline-query people --format json` shows:\n"
      "  {\"person\": KEY, \"name\": NAME, \"aliases\": [NAME, …]}   how a person is called, and may be asked for\n"
      "  {\"merge\": [KEY, …], \"into\": KEY}                     these are the person of that key\n"
      "  {\"split\": [KEY, KEY, …]}                             no two of these are one person\n"
      "The list holds against what the articles suggest. It joins people when they are searched for and listed; the "
      "keys\n"
      "of articles, which facets count, stay. It is a commit; a line that is wrong or contradicts another is named, "
      "and\n"
      "then nothing is changed. An empty FILE takes the list away.\n";
  syntax.examples =
      "  dateline-index people -i news.idx my-people.jsonl\n"
      "  dateline-index people -i news.idx > copy.jsonl\n"
      "  dateline-index people -i news.idx /dev/null\n";
  add_index_option(syntax);
  return syntax;
}

Exit print_people(const std::filesystem::path& path) {
  static_cast<void>(index::read_manifest(path));
  const auto text = read_people_file(path);
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (text.empty()) fmt::print(stderr, "{}: has no list of people.\n", text::safe_for_terminal(path.string()));
  return Exit::done;
}

bool is_in_force(const std::filesystem::path& path, const std::string& text) {
  try {
    return read_people_file(path) == text;
  } catch (const UnusableError&) {
    return false;
  }
}

}  // namespace

Exit people(std::span<const std::string> words) {
  auto syntax = people_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  const auto files = arguments->words();
  if (files.size() > 1) throw UsageError("people takes one FILE, the list; - is standard input");
  const auto path = arguments->index();
  if (files.empty()) return print_people(path);

  const auto settings = index::read_manifest(path);
  const bool standard_input = files.front() == "-";
  auto text = io::read_file(standard_input ? "/dev/stdin" : files.front());
  const auto authority = people::Authority::parse(text, standard_input ? "standard input" : files.front());
  if (authority.checksum().empty()) text.clear();

  const WritableIndex index(path, settings, "people", PeopleFile::replaced);
  const auto engine = engine_of(path, settings);
  if (!is_in_force(path, text))
    replace_people_file(*io::system_files(), path, text,
                        [&](const std::string& checksum) { static_cast<void>(engine->name_people(checksum)); });
  const auto told = follow_with_directory(*engine, {}, 0, "people");
  fmt::print(stderr, "{}", text::safe_for_terminal(told));
  fmt::print(stderr, "{}: {} named, {} merged, {}, generation {}.\n", text::safe_for_terminal(path.string()),
             counted(authority.names(), "person"), counted(authority.merges(), "key"),
             counted(authority.splits(), "split"), engine->committed().generation);
  return Exit::done;
}

}  // namespace dateline::indexer
