#include "common/offices/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dateline::offices {

namespace {

struct Unit {
  std::string name;
  std::optional<Scope> scope;  ///< nothing: a word that no list has
  std::string_view wording;    ///< of the list
  std::size_t first;           ///< words [first, last)
  std::size_t last;
};

bool is_preposition(std::string_view word) {
  constexpr std::array prepositions{"of", "for", "at", "to", "in", "on", "with", "from", "by"};
  return std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
}

bool says_nothing(std::string_view word) {
  return word == "the" || word == "and" || word == "a" || word == "an" || word == "its" || is_preposition(word);
}

/// The code of a country whose short form stands before offices: "U.S.", "UK".
std::string_view short_country(std::string_view word) {
  if (word == "us" || word == "usa") return "us";
  if (word == "uk") return "gb";
  return word == "eu" ? "eu" : word == "un" ? "un" : "";
}

bool is_office(const Unit& unit) {
  return unit.scope && *unit.scope != Scope::part && *unit.scope != Scope::modifier && *unit.scope != Scope::status;
}

class OfficeReader {
 public:
  OfficeReader(std::string_view text, std::string_view country)
      : text_(text), country_(country), words_(office_words(text)) {}

  Reading read() && {
    auto left = cut_units(true);
    // "Bank of Japan governor"
    if (left < words_.size() && (units_.empty() || !is_office(units_.back()))) left = cut_units(false);
    reading_.end = text_.size();
    if (units_.empty() || !is_office(units_.back())) {
      reading_.before = joined(words_, 0, words_.size());
      leave_unread(0, words_.size());
      return std::move(reading_);
    }
    reading_.scope = *units_.back().scope;
    reading_.end = words_[units_.back().last - 1].end;
    reading_.name = units_.back().name;
    reading_.wording = units_.back().wording;
    const auto ranks_end = reading_.scope == Scope::department ? read_department(left) : units_.size() - 1;
    read_before(read_ranks(ranks_end));
    if (reading_.scope != Scope::department && left < words_.size()) read_after(left);
    if (reading_.end < text_.size() && text_[reading_.end] == '.') ++reading_.end;
    return std::move(reading_);
  }

 private:
  /// Cuts the words before the first preposition, or all, into units, without statuses. Returns where they end.
  std::size_t cut_units(bool to_preposition) {
    units_.clear();
    reading_.status.clear();
    std::size_t i = 0;
    while (i < words_.size()) {
      if (to_preposition && is_preposition(words_[i].word) && !units_.empty()) break;
      auto match = wording_at(words_, i);
      if (!match) match = singular_at(i);
      if (!match || begins_name(i)) {
        units_.push_back({words_[i].word, std::nullopt, {}, i, i + 1});
        ++i;
        continue;
      }
      const auto last = i + match->words;
      if (match->row->scope == Scope::status)
        reading_.status.emplace_back(match->row->office);
      else
        units_.push_back({std::string(match->row->office), match->row->scope, match->row->wording, i, last});
      i = last;
      // "secretary of state for": the department follows.
      if (to_preposition && is_preposition(words_[last - 1].word)) {
        --i;
        break;
      }
    }
    drop_first_of_two();
    return i;
  }

  /// Whether word i begins a name ("New York mayor") and does not say how the office after it is held ("new mayor").
  [[nodiscard]] bool begins_name(std::size_t i) const {
    return words_[i].word == "new" && i + 1 < words_.size() && !wording_at(words_, i + 1);
  }

  /// The office whose plural is word i.
  [[nodiscard]] std::optional<WordingMatch> singular_at(std::size_t i) const {
    const auto& word = words_[i].word;
    if (word.size() < 4 || word.back() != 's') return std::nullopt;
    const std::vector<OfficeWord> singular{{word.substr(0, word.size() - 1), 0, 0}};
    const auto match = wording_at(singular, 0);
    return match && match->row->scope != Scope::part && match->row->scope != Scope::status ? match : std::nullopt;
  }

