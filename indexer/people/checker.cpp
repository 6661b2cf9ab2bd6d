#include "indexer/people/checker.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <set>
#include <string>
#include <vector>

#include "common/people/schema.hpp"
#include "indexer/people/database_check.hpp"
#include "indexer/people/gather.hpp"
#include "indexer/people/people_file.hpp"

namespace dateline::indexer {

namespace {

namespace schema = people::schema;

class DirectoryChecker {
 public:
  DirectoryChecker(const std::string& path, DirectorySource& source, const people::Authority& authority,
                   const CheckListener& listener)
      : path_(path),
        source_(source),
        authority_(authority),
        listener_(listener),
        database_(path, Xapian::DB_BACKEND_GLASS) {}

  [[nodiscard]] bool in_step() const {
    const auto generation = source_.generation();
    const auto stands_at = schema::generation_of(database_);
    if (stands_at == generation && database_.get_metadata(schema::people_key) != authority_.checksum()) {
      listener_.note(fmt::format("{}: older than people.jsonl; the next add will update it", path_));
      return false;
    }
    if (stands_at == generation) return true;
    listener_.note(fmt::format("{}: is at generation {}, but the index is at {}; the next add will update it", path_,
                               stands_at, generation));
    return false;
  }

  void check_people() {
    std::uint64_t people = 0;
    std::uint64_t synonyms = 0;
    visit_forms(source_, authority_, [&](std::string_view form, const std::vector<std::string>& keys) {
      for (const auto& person : people_of_form(source_, authority_, keys)) {
        if (!schema::matters(person, authority_)) continue;
        ++people;
        check_person(person, form);
      }
      synonyms += check_synonyms(form, keys);
    });
    if (people != database_.get_doccount())
      damage(fmt::format("has {} people, but the articles give {}", database_.get_doccount(), people));
    if (const auto found = count_synonyms(); found != synonyms)
      damage(fmt::format("has {} alternative keys, but the articles give {}", found, synonyms));
  }

 private:
  void damage(const std::string& what) const {
    listener_.damage(fmt::format("{}: {}; remove the folder, and the next add will write it again", path_, what));
  }

  void check_person(const people::PersonEntry& person, std::string_view form) const {
    const auto term = schema::term(schema::key_prefix, person.key());
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term)) return damage(fmt::format("'{}' is missing", person.key()));
    if (database_.get_document(*posting).serialise() != schema::document_of(person, form, authority_).serialise())
      damage(fmt::format("the entry for '{}' does not match the articles", person.key()));
  }

  [[nodiscard]] std::uint64_t check_synonyms(std::string_view form, const std::vector<std::string>& keys) const {
    std::set<std::string> wanted(keys.begin(), keys.end());
    wanted.erase(std::string(form));
    const auto synonyms = schema::synonym_key(form);
    const std::set<std::string> found(database_.synonyms_begin(synonyms), database_.synonyms_end(synonyms));
    if (found != wanted) damage(fmt::format("the alternative keys of '{}' do not match the articles", form));
    return wanted.size();
  }

  [[nodiscard]] std::uint64_t count_synonyms() const {
    std::uint64_t count = 0;
    for (auto key = database_.synonym_keys_begin(); key != database_.synonym_keys_end(); ++key)
      for (auto synonym = database_.synonyms_begin(*key); synonym != database_.synonyms_end(*key); ++synonym) ++count;
    return count;
  }

  const std::string& path_;
  DirectorySource& source_;
  const people::Authority& authority_;
  const CheckListener& listener_;
  Xapian::Database database_;
};

}  // namespace

void check_directory(const std::filesystem::path& index, DirectorySource& source, const CheckListener& listener) {
  const auto path = schema::path(index).string();
  const auto authority = check_people_file(index, listener);
  if (!authority) return;
  if (!std::filesystem::exists(path)) {
    listener.note(path + ": missing; the next add will write it (for a remote index: the next remote)");
    return;
  }
  try {
    // Stop at damaged files: Xapian does not validate what it reads and may access memory out of bounds.
    if (!check_xapian_files(path, listener)) return;
    DirectoryChecker checker(path, source, *authority, listener);
    if (!checker.in_step()) return;
    checker.check_people();
  } catch (const Xapian::Error& error) {
    listener.damage(fmt::format("{}: {}", path, error.get_msg()));
  }
}

}  // namespace dateline::indexer
