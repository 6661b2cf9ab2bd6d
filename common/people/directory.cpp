#include "common/people/directory.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/people/terms.hpp"

namespace dateline::people {

namespace {

/// Reads the entries of people whose numbers rise.
class EntryReader {
 public:
  explicit EntryReader(const DirectoryFile& file) : file_(file), at_(file.people().begin()) {}

  /// Precondition: `person` is greater than the last one and below people_count().
  [[nodiscard]] PersonEntry read(PersonNumber person) {
    const auto key = key_of(person);
    if (at_.valid()) at_.seek(key);
    if (!at_.valid() || at_.key() != key) file_.damaged("a person is missing");
    return file_.entry(at_.value());
  }

 private:
  const DirectoryFile& file_;
  TableCursor at_;
};

/// The person with a term that no two people share.
std::optional<PersonEntry> only_with(const DirectoryFile& file, char prefix, std::string_view key) {
  const auto people = file.with_term(term(prefix, key));
  if (people.empty()) return std::nullopt;
  return EntryReader(file).read(people.front());
}

}  // namespace

Directory::Directory(const std::filesystem::path& index) : file_(directory_path(index)) {}

std::uint64_t Directory::generation() const { return file_.generation(); }

std::optional<PersonEntry> Directory::person(std::string_view key) const {
  auto person = only_with(file_, key_prefix, key);
  if (person && std::find(person->keys.begin(), person->keys.end(), key) == person->keys.end())
    file_.damaged("a key leads to another person");
  return person;
}

std::vector<Meaning> Directory::meanings() const {
  std::vector<Meaning> meanings;
  for (auto at = file_.meanings().begin(); at.valid(); at.next()) {
    auto meaning = decode_meaning(at.key(), at.value());
    if (!meaning) file_.damaged("the meaning of a key is wrong");
    meanings.push_back(std::move(*meaning));
  }
  return meanings;
}

std::vector<std::string> Directory::keys_called(std::string_view name) const {
  if (file_.authority().empty()) return {};
  std::vector<std::string> keys;
  EntryReader entries(file_);
  for (const auto number : file_.with_term(term(alias_prefix, alias_form(name)))) {
    auto person = entries.read(number);
    std::move(person.keys.begin(), person.keys.end(), std::back_inserter(keys));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::optional<std::string> Directory::name_given(std::string_view key) const {
  if (file_.authority().empty()) return std::nullopt;
  const auto named = only_with(file_, named_prefix, key);
  return named ? std::optional(named->name()) : std::nullopt;
}

/// One bit for each person, because most people can have a word that begins with a given letter.
std::vector<PersonNumber> Directory::with_word_begun(std::string_view start) const {
  const auto prefix = std::string(1, word_prefix).append(start);
  std::vector<bool> found(file_.people_count());
  for (auto at = file_.terms().lower_bound(prefix); at.valid() && at.key().starts_with(prefix); at.next())
    for (const auto person : file_.numbers(at.value())) found[person] = true;
  std::vector<PersonNumber> people;
  for (PersonNumber person = 0; person < found.size(); ++person)
    if (found[person]) people.push_back(person);
  return people;
}

std::optional<std::vector<PersonNumber>> Directory::matches(const PeopleQuery& query) const {
  std::optional<std::vector<PersonNumber>> found;
  const auto narrow = [&](std::vector<PersonNumber> people) {
    if (!found) {
      found = std::move(people);
      return;
    }
    std::vector<PersonNumber> both;
    std::set_intersection(found->begin(), found->end(), people.begin(), people.end(), std::back_inserter(both));
    found = std::move(both);
  };
  for (const auto& word : query.words) narrow(file_.with_term(term(word_prefix, word)));
  for (const auto& word : query.role_words) narrow(file_.with_term(term(role_prefix, word)));
  if (!query.country.empty()) narrow(file_.with_term(term(country_prefix, query.country)));
  if (!query.begun.empty()) narrow(with_word_begun(query.begun));
  return found;
}

FoundPeople Directory::find(const PeopleQuery& query, std::size_t limit, const Accept& accept) const {
  const auto people = matches(query);
  const std::size_t count = people ? people->size() : file_.people_count();
  const auto most = accept ? count : std::min(limit, count);
  EntryReader entries(file_);
  FoundPeople found;
  for (std::size_t i = 0; i < most; ++i) {
    auto person = entries.read(people ? (*people)[i] : static_cast<PersonNumber>(i));
    if (accept && !accept(person)) continue;
    ++found.total;
    if (found.people.size() < limit) found.people.push_back(std::move(person));
  }
  if (!accept) found.total = count;
  return found;
}

}  // namespace dateline::people
