#include "indexer/people/settler.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/facts/names/person_name.hpp"
#include "common/people/key_name.hpp"
#include "common/people/terms.hpp"
#include "common/text/fold.hpp"
#include "indexer/people/gather.hpp"

namespace dateline::indexer {

namespace {

using people::PersonEntry;
using people::Verdict;

constexpr std::size_t most_words = 5;  ///< of a name that an organisation can begin with

/// Calls visit(text) for the first word of a text, the first two and so on.
template <typename Visit>
void visit_beginnings(std::string_view text, Visit visit) {
  std::size_t end = 0;
  for (std::size_t words = 0; words < most_words && end != std::string_view::npos; ++words) {
    end = text.find(' ', end == 0 ? 0 : end + 1);
    visit(text.substr(0, end));
  }
}

bool has_few_words(std::string_view name) {
  return std::count(name.begin(), name.end(), ' ') < static_cast<std::ptrdiff_t>(most_words);
}

/// Moves the names of bare keys behind the others.
void put_full_names_first(PersonEntry& person, const std::vector<std::string>& bare_keys) {
  std::stable_partition(person.names.begin(), person.names.end(), [&](const people::Spelling& spelling) {
    return std::find(bare_keys.begin(), bare_keys.end(), '~' + facts::person_key(spelling.name)) == bare_keys.end();
  });
}

}  // namespace

PeopleSettler::PeopleSettler(DirectorySource& source, const people::Authority& authority,
                             people::DirectoryBuilder& builder, const people::DirectoryFile* old)
    : source_(source), authority_(authority), builder_(builder), old_(old) {}

PersonEntry PeopleSettler::entry_of(const Draft& draft) const { return *people::decode_entry(draft.entry); }

void PeopleSettler::take(const std::string& form, const std::set<std::string>& keys) {
  if (!taken_.insert(form).second) return;
  auto all = keys;
  all.insert(form);
  if (old_ != nullptr)
    for (auto& key : old_->keys_of_form(form)) all.insert(std::move(key));
  for (const auto& key : all)
    if (const auto removed = builder_.remove(key)) {
      for (const auto& other : removed->keys)
        if (auto form_of_other = authority_.form_of(other); form_of_other != form)
          waiting_[std::move(form_of_other)].insert(other);
      take_namesakes(people::family_names_of(*removed));
      if (takes_changed_) take_employers(*removed);
    }

  std::vector<std::string> others;
  for (const auto& person : people_of_form(source_, authority_, {all.begin(), all.end()})) {
    add_draft(person);
    std::copy_if(person.keys.begin(), person.keys.end(), std::back_inserter(others),
                 [&](const std::string& key) { return key != form; });
  }
  std::sort(others.begin(), others.end());
  builder_.set_form(form, std::move(others));
}

void PeopleSettler::take_changed(const std::string& form, const std::set<std::string>& keys) {
  takes_changed_ = true;
  const auto first = drafts_.size();
  take(form, keys);
  for (auto i = first; i < drafts_.size(); ++i) take_employers(entry_of(drafts_[i]));
  takes_changed_ = false;
}

void PeopleSettler::take_organisation(std::string_view folded_name) {
  visit_beginnings(folded_name, [&](std::string_view beginning) {
    const auto key = facts::person_key(beginning);
    take_if_known(key);
    take_if_known('~' + key);
  });
}

void PeopleSettler::take_employers(const PersonEntry& person) {
  if (old_ == nullptr) return;
  for (const auto& [key, articles] : people::employers_of(person)) {
    take_if_known(key);
    take_if_known('~' + key);
  }
}

void PeopleSettler::take_namesakes(const std::vector<std::string>& families) {
  if (old_ == nullptr) return;
  for (const auto& family : families) take_if_known('~' + family);
}

void PeopleSettler::take_if_known(const std::string& key) {
  if (old_ != nullptr && asked_.insert(key).second) asking_.insert(key);
}

/// Takes the keys asked for that the older directory has a verdict on. One walk through its tables in the order of the
/// keys costs far less than a look-up of each.
void PeopleSettler::answer() {
  if (asking_.empty()) return;
  std::map<std::string, std::string> terms;  // record → key
  std::map<std::string, std::string> meanings;
  std::map<std::string, std::string> forms;
  for (const auto& key : std::exchange(asking_, {})) {
    terms.emplace(people::term(people::key_prefix, key), key);
    meanings.emplace(people::meaning_key(key), key);
    // Of family names alone, others than the one asked for may be known.
    if (people::is_bare(key)) forms.emplace(people::form_key(authority_.form_of(key)), key);
  }
  const auto take_known = [&](const people::Table& table, const std::map<std::string, std::string>& asked) {
    auto at = table.begin();
    for (const auto& [record, key] : asked) {
      if (at.valid() && at.key() < record) at.seek(record);
      if (!at.valid()) return;
      if (at.key() == record) waiting_[authority_.form_of(key)].insert(key);
    }
  };
  take_known(old_->terms(), terms);
  take_known(old_->meanings(), meanings);
  take_known(old_->forms(), forms);
}

void PeopleSettler::take_waiting() {
  for (answer(); !waiting_.empty(); answer())
    for (const auto& [form, keys] : std::exchange(waiting_, {})) take(form, keys);
}

void PeopleSettler::add_draft(const PersonEntry& person) {
  const auto number = drafts_.size();
  Draft draft;
  draft.entry = people::encode_entry(person);
  draft.is_bare = std::all_of(person.keys.begin(), person.keys.end(), people::is_bare);
  for (const auto& key : person.keys) draft_of_.emplace(key, number);
  for (const auto& [key, articles] : people::employers_of(person)) employers_[key] += articles;
  if (!draft.is_bare && people::matters(person, authority_)) {
    const auto families = people::family_names_of(person);
    for (const auto& family : families) of_family_[family].push_back(number);
    take_namesakes(families);
  }
  drafts_.push_back(std::move(draft));
}

void PeopleSettler::visit_old(char prefix, std::string_view value,
                              const std::function<void(const PersonEntry& person)>& visit) const {
  if (old_ == nullptr) return;
  for (const auto person : old_->with_term(people::term(prefix, value))) {
    if (builder_.is_removed(person)) continue;
    const auto entry = old_->people().find(people::key_of(person));
    if (!entry) old_->damaged("a person is missing");
    visit(old_->entry(*entry));
  }
}

std::uint64_t PeopleSettler::employers(const std::string& key) const {
  const auto found = employers_.find(key);
  auto sum = found == employers_.end() ? 0 : found->second;
  visit_old(people::employer_prefix, key, [&](const PersonEntry& person) {
    const auto employers = people::employers_of(person);
    if (const auto body = employers.find(key); body != employers.end()) sum += body->second;
  });
  return sum;
}

people::OtherUse PeopleSettler::other_use(const PersonEntry& person) {
  people::OtherUse other;
  std::set<std::string> names;
  for (const auto& [name, articles] : person.names)
    if (has_few_words(name)) names.insert(text::fold(name));
  for (const auto& name : names) other.organisations += source_.organisations(name);
  for (const auto& key : person.keys) other.employers += employers(people::is_bare(key) ? key.substr(1) : key);
  return other;
}

void PeopleSettler::judge_full() {
  for (; judged_full_ < drafts_.size(); ++judged_full_) {
    auto& draft = drafts_[judged_full_];
    if (draft.is_bare) continue;
    const auto person = entry_of(draft);
    if (authority_.is_nobody(person.key()))
      draft.verdict = Verdict::known_as_nobody;
    else if (authority_.knows(person.key()))
      draft.verdict = Verdict::known;
    else if (people::matters(person, authority_))
      draft.verdict = people::verdict_on(person, people::has_proof(person) ? people::OtherUse{} : other_use(person));
  }
}

std::vector<people::Namesake> PeopleSettler::namesakes(const std::string& family) {
  std::vector<people::Namesake> found;
  if (const auto drafts = of_family_.find(family); drafts != of_family_.end())
    for (const auto number : drafts->second)
      if (!people::is_nobody(drafts_[number].verdict)) found.push_back(people::namesake(entry_of(drafts_[number])));
  visit_old(people::family_prefix, family,
            [&](const PersonEntry& person) { found.push_back(people::namesake(person)); });
  return found;
}

void PeopleSettler::resolve(Draft& draft, const PersonEntry& bare) {
  if (std::any_of(bare.keys.begin(), bare.keys.end(), [&](const auto& key) { return authority_.knows(key); })) {
    draft.verdict = Verdict::known;
    return;
  }
  if (authority_.is_nobody(bare.key())) {
    draft.verdict = Verdict::known_as_nobody;
    return;
  }
  const auto [verdict, person] =
      people::verdict_on_bare(bare, other_use(bare), namesakes(people::bare_family_name(bare.key())));
  draft.verdict = verdict;
  if (!people::is_resolved(verdict)) return;
  const auto is_split = [&](const std::string& key) { return authority_.are_split(key, person); };
  if (std::any_of(bare.keys.begin(), bare.keys.end(), is_split)) {
    draft.verdict = Verdict::open;
    return;
  }
  if (!draft_of_.contains(person)) waiting_[authority_.form_of(person)].insert(person);
  draft.bare_keys = {person};  // until all are judged, the person whom a bare draft means
}

/// Resolving a family name may take more people, who do not change what was decided before.
void PeopleSettler::judge_bare() {
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    if (!drafts_[i].is_bare) continue;
    auto draft = drafts_[i];
    resolve(draft, entry_of(draft));
    drafts_[i] = std::move(draft);
    take_waiting();
    judge_full();
  }
}

