#include "common/people/directory_builder.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "common/encoding/bytes.hpp"
#include "common/people/table/table_writer.hpp"
#include "common/people/terms.hpp"

namespace dateline::people {

namespace {

constexpr auto left_out = static_cast<PersonNumber>(-1);

/// Calls visit(key, old, fresh) for each key of an older table and of new records, in order. `old` is the older value
/// if there is one; `fresh` is null for a key without a new record.
template <typename Record, typename Visit>
void merge_records(TableCursor old, const std::vector<const Record*>& records, Visit visit) {
  auto fresh = records.begin();
  while (old.valid() || fresh != records.end()) {
    const bool has_fresh = fresh != records.end() && (!old.valid() || (*fresh)->first <= old.key());
    const bool has_old = old.valid() && (!has_fresh || (*fresh)->first == old.key());
    visit(has_old ? old.key() : std::string_view((*fresh)->first), has_old ? std::optional(old.value()) : std::nullopt,
          has_fresh ? *fresh : nullptr);
    if (has_old) old.next();
    if (has_fresh) ++fresh;
  }
}

template <typename Map>
std::vector<const typename Map::value_type*> sorted_by_key(const Map& map) {
  std::vector<const typename Map::value_type*> records;
  records.reserve(map.size());
  for (const auto& record : map) records.push_back(&record);
  std::sort(records.begin(), records.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  return records;
}

}  // namespace

DirectoryBuilder::DirectoryBuilder(const Authority& authority, const DirectoryFile* old)
    : authority_(authority), old_(old), removed_(old == nullptr ? 0 : old->people_count()) {}

std::optional<PersonEntry> DirectoryBuilder::remove(std::string_view key) {
  if (old_ == nullptr) return std::nullopt;
  meanings_.try_emplace(meaning_key(key));
  const auto people = old_->with_term(term(key_prefix, key));
  if (people.empty() || removed_[people.front()]) return std::nullopt;
  removed_[people.front()] = true;
  const auto value = old_->people().find(key_of(people.front()));
  if (!value) old_->damaged("a person is missing");
  auto person = old_->entry(*value);
  for (const auto& each : person.keys) meanings_.try_emplace(meaning_key(each));
  return person;
}

void DirectoryBuilder::add_nobody(std::string_view key) { meanings_[meaning_key(key)] = encode_meaning(key, {}); }

void DirectoryBuilder::add(const PersonEntry& person) {
  if (!matters(person, authority_)) return;
  const auto number = static_cast<PersonNumber>(entries_.size());
  for (auto& term : terms_of(person, authority_)) terms_[std::move(term)].push_back(number);
  entries_.push_back(encode_entry(person));
  if (person.keys.size() > 1)
    for (const auto& key : person.keys) meanings_[meaning_key(key)] = encode_meaning(key, person.key());
}

void DirectoryBuilder::set_form(std::string_view form, std::vector<std::string> keys) {
  forms_[form_key(form)] = std::move(keys);
}

void DirectoryBuilder::write(io::OutputFile& file, std::uint64_t generation, std::size_t block_bytes) const {
  BlockSink sink(file);
  const auto head = directory_head();
  sink.append(head);
  DirectoryFooter footer;
  TableWriter people(sink, block_bytes);
  const auto numbering = write_people(people);
  footer.tables[0] = people.finish();
  TableWriter terms(sink, block_bytes);
  write_terms(terms, numbering);
  footer.tables[1] = terms.finish();
  TableWriter forms(sink, block_bytes);
  write_forms(forms);
  footer.tables[2] = forms.finish();
  TableWriter meanings(sink, block_bytes);
  write_meanings(meanings);
  footer.tables[3] = meanings.finish();
  footer.generation = generation;
  authority_.checksum().copy(footer.authority.data(), footer.authority.size());
  footer.file_size = sink.offset() + sizeof footer;
  directory_foot_magic.copy(footer.magic.data(), footer.magic.size());
  footer.checksum = footer_checksum(head, footer);
  std::string bytes;
  encoding::append(bytes, footer);
  sink.append(bytes);
  sink.flush();
}

DirectoryBuilder::Numbering DirectoryBuilder::write_people(TableWriter& table) const {
  std::vector<EntryRank> ranks;
  for (const auto& entry : entries_) ranks.push_back(*rank_of_entry(entry));
  std::vector<PersonNumber> order(entries_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](PersonNumber a, PersonNumber b) { return ranks[a] < ranks[b]; });

  Numbering numbering{std::vector(removed_.size(), left_out), std::vector(entries_.size(), left_out)};
  PersonNumber next = 0;
  const auto put = [&](PersonNumber& number, std::string_view entry) {
    table.add(key_of(next), entry);
    number = next++;
  };
  auto fresh = order.begin();
  auto old = old_ == nullptr ? TableCursor() : old_->people().begin();
  for (std::size_t person = 0; person < removed_.size(); ++person, old.next()) {
    if (!old.valid() || old.key() != key_of(static_cast<PersonNumber>(person))) old_->damaged("a person is missing");
    if (removed_[person]) continue;
    const auto rank = rank_of_entry(old.value());
    if (!rank) old_->damaged("the entry of a person is wrong");
    for (; fresh != order.end() && ranks[*fresh] < *rank; ++fresh) put(numbering.of_new[*fresh], entries_[*fresh]);
    put(numbering.of_old[person], old.value());
  }
  for (; fresh != order.end(); ++fresh) put(numbering.of_new[*fresh], entries_[*fresh]);
  return numbering;
}

void DirectoryBuilder::write_terms(TableWriter& table, const Numbering& numbering) const {
  const auto write = [&](std::string_view key, std::optional<std::string_view> old, const auto* added) {
    std::vector<PersonNumber> people;
    if (old)
      for (const auto person : old_->numbers(*old))
        if (numbering.of_old[person] != left_out) people.push_back(numbering.of_old[person]);
    if (added != nullptr) {
      for (const auto person : added->second) people.push_back(numbering.of_new[person]);
      std::sort(people.begin(), people.end());
    }
    if (!people.empty()) table.add(key, encode_numbers(people));
  };
  merge_records(old_ == nullptr ? TableCursor() : old_->terms().begin(), sorted_by_key(terms_), write);
}

void DirectoryBuilder::write_forms(TableWriter& table) const {
  const auto write = [&](std::string_view key, std::optional<std::string_view> old, const auto* added) {
    const auto value = added != nullptr ? encode_keys(added->second) : std::string(*old);
    if (!value.empty()) table.add(key, value);
  };
  merge_records(old_ == nullptr ? TableCursor() : old_->forms().begin(), sorted_by_key(forms_), write);
}

void DirectoryBuilder::write_meanings(TableWriter& table) const {
  const auto write = [&](std::string_view key, std::optional<std::string_view> old, const auto* added) {
    const auto value = added != nullptr ? std::string_view(added->second) : *old;
    if (!value.empty()) table.add(key, value);
  };
  merge_records(old_ == nullptr ? TableCursor() : old_->meanings().begin(), sorted_by_key(meanings_), write);
}

}  // namespace dateline::people