  /// Of "chairman and chief strategist" the second is read.
  void drop_first_of_two() {
    for (auto i = units_.size(); i-- > 1;) {
      if (units_[i].name != "and" || !is_office(units_[i - 1])) continue;
      units_.erase(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    }
  }

  /// The department of a minister, before or after the office. Returns the number of units before it.
  std::size_t read_department(std::size_t left) {
    auto first = units_.size() - 1;
    while (first > 0 && is_of_department(units_[first - 1])) --first;
    std::string department;
    for (auto i = first; i + 1 < units_.size(); ++i) add_department(department, units_[i].name);
    if (left < words_.size() && department.empty()) {
      const auto of = left + 1;
      auto last = of;
      while (last < words_.size() && !is_preposition(words_[last].word)) ++last;
      reading_.body = body_named(words_, of, last, country_, text_);
      if (reading_.body.listed && !reading_.body.generic.ends_with(" ministry") && last == words_.size()) {
        return first;
      }
      reading_.body = {};
      for (auto i = of; i < last;) {
        const auto match = wording_at(words_, i);
        const bool is_part = match && match->row->scope == Scope::part;
        add_department(department, is_part ? std::string(match->row->office) : words_[i].word);
        i += is_part ? match->words : 1;
      }
      reading_.end = words_[last - 1].end;
      if (last < words_.size()) read_after(last);
    } else if (left < words_.size()) {
      read_after(left);
    }
    if (!department.empty()) reading_.name = minister_of(department, reading_.name);
    reading_.department = std::move(department);
    return first;
  }

  /// "interior" and "secretary" give the home minister, who has a row of his own.
  static std::string minister_of(const std::string& department, const std::string& head) {
    auto name = department + (head == "secretary" ? " minister" : ' ' + head);
    const auto words = office_words(name);
    const auto match = wording_at(words, 0);
    return match && match->words == words.size() ? std::string(match->row->office) : name;
  }

  static bool is_of_department(const Unit& unit) {
    if (!short_country(unit.name).empty()) return false;
    return !unit.scope || *unit.scope == Scope::part;
  }

  static void add_department(std::string& department, const std::string& word) {
    if (word == "the" || word == "affairs" || (word == "and" && department.empty())) return;
    if (!department.empty()) department += ' ';
    department += word;
  }

  /// Puts the ranks before unit `end` before the name. Returns the number of units before them.
  std::size_t read_ranks(std::size_t end) {
    auto first = end;
    while (first > 0 && units_[first - 1].scope == Scope::modifier) --first;
    std::string ranks;
    for (auto i = first; i < end; ++i) ranks += units_[i].name + ' ';
    reading_.name.insert(0, ranks);
    return first;
  }

  /// Reads the units before the office: country and body.
  void read_before(std::size_t end) {
    reading_.begin = words_[units_[end].first].begin;
    if (end == 0) return;
    auto first = units_.front().first;
    const auto last = units_[end - 1].last;
    for (auto i = last; i-- > first;) {
      const auto country = short_country(words_[i].word);
      if (country.empty()) continue;
      reading_.country = country;
      first = i + 1;
    }
    // "UN secretary general": a body with the code of a country.
    if (first == last && reading_.scope == Scope::body) --first;
    if (first == last) return;
    auto body = body_named(words_, first, last, reading_.country.empty() ? country_ : reading_.country, text_);
    if (body.listed && reading_.body.name.empty()) {
      reading_.body = std::move(body);
      return;
    }
    if (last - first == 1 && !short_country(words_[first].word).empty()) return;
    reading_.before = joined(words_, first, last);
    reading_.begin = words_[first].begin;
    leave_unread(first, last);
  }

  /// Reads what follows the preposition at word i: a body.
  void read_after(std::size_t i) {
    auto body = body_named(words_, i + 1, words_.size(), country_, text_);
    if (body.listed && reading_.body.name.empty()) {
      reading_.body = std::move(body);
      return;
    }
    reading_.after = joined(words_, i, words_.size());
    reading_.end = words_.back().end;
    leave_unread(i, words_.size());
  }

  void leave_unread(std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i)
      if (!says_nothing(words_[i].word)) reading_.unread.push_back(words_[i].word);
  }

  std::string_view text_;
  std::string_view country_;
  std::vector<OfficeWord> words_;
  std::vector<Unit> units_;
  Reading reading_;
};

}  // namespace

Reading read_office(std::string_view text, std::string_view country) { return OfficeReader(text, country).read(); }

}  // namespace dateline::offices
