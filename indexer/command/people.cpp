#include <fmt/format.h>
#include <unistd.h>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/terminal/sink.hpp"
#include "common/terminal/streams.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/people/explain.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

Exit print_people(const std::filesystem::path& path) {
  const auto text = read_people_file(path);
  terminal::print(::isatty(STDOUT_FILENO) == 1 ? text::safe_for_terminal(text) : text);  // a file gets every byte
  if (text.empty()) terminal::tell(fmt::format("{}: the index has no list of people.\n", path.string()));
  return Exit::done;
}

Exit explain(const std::filesystem::path& path, const index::Settings& settings, const std::string& key) {
  std::string lines;
  engine_of(path, settings)->read_people([&](DirectorySource& source) { lines = explain_key(path, source, key); });
  terminal::print(::isatty(STDOUT_FILENO) == 1 ? text::safe_for_terminal(lines) : lines);
  return Exit::done;
}

/// Whether the index already has this list, undamaged.
bool is_current(const std::filesystem::path& path, const std::string& text) {
  try {
    return read_people_file(path) == text;
  } catch (const UnusableError&) {
    return false;
  }
}

}  // namespace

Exit people(const Arguments& arguments) {
  const auto files = arguments.words();
  if (files.size() > 1) throw UsageError("people takes one FILE, the list of people; - means standard input");
  const auto path = arguments.index();
  const auto settings = read_settings(arguments);
  if (arguments.has("explain")) {
    if (!files.empty()) throw UsageError("people takes a FILE or --explain, not both");
    return explain(path, settings, arguments.text("explain"));
  }
  if (files.empty()) return print_people(path);

  const bool is_standard_input = files.front() == "-";
  const std::string name = is_standard_input ? "standard input" : files.front();
  auto text = is_standard_input ? io::read_descriptor(STDIN_FILENO, name, most_people_bytes)
                                : io::read_file(name, most_people_bytes);
  const auto authority = people::Authority::parse(text, name);
  if (authority.checksum().empty()) text.clear();

  const WritableIndex index(path, settings, "people", PeopleFile::replaced);
  const auto engine = engine_of(path, settings);
  if (!is_current(path, text))
    replace_people_file(*io::system_files(), path, text,
                        [&](const std::string& checksum) { static_cast<void>(engine->name_people(checksum)); });
  const auto followed = follow_with_directory(*engine, {}, 0, "people");
  terminal::tell(followed.lines);
  const auto nobodies =
      authority.nobodies() == 0 ? "" : fmt::format("{} of nobody, ", counted(authority.nobodies(), "key"));
  terminal::tell(fmt::format("{}: {} named, {} merged, {}, {}generation {}.\n", path.string(),
                             counted(authority.names(), "person"), counted(authority.merges(), "key"),
                             counted(authority.splits(), "split"), nobodies, engine->committed().generation));
  return followed.failed ? Exit::partial : Exit::done;
}

}  // namespace dateline::indexer
