#include "indexer/people/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "common/error.hpp"
#include "common/facts/names/person_name.hpp"
#include "common/people/directory.hpp"
#include "common/people/joining.hpp"
#include "common/people/key_name.hpp"
#include "indexer/people/gather.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/people/settler.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

using people::Link;
using people::PersonEntry;
using people::Verdict;

std::string_view text_of(Link link) {
  switch (link) {
    case Link::other_names:
      return "the names are of different people";
    case Link::contradiction:
      return "their roles contradict each other: no country in common, or only offices of state against none";
    case Link::no_support:
      return "the given name is a nickname or otherwise romanised, and no role speaks for one person";
    case Link::same_name:
      return "one name, but for middle names, particles or diacritics";
    case Link::common_role:
      return "nickname or romanisation, and a role in common";
    case Link::rare_name:
      return "nickname of a rare family name, at about the same time";
  }
  return {};
}

std::string_view text_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::person:
      return "a person: too little speaks against it";
    case Verdict::proven:
      return "a person: at least half of its articles give a role";
    case Verdict::known:
      return "a person: the list of people says so";
    case Verdict::resolved:
      return "the one person of this family name whom the archive mostly writes about";
    case Verdict::resolved_by_role:
      return "the one person of this family name who holds the office that articles give with it";
    case Verdict::open:
      return "a family name that may mean several people, or one whom no article names in full";
    case Verdict::organisation:
      return "nobody: articles use the name for an organisation";
    case Verdict::no_given_name:
      return "nobody: often named, with neither a known given name nor a role";
    case Verdict::headline:
      return "nobody: ends in a verb or another word of headlines";
    case Verdict::no_such_person:
      return "nobody: a name alone, and nobody in the archive has it as a family name";
    case Verdict::known_as_nobody:
      return "nobody: the list of people says so";
  }
  return {};
}

class Explanation {
 public:
  Explanation(const std::filesystem::path& index, DirectorySource& source)
      : source_(source),
        authority_(read_authority(index)),
        file_(people::directory_path(index)),
        directory_(index),
        builder_(authority_, &file_),
        settler_(source, authority_, builder_, &file_) {
    if (file_.generation() != source.generation() || file_.authority() != authority_.checksum())
      throw UnusableError(fmt::format("{}: is of another commit than the index; the next add will update it",
                                      people::directory_path(index).string()));
  }

  std::string of(const std::string& key) {
    const auto entry = entry_of(key);
    if (!entry) throw UsageError(fmt::format("no article has a person with the key '{}'", key));
    describe(*entry);
    explain_verdict(*entry);
    explain_joins(*entry);
    return lines_;
  }

