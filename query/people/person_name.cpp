#include "query/people/person_name.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "common/text/fold.hpp"

namespace dateline::query {

namespace {

constexpr std::array<std::string_view, 6> suffixes{"jr", "sr", "ii", "iii", "iv", "phd"};

/// Folded text at every byte that no name has inside a word; apostrophes and stops vanish.
std::vector<std::string> split_words(std::string_view folded) {
  std::vector<std::string> words(1);
  for (const char c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'') continue;
    if (byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z'))
      words.back().push_back(c);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string join(const std::vector<std::string>& words) {
  std::string joined;
  for (const auto& word : words) joined.append(joined.empty() ? "" : "-").append(word);
  return joined;
}

void drop_suffixes(std::vector<std::string>& words) {
  while (words.size() > 1 && std::find(suffixes.begin(), suffixes.end(), words.back()) != suffixes.end())
    words.pop_back();
}

template <typename Words>
auto without_initials(const Words& words) {
  std::vector<std::string_view> rest;
  for (const auto& word : words)
    if (word.size() > 1) rest.emplace_back(word);
  return rest;
}

/// The same but for initials that only one of them has.
template <typename Words>
bool same_full_name(const Words& asked, const std::vector<std::string_view>& key) {
  const auto asked_rest = without_initials(asked);
  const auto key_rest = without_initials(key);
  const bool one_has_none = asked_rest.size() == asked.size() || key_rest.size() == key.size();
  return asked_rest.size() > 1 && one_has_none && asked_rest == key_rest;
}

}  // namespace

PersonQuery::PersonQuery(std::string_view asked) : asked_(text::fold(asked)) {
  std::string_view name = asked_;
  const auto comma = name.find(',');
  words_ = split_words(name.substr(0, comma));
  drop_suffixes(words_);
  if (comma != std::string_view::npos) {
    auto given = split_words(name.substr(comma + 1));
    drop_suffixes(given);
    const bool only_suffix =
        given.size() == 1 && std::find(suffixes.begin(), suffixes.end(), given[0]) != suffixes.end();
    if (!only_suffix) words_.insert(words_.begin(), given.begin(), given.end());
  }
  key_ = join(words_);
}

NameLevel PersonQuery::level_of(std::string_view key) const {
  if (key == asked_) return NameLevel::key;
  if (asked_.starts_with('~') || words_.empty()) return NameLevel::none;
  if (key.starts_with('~')) return key.substr(1) == key_ ? NameLevel::surname : NameLevel::none;
  if (key == key_) return NameLevel::key;
  if (words_.size() > 1 && same_full_name(words_, key_words(key))) return NameLevel::full_name;
  const bool longer = key.size() > key_.size() + 1;
  if (longer && key.ends_with(key_) && key[key.size() - key_.size() - 1] == '-') return NameLevel::surname;
  if (longer && key.starts_with(key_) && key[key_.size()] == '-') return NameLevel::given_name;
  return NameLevel::none;
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

}  // namespace dateline::query
