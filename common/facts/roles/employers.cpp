#include "common/facts/roles/employers.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "common/facts/names/person_name.hpp"
#include "common/facts/offices/bodies.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// Whether people are introduced by this office without its body in a story about the body. Of others who are quoted,
/// analysts above all, a story names the employer.
bool is_of_subject(const TaggedWords& text, const HeldRole& held) {
  constexpr KeySet officers("chairman", "chairwoman", "chair", "ceo", "cfo", "coo", "president", "spokesman",
                            "spokeswoman", "spokesperson");
  const std::uint64_t last = text[held.head_word].key;
  if (officers.contains(last)) return true;
  const std::uint64_t before = held.head_word > 0 ? text[held.head_word - 1].key : 0;
  const bool chief = before == "chief"_word ||
                     (held.head_word > 1 && text[held.head_word - 2].key == "chief"_word && last == "officer"_word);
  return (chief && (last == "executive"_word || last == "officer"_word)) ||
         (before == "managing"_word && last == "director"_word);
}

/// Whether a role belongs to a body that is not known yet.
bool lacks_body(const HeldRole& held) {
  const RoleClass own = held.role.role_class;
  return held.role.body.empty() && !held.of_no_country && (own == RoleClass::none || own == RoleClass::spokesperson);
}

class Employers {
 public:
  Employers(const TaggedWords& text, std::span<const WordSpan> organisations) : text_(text) {
    for (const WordSpan& each : organisations)
      if (!is_source(each)) organisations_.push_back(each);
    for (std::size_t i = 0; i < organisations_.size(); ++i)
      same_since_.push_back(i > 0 && first_key(i) == first_key(i - 1) ? same_since_.back() : i);
    find_subject();
  }

  /// The organisation whose office word i is; null if it is in doubt.
  [[nodiscard]] const WordSpan* of(std::uint32_t i) const {
    const std::size_t sentence = text_.sentence_begin(i);
    bool doubt = false;
    if (const WordSpan* near = only_one(sentence, i, doubt); near != nullptr || doubt) return near;
    if (const WordSpan* near = only_one(text_.paragraph_begin(i), i, doubt); near != nullptr || doubt) return near;
    return subject_;
  }

 private:
  /// Whether an organisation is only the source of what is said: "told Reuters".
  [[nodiscard]] bool is_source(const WordSpan& each) const {
    return each.first > 0 && text_.joined(each.first) &&
           (text_[each.first - 1].key == "told"_word || text_[each.first].key == "reuters"_word);
  }

  [[nodiscard]] std::uint64_t first_key(std::size_t i) const { return text_[organisations_[i].first].key; }

  /// The index of the first organisation that begins with word i or after it.
  [[nodiscard]] std::size_t index_from(std::size_t i) const {
    const auto from = std::lower_bound(organisations_.begin(), organisations_.end(), i,
                                       [](const WordSpan& each, std::size_t word) { return each.first < word; });
    return static_cast<std::size_t>(from - organisations_.begin());
  }

  /// The only organisation named in words [first, last); `doubt` is set if there are several.
  [[nodiscard]] const WordSpan* only_one(std::size_t first, std::size_t last, bool& doubt) const {
    const std::size_t begin = index_from(first);
    std::size_t end = index_from(last);
    if (end > begin && organisations_[end - 1].last > last) --end;
    if (begin >= end) return nullptr;
    doubt = same_since_[end - 1] > begin;
    return doubt ? nullptr : &organisations_[begin];
  }

  void find_subject() {
    if (text_.field() == Field::title) return;
    std::map<std::uint64_t, std::pair<std::size_t, const WordSpan*>> named;  // by first word: how often, where first
    for (const WordSpan& each : organisations_) {
      auto& [times, first] = named[text_[each.first].key];
      if (++times == 1) first = &each;
    }
    std::size_t most = 1;
    for (const auto& [key, times_and_first] : named) {
      const auto& [times, first] = times_and_first;
      if (times <= most || text_.sentence_begin(first->first) != first_sentence()) continue;
      most = times;
      subject_ = first;
    }
  }

  /// The first word of the first sentence after the furniture.
  [[nodiscard]] std::size_t first_sentence() const {
    return organisations_.empty() ? 0 : text_.sentence_begin(organisations_.front().first);
  }

  const TaggedWords& text_;
  std::vector<WordSpan> organisations_;
  std::vector<std::size_t> same_since_;  ///< for each, the first of those before it that all begin with its first word
  const WordSpan* subject_ = nullptr;
};

/// Whether the office exists in bodies of a state too: these have chairmen, but no chief executives.
bool is_of_any_body(const TaggedWords& text, const HeldRole& held) {
  constexpr KeySet offices("chairman", "chairwoman", "chair", "spokesman", "spokeswoman", "spokesperson");
  return offices.contains(text[held.head_word].key);
}

bool may_be_of_company(const HeldRole& held) {
  return held.maybe_of_company || (held.role.role_class == RoleClass::head && held.head->body == "presidency");
}

void take_body(const TaggedWords& text, const WordSpan& organisation, HeldRole& held) {
  RolePhrase phrase;
  phrase.head = held.head;
  phrase.body = organisation;
  const auto known = known_organisation_at(text.words(), organisation.first);
  if (known && organisation.first + known->words >= organisation.last) phrase.known_body = known->row;
  RoleBody body = named_body(phrase, text);
  if (body.kind != OrganisationKind::society && !is_of_any_body(text, held)) return;
  if (may_be_of_company(held)) {
    held.company = std::move(body.name);
    return;
  }
  held.role.body = std::move(body.name);
  if (held.role.role_class == RoleClass::none) held.role.role_class = class_of_holder_in(body.kind);
  if (phrase.known_body == nullptr) return;
  held.of_no_country = phrase.known_body->kind == OrganisationKind::intergovernmental;
  if (held.of_no_country)
    held.role.country = union_of(*phrase.known_body);
  else if (held.role.country.empty())
    held.role.country = phrase.known_body->country;
}

}  // namespace

void give_employers(const TaggedWords& text, std::span<const WordSpan> organisations, std::vector<HeldRole>& roles) {
  const auto needs = [&](const HeldRole& held) {
    return (lacks_body(held) || may_be_of_company(held)) && is_of_subject(text, held);
  };
  if (organisations.empty() || std::none_of(roles.begin(), roles.end(), needs)) return;
  const Employers employers(text, organisations);
  for (HeldRole& held : roles) {
    const WordSpan* employer = needs(held) ? employers.of(held.head_word) : nullptr;
    if (employer != nullptr) take_body(text, *employer, held);
  }
}

void complete_bodies(std::vector<HeldRole>& roles, std::size_t people) {
  constexpr std::size_t most_heads = 8;  // of one person that are compared
  std::vector<std::vector<std::size_t>> known(people);
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (!roles[i].role.body.empty() && known[roles[i].person].size() < most_heads) known[roles[i].person].push_back(i);
  for (HeldRole& held : roles) {
    if (!lacks_body(held)) continue;
    for (const std::size_t i : known[held.person]) {
      const HeldRole& other = roles[i];
      if (other.head != held.head || other.role.status == RoleStatus::former) continue;
      held.role.body = other.role.body;
      held.role.role_class = other.role.role_class;
      held.of_no_country = other.of_no_country;
      if (held.role.country.empty() || other.of_no_country) held.role.country = other.role.country;
      break;
    }
  }
}

}  // namespace dateline::facts
