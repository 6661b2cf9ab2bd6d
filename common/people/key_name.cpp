#include "common/people/key_name.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "common/facts/lists/names.hpp"
#include "common/facts/lists/nicknames.hpp"
#include "common/facts/lists/tags.hpp"
#include "common/facts/text/words.hpp"
#include "common/people/name_form.hpp"

namespace dateline::people {

namespace {

namespace tag = facts::tag;

bool has_tag(std::string_view word, std::uint64_t tags) {
  return (facts::name_tags(facts::word_key(word)) & tags) != 0;
}

/// Calls visit(name) for each name that a nickname stands for.
template <typename Visit>
void visit_names(std::string_view names, Visit visit) {
  while (!names.empty()) {
    const auto end = std::min(names.find(' '), names.size());
    visit(names.substr(0, end));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

/// What nicknames stand for, and the classes of names that they connect.
class Nicknames {
 public:
  Nicknames() {
    for (const auto& row : facts::nickname_rows()) {
      int number = 0;
      visit_names(row.names, [&](std::string_view name) {
        names_[row.nickname].insert(name);
        // A nickname of many names would connect all of these, so only the first two count.
        if (number++ < most_connected) unite(row.nickname, name);
      });
    }
  }

  [[nodiscard]] std::string_view class_of(std::string_view name) const {
    for (auto parent = parents_.find(name); parent != parents_.end(); parent = parents_.find(name))
      name = parent->second;
    return name;
  }

  [[nodiscard]] bool stands_for(std::string_view nickname, std::string_view name) const {
    const auto found = names_.find(nickname);
    return found != names_.end() && found->second.contains(name);
  }

  [[nodiscard]] bool share_a_name(std::string_view a, std::string_view b) const {
    const auto of_a = names_.find(a);
    const auto of_b = names_.find(b);
    if (of_a == names_.end() || of_b == names_.end()) return false;
    return std::any_of(of_a->second.begin(), of_a->second.end(),
                       [&](std::string_view name) { return of_b->second.contains(name); });
  }

 private:
  static constexpr int most_connected = 2;

  void unite(std::string_view a, std::string_view b) {
    a = class_of(a);
    b = class_of(b);
    if (a != b) parents_[std::max(a, b)] = std::min(a, b);
  }

  std::map<std::string_view, std::set<std::string_view>> names_;
  std::map<std::string_view, std::string_view> parents_;  ///< union-find; short, because classes are
};

const Nicknames& nicknames() {
  static const Nicknames known;
  return known;
}

bool is_initial(std::string_view word) { return word.size() == 1; }
bool is_particle(std::string_view word) { return !is_initial(word) && has_tag(word, tag::particle); }

/// Whether a word is initials that were written together: "hw", "jp".
bool are_initials_together(std::string_view word) {
  return word.size() == 2 && word.find_first_of("aeiouy") == std::string_view::npos;
}

/// Whether each of `fewer` stands in order among `others`. Names may be left out before a name, but not before an
/// initial: George W. is not George H. W.
bool stand_among(const std::vector<std::string>& fewer, const std::vector<std::string>& others) {
  auto at = others.begin();
  for (const auto& word : fewer) {
    const auto first = at;
    at = std::find_if(at, others.end(), [&](const std::string& other) {
      return word == other || (is_initial(word) && other.starts_with(word)) ||
             (is_initial(other) && word.starts_with(other));
    });
    if (at == others.end() || (is_initial(word) && at != first)) return false;
    ++at;
  }
  return true;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

KeyName key_name(std::string_view key) {
  const auto words = key_words(key);
  KeyName name;
  if (words.empty()) return name;
  const std::size_t first = words.size() > 2 && (is_initial(words[0]) || are_initials_together(words[0])) ? 1 : 0;
  name.given = plain_spelling(words[first]);
  name.family = plain_spelling(words.back());
  for (std::size_t i = first + 1; i + 1 < words.size(); ++i) {
    if (is_particle(words[i])) continue;
    if (are_initials_together(words[i]))
      for (const char letter : words[i]) name.middles.emplace_back(1, letter);
    else
      name.middles.push_back(plain_spelling(words[i]));
  }
  return name;
}

std::string rough_spelling(std::string_view word) {
  std::string rough(word);
  static const std::vector<std::pair<std::string_view, std::string_view>> alike{
      {"ck", "k"},    {"kh", "k"}, {"gh", "k"}, {"q", "k"},  {"dh", "d"}, {"ph", "f"},   {"tch", "ch"},
      {"tsch", "ch"}, {"zh", "z"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"yev", "ev"}, {"iev", "ev"},
      {"ie", "i"},    {"y", "i"},  {"w", "v"},  {"ff", "f"}, {"ks", "x"},
  };
  for (const auto& [from, to] : alike) replace(rough, from, to);
  if (rough.starts_with('g') && rough.size() > 5) rough.front() = 'k';  // Gaddafi, Qaddafi, Kadafi
  if (rough.size() > 4 && rough.ends_with('s')) rough.pop_back();       // a possessive of which the apostrophe was lost
  rough.erase(std::unique(rough.begin(), rough.end()), rough.end());
  return rough;
}

std::string bucket_of(std::string_view key) {
  if (is_bare(key)) return '~' + bare_family_name(key);
  if (key.find('-') == std::string_view::npos) return plain_spelling(key);
  const auto name = key_name(key);
  return rough_spelling(nicknames().class_of(name.given)) + '-' + rough_spelling(name.family);
}

std::vector<std::string> family_names(std::string_view key) {
  const auto words = key_words(key);
  if (words.size() < 2) return {};
  if (has_tag(words.front(), tag::family_first) && !has_tag(words.front(), tag::any_given))
    return {plain_spelling(words.front())};
  std::vector<std::string> names{plain_spelling(words.back())};
  if (words.size() > 2) names.push_back(plain_spelling(words[words.size() - 2]) + '-' + names.front());
  return names;
}

std::string bare_family_name(std::string_view key) {
  auto words = key_words(key);
  const auto first = std::find_if_not(words.begin(), words.end(), is_particle);
  words.erase(words.begin(), first == words.end() ? words.begin() : first);
  std::vector<std::string> plain;
  for (const auto word : words) plain.push_back(plain_spelling(word));
  return joined(plain);
}

bool given_names_agree(std::string_view a, std::string_view b) {
  return a == b || nicknames().stands_for(a, b) || nicknames().stands_for(b, a) || nicknames().share_a_name(a, b);
}

bool middle_names_agree(const KeyName& a, const KeyName& b) {
  return a.middles.size() <= b.middles.size() ? stand_among(a.middles, b.middles) : stand_among(b.middles, a.middles);
}

Likeness likeness(const KeyName& a, const KeyName& b) {
  if (!middle_names_agree(a, b)) return Likeness::different;
  if (a.family == b.family && a.given == b.given) return Likeness::same;
  if (a.family == b.family && given_names_agree(a.given, b.given)) return Likeness::nickname;
  const bool given_alike = given_names_agree(a.given, b.given) || rough_spelling(a.given) == rough_spelling(b.given);
  return given_alike && rough_spelling(a.family) == rough_spelling(b.family) ? Likeness::romanised
                                                                             : Likeness::different;
}

bool is_rare_family_name(std::string_view word) { return !has_tag(word, tag::any_family | tag::any_given); }

bool is_family_name(std::string_view word) { return has_tag(word, tag::any_family); }

bool may_be_given_name(std::string_view word) { return has_tag(word, tag::any_given); }

bool is_given_name(std::string_view word) { return has_tag(word, tag::given) && !has_tag(word, tag::given_word); }

bool begins_like_a_person(std::string_view key) {
  const auto words = key_words(key);
  if (words.empty()) return false;
  if (words.size() == 1) return has_tag(words.front(), tag::mononym);
  if (std::any_of(words.begin() + 1, words.end() - 1, is_particle)) return true;
  return is_given_name(words.front()) || has_tag(words.front(), tag::family_first);
}

}  // namespace dateline::people