void PeopleSettler::settle() {
  take_waiting();
  judge_full();
  judge_bare();
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    if (!people::is_resolved(drafts_[i].verdict)) continue;
    auto& person = drafts_[draft_of_.at(drafts_[i].bare_keys.front())];
    for (auto& key : entry_of(drafts_[i]).keys) person.bare_keys.push_back(std::move(key));
  }
  for (const auto& draft : drafts_) add(draft);
}

void PeopleSettler::add(const Draft& draft) {
  if (people::is_resolved(draft.verdict)) return;
  auto person = entry_of(draft);
  if (people::is_nobody(draft.verdict)) {
    for (const auto& key : person.keys) builder_.add_nobody(key);
    return;
  }
  if (!draft.bare_keys.empty()) {
    auto bare_keys = draft.bare_keys;
    std::sort(bare_keys.begin(), bare_keys.end());
    auto keys = person.keys;
    keys.insert(keys.end(), bare_keys.begin(), bare_keys.end());
    std::vector<Appearance> appearances;
    for (const auto& key : keys) {
      auto of_key = source_.appearances(key);
      std::move(of_key.begin(), of_key.end(), std::back_inserter(appearances));
    }
    person = gather(std::move(keys), std::move(appearances));
    person.in_full = draft.entry;
    put_full_names_first(person, bare_keys);
  }
  add_names_given(person, authority_);
  builder_.add(person);
}

}  // namespace dateline::indexer
