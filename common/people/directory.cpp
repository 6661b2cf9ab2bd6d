#include "common/people/directory.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <utility>

#include "common/error.hpp"
#include "common/io/mapped_file.hpp"
#include "common/io/regular_file.hpp"
#include "common/people/schema.hpp"

namespace dateline::people {

namespace {

constexpr int most_attempts = 100;
constexpr std::size_t most_of_one_name = 1000;  ///< several names of the authority may have one plain spelling

[[noreturn]] void unusable(const std::string& path, std::string_view why) {
  throw UnusableError(fmt::format(
      "{}: the directory of people cannot be read: {}; the next `dateline-index add` writes it anew", path, why));
}

/// Matches any word with this prefix.
Xapian::Query words_begun(const Xapian::Database& database, std::string_view start) {
  const auto prefix = schema::term(schema::word_prefix, start);
  return {Xapian::Query::OP_OR, database.allterms_begin(prefix), database.allterms_end(prefix)};
}

Xapian::Query query_of(const PeopleQuery& asked, const Xapian::Database& database) {
  std::vector<Xapian::Query> all;
  for (const auto& word : asked.words) all.emplace_back(schema::term(schema::word_prefix, word));
  for (const auto& word : asked.role_words) all.emplace_back(schema::term(schema::role_prefix, word));
  if (!asked.country.empty()) all.emplace_back(schema::term(schema::country_prefix, asked.country));
  if (!asked.begun.empty()) all.push_back(words_begun(database, asked.begun));
  if (all.empty()) return Xapian::Query::MatchAll;
  return {Xapian::Query::OP_FILTER, all.begin(), all.end()};
}

}  // namespace

struct Directory::Impl {
  std::string path;
  Xapian::Database database{};
  bool has_given_names = false;  ///< the user's authority gives names

  void see_given_names() { has_given_names = !database.get_metadata(schema::people_key).empty(); }

  /// Runs `work`. Repeats it on a newer commit if the one that it reads is overwritten.
  template <typename Work>
  auto guarded(Work work) {
    for (int attempt = 1;; ++attempt) {
      try {
        return work();
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == most_attempts) unusable(path, error.get_msg());
        database.reopen();
        see_given_names();
      } catch (const Xapian::Error& error) {
        unusable(path, error.get_msg());
      }
    }
  }

  [[nodiscard]] PersonEntry entry(Xapian::docid document) const {
    auto decoded = decode_entry(database.get_document(document).get_data());
    if (!decoded) unusable(path, fmt::format("the entry of document {} is damaged", document));
    return std::move(*decoded);
  }

  [[nodiscard]] std::optional<PersonEntry> with_term(const std::string& term) const {
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return std::nullopt;
    return entry(*posting);
  }

  [[nodiscard]] FoundPeople matching(const Xapian::Query& query, std::size_t limit, const Accept& accept) const {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    enquire.set_sort_by_value(schema::order_slot, false);
    const auto people = database.get_doccount();
    const auto most = accept ? people : static_cast<Xapian::doccount>(std::min<std::size_t>(limit, people));
    const auto matches = enquire.get_mset(0, most, people);
    FoundPeople found;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      auto person = entry(*match);
      if (accept && !accept(person)) continue;
      ++found.total;
      if (found.people.size() < limit) found.people.push_back(std::move(person));
    }
    if (!accept) found.total = matches.get_matches_lower_bound();
    return found;
  }
};

Directory::Directory(const std::filesystem::path& index)
    : impl_(std::make_unique<Impl>(Impl{schema::path(index).string()})) {
  try {
    io::require_folder_of_files(impl_->path);
  } catch (const UnusableError& error) {
    throw UnusableError(fmt::format(
        "{}; the directory of people cannot be read; the next `dateline-index add` writes it anew", error.what()));
  }
  io::end_on_wild_reads(impl_->path);
  impl_->guarded([&] {
    impl_->database = Xapian::Database(impl_->path, Xapian::DB_BACKEND_GLASS);
    impl_->see_given_names();
  });
}
Directory::~Directory() = default;

std::uint64_t Directory::generation() const {
  return impl_->guarded([&] { return schema::generation_of(impl_->database); });
}

std::optional<PersonEntry> Directory::person(std::string_view key) const {
  return impl_->guarded([&] { return impl_->with_term(schema::term(schema::key_prefix, key)); });
}

std::vector<std::string> Directory::keys_called(std::string_view name) const {
  if (!impl_->has_given_names) return {};
  const Xapian::Query query(schema::term(schema::alias_prefix, schema::alias_form(name)));
  const auto found = impl_->guarded([&] { return impl_->matching(query, most_of_one_name, {}); });
  std::vector<std::string> keys;
  for (const auto& person : found.people) keys.insert(keys.end(), person.keys.begin(), person.keys.end());
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::optional<std::string> Directory::name_given(std::string_view key) const {
  if (!impl_->has_given_names) return std::nullopt;
  const auto named = impl_->guarded([&] { return impl_->with_term(schema::term(schema::named_prefix, key)); });
  return named ? std::optional(named->name()) : std::nullopt;
}

FoundPeople Directory::find(const PeopleQuery& query, std::size_t limit, const Accept& accept) const {
  return impl_->guarded([&] { return impl_->matching(query_of(query, impl_->database), limit, accept); });
}

}  // namespace dateline::people
