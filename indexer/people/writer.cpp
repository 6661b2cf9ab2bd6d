#include "indexer/people/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/people/directory_builder.hpp"
#include "common/people/table/unusable.hpp"
#include "indexer/people/gather.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/people/settler.hpp"

namespace dateline::indexer {

namespace {

namespace fs = std::filesystem;

using people::Authority;
using people::DirectoryBuilder;
using people::DirectoryFile;

/// Computes the people with the changed keys again, and everyone whom that can concern.
void add_changes(DirectoryBuilder& builder, DirectorySource& source, const Authority& authority,
                 const DirectoryChanges& changes, const DirectoryFile& old) {
  PeopleSettler settler(source, authority, builder, &old);
  std::map<std::string, std::set<std::string>> keys_of;
  for (const auto& key : changes.keys()) keys_of[authority.form_of(key)].insert(key);
  for (const auto& [form, keys] : keys_of) settler.take_changed(form, keys);
  for (const auto& name : changes.organisations()) settler.take_organisation(name);
  settler.settle();
}

void write(io::FileSystem& files, const fs::path& path, const DirectoryBuilder& builder, std::uint64_t generation) {
  const fs::path fresh = path.string() + ".new";
  files.remove(fresh);
  {
    const auto out = files.create(fresh);
    builder.write(*out, generation);
    out->sync();
  }
  if (fs::is_directory(fs::symlink_status(path))) fs::remove_all(path);  // an older Dateline wrote a folder
  files.rename(fresh, path);
  files.sync_directory(path.parent_path());
}

bool is_sound(const DirectoryFile& directory) {
  bool sound = true;
  directory.verify([&](const std::string& /*damage*/) { sound = false; });
  return sound;
}

/// Updates the directory. Returns false if it has to be made from scratch: it is missing or damaged, belongs to a
/// commit other than `before`, or was made with another people.jsonl.
bool updated(io::FileSystem& files, const fs::path& path, DirectorySource& source, const Authority& authority,
             const DirectoryChanges& changes, std::uint64_t before) {
  try {
    const DirectoryFile old(path);
    if (old.authority() != authority.checksum()) return false;
    if (old.generation() == source.generation()) return is_sound(old);
    if (before == 0 || old.generation() != before || changes.everything()) return false;
    DirectoryBuilder builder(authority, &old);
    add_changes(builder, source, authority, changes, old);
    write(files, path, builder, source.generation());
    return true;
  } catch (const people::DirectoryUnusable&) {
    return false;  // the directory is derived from the index, so a damaged one is simply made again
  }
}

}  // namespace

void add_everyone(DirectoryBuilder& builder, DirectorySource& source, const Authority& authority) {
  PeopleSettler settler(source, authority, builder, nullptr);
  visit_forms(source, authority, [&](std::string_view form, const std::vector<std::string>& keys) {
    settler.take(std::string(form), {keys.begin(), keys.end()});
  });
  settler.settle();
}

void update_directory(io::FileSystem& files, const fs::path& index, DirectorySource& source,
                      const DirectoryChanges& changes, std::uint64_t before) {
  const auto path = people::directory_path(index);
  const auto authority = read_authority(index);
  try {
    if (updated(files, path, source, authority, changes, before)) return;
    DirectoryBuilder builder(authority);
    add_everyone(builder, source, authority);
    write(files, path, builder, source.generation());
  } catch (const fs::filesystem_error& error) {
    throw UnusableError(fmt::format("{}: {}", path.string(), error.code().message()));
  }
}

}  // namespace dateline::indexer
