#include "query/engine/sealed/facets/value_numbers.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "common/segment/dictionary/spelling.hpp"

namespace dateline::query::sealed {

namespace {

/// Marks the index of a person that has no number yet in place of a number.
constexpr std::uint32_t person_mark = 0x80000000;

}  // namespace

ValueNumbers::ValueNumbers(const segment::Snapshot& snapshot, segment::Part part, const PersonMap* persons)
    : persons_(persons) {
  read(snapshot, part);
  settle_persons();
  list_members();
  keep_most_frequent();
}

/// Walks over the keys of all segments together, in byte order.
void ValueNumbers::read(const segment::Snapshot& snapshot, segment::Part part) {
  std::vector<segment::FrontCoded::Cursor> cursors;
  for (const auto& live : snapshot.segments) {
    const auto& keys = live.segment.terms(part).dictionary.keys();
    cursors.push_back(keys.begin());
    of_keys_.emplace_back().reserve(keys.size());
  }
  PersonMap::Walk walk(persons_);
  std::uint64_t documents_of_nobody = 0;
  std::vector<std::uint64_t> documents_of_persons(persons_ == nullptr ? 0 : persons_->persons().size());
  while (true) {
    const std::string* least = nullptr;
    for (const auto& cursor : cursors)
      if (cursor.valid() && (least == nullptr || cursor.key() < *least)) least = &cursor.key();
    if (least == nullptr) break;
    const std::string value(segment::value_of(*least));
    number_persons(value, false);
    const auto person = walk.index_of(value);
    const auto number = person == PersonMap::itself   ? add_number()
                        : person == PersonMap::nobody ? nobody
                                                      : person | person_mark;
    auto& documents = person == PersonMap::itself   ? frequent_.back().documents
                      : person == PersonMap::nobody ? documents_of_nobody
                                                    : documents_of_persons[person];
    for (std::size_t i = 0; i < cursors.size(); ++i) {
      auto& at = cursors[i];
      const auto& dictionary = snapshot.segments[i].segment.terms(part).dictionary;
      for (; at.valid() && segment::value_of(at.key()) == value; at.next()) {
        documents += dictionary.term(at).documents;
        of_keys_[i].push_back(number);
      }
    }
  }
  number_persons({}, true);
  for (std::size_t i = 0; i < documents_of_persons.size(); ++i)
    frequent_[of_persons_[i]].documents = documents_of_persons[i];
}

/// Numbers the persons up to a value, so that all numbers are in byte order; all that are left if `included`.
void ValueNumbers::number_persons(std::string_view before, bool included) {
  if (persons_ == nullptr) return;
  const auto& persons = persons_->persons();
  while (of_persons_.size() < persons.size() && (included || persons[of_persons_.size()].key <= before))
    of_persons_.push_back(add_number());
}

std::uint32_t ValueNumbers::add_number() {
  frequent_.push_back({size_, 0});
  return size_++;
}

/// Replaces marked persons by their numbers.
void ValueNumbers::settle_persons() {
  if (persons_ == nullptr) return;
  for (auto& numbers : of_keys_)
    for (auto& number : numbers)
      if (number != nobody && (number & person_mark) != 0) number = of_persons_[number & ~person_mark];
}

void ValueNumbers::list_members() {
  starts_.assign(std::size_t{size_} + 1, 0);
  for (const auto& numbers : of_keys_)
    for (const auto number : numbers)
      if (number != nobody) ++starts_[number + 1];
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  members_.resize(starts_.back());
  auto next = starts_;
  for (std::uint32_t segment = 0; segment < of_keys_.size(); ++segment)
    for (std::uint32_t ordinal = 0; ordinal < of_keys_[segment].size(); ++ordinal)
      if (const auto number = of_keys_[segment][ordinal]; number != nobody)
        members_[next[number]++] = {segment, ordinal};
}

void ValueNumbers::keep_most_frequent() {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most_frequencies, frequent_.size()));
  std::partial_sort(frequent_.begin(), frequent_.begin() + kept, frequent_.end(),
                    [](const Frequency& a, const Frequency& b) {
                      return std::tie(b.documents, a.number) < std::tie(a.documents, b.number);
                    });
  frequent_.erase(frequent_.begin() + kept, frequent_.end());
  frequent_.shrink_to_fit();
}

const PersonMap::Person* ValueNumbers::person_of(std::uint32_t number) const noexcept {
  const auto found = std::lower_bound(of_persons_.begin(), of_persons_.end(), number);
  if (found == of_persons_.end() || *found != number) return nullptr;
  return &persons_->persons()[static_cast<std::size_t>(found - of_persons_.begin())];
}

}  // namespace dateline::query::sealed
