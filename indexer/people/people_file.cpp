#include "indexer/people/people_file.hpp"

#include <fmt/format.h>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/io/regular_file.hpp"

namespace dateline::indexer {

namespace {

namespace fs = std::filesystem;

fs::path new_path(const fs::path& index) { return people_path(index).string() + ".new"; }

/// The file's text if it has this checksum.
std::optional<std::string> read_if_named(const fs::path& file, const std::string& checksum) {
  if (!fs::exists(file)) return std::nullopt;
  auto text = io::read_regular(file, most_people_bytes);
  if (people::authority_checksum(text) != checksum) return std::nullopt;
  return text;
}

}  // namespace

fs::path people_path(const fs::path& index) { return index / "people.jsonl"; }

std::string read_people_file(const fs::path& index) {
  if (!index::has_manifest(index)) return {};
  auto checksum = index::read_people_checksum(index);
  while (!checksum.empty()) {
    for (const auto& file : {people_path(index), new_path(index)})
      if (auto text = read_if_named(file, checksum)) return std::move(*text);
    // A writer may have replaced the file since we read the manifest. If so, the manifest has changed, too: try again.
    const auto newer = index::read_people_checksum(index);
    if (newer == checksum)
      throw UnusableError(
          fmt::format("{}: {}. Restore it from a backup, or install a new list with `dateline-index people -i {} FILE`",
                      people_path(index).string(),
                      fs::exists(people_path(index)) ? "not the file that the manifest names; it was changed or damaged"
                                                     : "missing",
                      index.string()));
    checksum = newer;
  }
  return {};
}

people::Authority read_authority(const fs::path& index) {
  return people::Authority::parse(read_people_file(index), people_path(index).string());
}

void replace_people_file(io::FileSystem& files, const fs::path& index, std::string_view text,
                         const std::function<void(const std::string& checksum)>& commit) {
  if (text.empty()) {
    commit({});
    files.remove(people_path(index));
  } else {
    {
      const auto out = files.create(new_path(index));
      out->append(text);
      out->sync();
    }
    files.sync_directory(index);
    commit(people::authority_checksum(text));
    files.rename(new_path(index), people_path(index));
  }
  files.sync_directory(index);
}

void settle_people_file(io::FileSystem& files, const fs::path& index) {
  const auto status = fs::symlink_status(new_path(index));
  if (!fs::exists(status)) return;
  const auto checksum = index::read_people_checksum(index);
  const bool is_named =
      !checksum.empty() && fs::is_regular_file(status) && read_if_named(new_path(index), checksum).has_value();
  if (!is_named) return files.remove(new_path(index));
  files.rename(new_path(index), people_path(index));
  files.sync_directory(index);
}

std::optional<people::Authority> check_people_file(const fs::path& index, const CheckListener& listener) {
  try {
    auto authority = read_authority(index);
    if (authority.checksum().empty() && fs::exists(people_path(index)))
      listener.note(
          fmt::format("{}: the manifest does not name it, so it is ignored; "
                      "`dateline-index people -i {} FILE` installs a list",
                      people_path(index).string(), index.string()));
    return authority;
  } catch (const UnusableError& error) {
    listener.damage(error.what());
    return std::nullopt;
  }
}

}  // namespace dateline::indexer
