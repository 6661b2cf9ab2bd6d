#include <fmt/format.h>

#include <cstdio>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

Exit print_people(const std::filesystem::path& path) {
  static_cast<void>(index::read_manifest(path));
  const auto text = read_people_file(path);
  std::fwrite(text.data(), 1, text.size(), stdout);
  if (text.empty())
    fmt::print(stderr, "{}: the index has no list of people.\n", text::safe_for_terminal(path.string()));
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
  if (files.empty()) return print_people(path);

  const auto settings = index::read_manifest(path);
  const bool standard_input = files.front() == "-";
  auto text = io::read_file(standard_input ? "/dev/stdin" : files.front());
  const auto authority = people::Authority::parse(text, standard_input ? "standard input" : files.front());
  if (authority.checksum().empty()) text.clear();

  const WritableIndex index(path, settings, "people", PeopleFile::replaced);
  const auto engine = engine_of(path, settings);
  if (!is_current(path, text))
    replace_people_file(*io::system_files(), path, text,
                        [&](const std::string& checksum) { static_cast<void>(engine->name_people(checksum)); });
  const auto followed = follow_with_directory(*engine, {}, 0, "people");
  fmt::print(stderr, "{}", text::safe_for_terminal(followed.lines));
  fmt::print(stderr, "{}: {} named, {} merged, {}, generation {}.\n", text::safe_for_terminal(path.string()),
             counted(authority.names(), "person"), counted(authority.merges(), "key"),
             counted(authority.splits(), "split"), engine->committed().generation);
  return followed.failed ? Exit::partial : Exit::done;
}

}  // namespace dateline::indexer
