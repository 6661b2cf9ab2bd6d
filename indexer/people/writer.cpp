#include "indexer/people/writer.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/io/file.hpp"
#include "common/io/regular_file.hpp"
#include "common/people/schema.hpp"
#include "indexer/people/gather.hpp"
#include "indexer/people/people_file.hpp"

namespace dateline::indexer {

namespace {

namespace fs = std::filesystem;
namespace schema = people::schema;

using people::Authority;

void add_people(Xapian::WritableDatabase& database, DirectorySource& source, const Authority& authority,
                std::string_view form, const std::vector<std::string>& keys) {
  for (const auto& person : people_of_form(source, authority, keys))
    if (schema::matters(person, authority)) database.add_document(schema::document_of(person, form, authority));
}

void write_everything(Xapian::WritableDatabase& database, DirectorySource& source, const Authority& authority) {
  visit_forms(source, authority, [&](std::string_view form, const std::vector<std::string>& keys) {
    for (const auto& key : keys)
      if (key != form) database.add_synonym(schema::synonym_key(form), key);
    add_people(database, source, authority, form, keys);
  });
}

/// Rewrites the people whose keys have this form. The synonyms list the form's keys that are in the index now.
void rewrite_people(Xapian::WritableDatabase& database, DirectorySource& source, const Authority& authority,
                    const std::string& form) {
  database.delete_document(schema::term(schema::form_prefix, form));
  const auto synonyms = schema::synonym_key(form);
  std::vector<std::string> keys(database.synonyms_begin(synonyms), database.synonyms_end(synonyms));
  keys.push_back(form);
  std::sort(keys.begin(), keys.end());
  add_people(database, source, authority, form, keys);
}

void update_people(Xapian::WritableDatabase& database, DirectorySource& source, const Authority& authority,
                   const DirectoryChanges& changes) {
  std::set<std::string> forms;
  for (const auto& key : changes.keys()) {
    const auto form = authority.form_of(key);
    forms.insert(form);
    if (form == key) continue;
    if (source.appearances(key).empty())
      database.remove_synonym(schema::synonym_key(form), key);
    else
      database.add_synonym(schema::synonym_key(form), key);
  }
  for (const auto& form : forms) rewrite_people(database, source, authority, form);
}

/// Whether the directory is there, and no link or file in its place.
bool is_folder_of_files(const std::string& path) {
  try {
    io::require_folder_of_files(path);
    return true;
  } catch (const UnusableError&) {
    return false;
  }
}

/// Updates the directory in place. Returns false if it has to be rewritten: it is damaged, belongs to a commit other
/// than `before`, or was made with another people.jsonl.
bool updated(const std::string& path, DirectorySource& source, const Authority& authority,
             const DirectoryChanges& changes, std::uint64_t before) {
  if (!is_folder_of_files(path)) return false;
  try {
    const auto generation = source.generation();
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    const auto stands_at = schema::generation_of(database);
    if (database.get_metadata(schema::people_key) != authority.checksum()) return false;
    if (stands_at == generation) return true;
    if (stands_at == 0 || stands_at != before || changes.everything()) return false;
    database.begin_transaction();
    update_people(database, source, authority, changes);
    database.set_metadata(schema::generation_key, std::to_string(generation));
    database.commit_transaction();
    return true;
  } catch (const Xapian::Error&) {
    return false;  // the directory is derived from the index, so a damaged one is simply rewritten
  }
}

void make(const std::string& path, DirectorySource& source, const Authority& authority) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  write_everything(database, source, authority);
  database.set_metadata(schema::people_key, authority.checksum());
  database.set_metadata(schema::generation_key, std::to_string(source.generation()));
  database.commit();
}

}  // namespace

void update_directory(const fs::path& index, DirectorySource& source, const DirectoryChanges& changes,
                      std::uint64_t before) {
  const auto path = schema::path(index);
  const fs::path fresh = path.string() + ".new";
  const fs::path old = path.string() + ".old";
  const auto authority = read_authority(index);
  try {
    for (const auto& left_over : {fresh, old}) fs::remove_all(left_over);
    if (updated(path.string(), source, authority, changes, before)) return;
    make(fresh.string(), source, authority);
    if (fs::exists(fs::symlink_status(path))) fs::rename(path, old);
    fs::rename(fresh, path);
    io::sync_directory(index);
    fs::remove_all(old);
  } catch (const Xapian::Error& error) {
    const auto* const system = error.get_error_string();
    throw UnusableError(fmt::format("{}: {}{}{}", path.string(), error.get_msg(), system == nullptr ? "" : ": ",
                                    system == nullptr ? "" : system));
  } catch (const fs::filesystem_error& error) {
    throw UnusableError(fmt::format("{}: {}", path.string(), error.code().message()));
  }
}

}  // namespace dateline::indexer