 private:
  template <typename... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    lines_ += fmt::format(format, std::forward<Values>(values)...) + '\n';
  }

  std::optional<PersonEntry> entry_of(const std::string& key) {
    auto appearances = source_.appearances(key);
    if (appearances.empty()) return std::nullopt;
    return gather({key}, std::move(appearances));
  }

  void describe(const PersonEntry& entry) {
    add("{}: {}, {}, with a role in {}", entry.key(), entry.name(), counted(entry.span.articles, "article"),
        people::articles_with_role(entry));
  }

  /// The person whom a key means; none if it means nobody or is left out of the directory.
  std::optional<PersonEntry> person_of(const std::string& key) { return directory_.person(key); }

  void explain_verdict(const PersonEntry& entry) {
    const auto person = person_of(entry.key());
    const auto whole = person && !people::is_bare(entry.key()) ? people::in_full(*person) : entry;
    const auto other = settler_.other_use(whole);
    add("  as an organisation: {} name one that begins so, {} work for it", counted(other.organisations, "article"),
        other.employers);
    if (people::is_bare(entry.key()))
      explain_bare(entry, other);
    else
      tell_verdict(entry.key(), verdict_on(whole, other));
  }

  Verdict verdict_on(const PersonEntry& whole, const people::OtherUse& other) const {
    if (authority_.is_nobody(whole.key())) return Verdict::known_as_nobody;
    return authority_.knows(whole.key()) ? Verdict::known : people::verdict_on(whole, other);
  }

  void explain_bare(const PersonEntry& bare, const people::OtherUse& other) {
    auto namesakes = settler_.namesakes(people::bare_family_name(bare.key()));
    std::sort(namesakes.begin(), namesakes.end(), [](const auto& a, const auto& b) {
      return a.articles != b.articles ? a.articles > b.articles : a.key < b.key;
    });
    for (std::size_t i = 0; i < std::min(namesakes.size(), most_namesakes); ++i)
      add("  has the family name: {}, {}{}", namesakes[i].key, counted(namesakes[i].articles, "article"),
          namesakes[i].is_likely ? "" : ", perhaps no person");
    if (namesakes.size() > most_namesakes) add("  and {} others", namesakes.size() - most_namesakes);
    auto [verdict, person] = people::verdict_on_bare(bare, other, namesakes);
    if (authority_.knows(bare.key())) verdict = Verdict::known;
    if (authority_.is_nobody(bare.key())) verdict = Verdict::known_as_nobody;
    tell_verdict(bare.key(), verdict);
    if (people::is_resolved(verdict)) {
      add("  so it means {}", person);
      add("to keep it apart: {{\"split\":[\"{}\",\"{}\"]}}", bare.key(), person);
    } else if (!namesakes.empty() && verdict != Verdict::known) {
      add("to join it: {{\"merge\":[\"{}\"],\"into\":\"{}\"}}", bare.key(), namesakes.front().key);
    }
  }

  void tell_verdict(const std::string& key, Verdict verdict) {
    add("  verdict: {}", text_of(verdict));
    if (people::is_nobody(verdict))
      add("to make it a person: {{\"person\":\"{}\"}}", key);
    else if (!people::is_resolved(verdict))
      add("to make it nobody: {{\"nobody\":[\"{}\"]}}", key);
  }

  /// The other keys that may be of the same person.
  void explain_joins(const PersonEntry& entry) {
    const auto form = authority_.form_of(entry.key());
    std::set<std::string> keys{form};
    for (auto& key : file_.keys_of_form(form)) keys.insert(std::move(key));
    const auto person = person_of(entry.key());
    if (person) keys.insert(person->keys.begin(), person->keys.end());
    keys.erase(entry.key());
    for (const auto& key : keys)
      if (const auto other = entry_of(key)) explain_join(entry, *other, person);
  }

  void explain_join(const PersonEntry& entry, const PersonEntry& other, const std::optional<PersonEntry>& person) {
    const bool joined =
        person && std::find(person->keys.begin(), person->keys.end(), other.key()) != person->keys.end();
    describe(other);
    add("  {}: {}", joined ? "one person with it" : "another person", why(entry, other, joined));
    if (joined)
      add("to keep them apart: {{\"split\":[\"{}\",\"{}\"]}}", entry.key(), other.key());
    else
      add("to join them: {{\"merge\":[\"{}\"],\"into\":\"{}\"}}", other.key(), entry.key());
  }

  std::string_view why(const PersonEntry& entry, const PersonEntry& other, bool joined) const {
    if (authority_.person_of(entry.key()) == authority_.person_of(other.key()) ||
        authority_.are_split(entry.key(), other.key()))
      return "the list of people says so";
    if (people::is_bare(entry.key()) != people::is_bare(other.key())) return "a family name alone";
    const auto link = people::link_of(entry, other);
    if (is_join(link) == joined) return text_of(link);
    return joined ? "by way of another of the person's keys"
                  : "another key of the name contradicts it, or has other middle names";
  }

  static constexpr std::size_t most_namesakes = 8;

  DirectorySource& source_;
  people::Authority authority_;
  people::DirectoryFile file_;
  people::Directory directory_;
  people::DirectoryBuilder builder_;
  PeopleSettler settler_;
  std::string lines_;
};

}  // namespace

std::string explain_key(const std::filesystem::path& index, DirectorySource& source, std::string_view key) {
  const auto meant = key.starts_with('~') ? '~' + facts::person_key(key.substr(1)) : facts::person_key(key);
  return Explanation(index, source).of(meant);
}

}  // namespace dateline::indexer
