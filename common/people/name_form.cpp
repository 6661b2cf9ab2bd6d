#include "common/people/name_form.hpp"

#include <algorithm>
#include <array>

#include "common/text/fold.hpp"

namespace dateline::people {

namespace {

constexpr std::array<std::string_view, 8> suffixes{"jr", "jnr", "sr", "snr", "ii", "iii", "iv", "phd"};
constexpr std::size_t shortest_with_umlaut =
    4;  ///< Löw; in shorter words, ue and oe are mostly plain vowels (Sue, Coe)

bool is_suffix(std::string_view word) { return std::find(suffixes.begin(), suffixes.end(), word) != suffixes.end(); }

/// Splits folded text at every byte that cannot be inside a word. Apostrophes are removed.
std::vector<std::string> split_words(std::string_view folded, FullStop stop = FullStop::divides) {
  std::vector<std::string> words(1);
  for (const char c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'' || (c == '.' && stop == FullStop::removed)) continue;
    if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z'))
      words.back().push_back(c);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

void drop_suffixes(std::vector<std::string>& words) {
  while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
}

/// Whether a word is "j." or "j.f.": letters with a full stop after each.
bool are_initials(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (c == '.' && letters != 1) return false;
    const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // not in the middle of a character
    letters = c == '.' ? 0 : letters + (begins ? 1 : 0);
  }
  return word.ends_with('.');
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// Whether the e at `at` can be the second letter of a transcribed umlaut.
bool spells_umlaut(std::string_view word, std::size_t at) {
  const char before = word[at - 1];
  if (word[at] != 'e' || (before != 'a' && before != 'o' && before != 'u')) return false;
  const auto after = word.substr(at + 1);
  const bool diphthong = before == 'a' && after.starts_with('u');                                      // Schaeuble
  const bool sounds_alone = after.empty() || after == "l" || (is_vowel(after.front()) && !diphthong);  // Mae, Michael
  return !sounds_alone && (at == 1 || !is_vowel(word[at - 2]));                                        // Bauer
}

/// Calls visit(word, is_middle_initial) for the words of a key.
template <typename Visit>
void visit_words(std::string_view key, Visit visit) {
  const auto words = key_words(key);
  for (std::size_t i = 0; i < words.size(); ++i) visit(words[i], i > 0 && i + 1 < words.size() && words[i].size() == 1);
}

void append_word(std::string& form, std::string_view word) { form.append(form.empty() ? "" : "-").append(word); }

}  // namespace

std::vector<std::string> folded_words(std::string_view text) { return split_words(text::fold(text)); }

std::vector<std::string> name_words(std::string_view name, FullStop stop) {
  const std::string folded = text::fold(name);
  const auto comma = folded.find(',');
  auto words = split_words(std::string_view(folded).substr(0, comma), stop);
  drop_suffixes(words);
  if (comma == std::string::npos) return words;
  auto given = split_words(std::string_view(folded).substr(comma + 1), stop);
  drop_suffixes(given);
  if (given.size() == 1 && is_suffix(given.front())) return words;
  words.insert(words.begin(), given.begin(), given.end());
  return words;
}

std::string with_initials_together(std::string_view name) {
  const std::string folded = text::fold(name);
  std::string together;
  bool after_initials = false;
  for (std::size_t at = 0; at < folded.size();) {
    const auto blank = std::min(folded.find(' ', at), folded.size());
    const auto word = std::string_view(folded).substr(at, blank - at);
    at = blank + 1;
    if (word.empty()) continue;
    const bool initials = are_initials(word);
    if (!together.empty() && !(after_initials && initials)) together.push_back(' ');
    together.append(word);
    after_initials = initials;
  }
  return together;
}

std::vector<std::string_view> key_words(std::string_view key) {
  if (key.starts_with('~')) key.remove_prefix(1);
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const auto end = std::min(key.find('-'), key.size());
    words.push_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string key;
  for (const auto& word : words) append_word(key, word);
  return key;
}

std::string plain_spelling(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size(); ++at)
    if (at == 0 || word.size() < shortest_with_umlaut || !spells_umlaut(word, at)) plain.push_back(word[at]);
  return plain;
}

std::string join_form(std::string_view key) {
  if (key.starts_with('~')) return std::string(key);
  std::string form;
  visit_words(key, [&](std::string_view word, bool is_middle_initial) {
    if (!is_middle_initial) append_word(form, plain_spelling(word));
  });
  return form;
}

std::string middle_initials(std::string_view key) {
  std::string initials;
  visit_words(key, [&](std::string_view word, bool is_middle_initial) {
    if (is_middle_initial) append_word(initials, word);
  });
  return initials;
}

}  // namespace dateline::people
