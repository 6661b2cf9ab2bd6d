#include "common/analysis/lexicon.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

#include "common/analysis/characters.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

namespace dateline::analysis {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Folded text without the characters that cannot be part of a word. Decimal points stay.
std::string only_word(std::string_view folded) {
  std::string word;
  text::for_each_code_point(folded, [&](text::CodePoint point, std::size_t at) {
    const auto kind = class_of(point.value);
    const bool in_word = begins_word(kind) || kind == CharacterClass::gram;
    const bool mark = kind == CharacterClass::mark && !word.empty();
    const auto next = at + 1;
    const bool decimal_point =
        point.value == '.' && !word.empty() && is_digit(word.back()) && next < folded.size() && is_digit(folded[next]);
    if (in_word || mark || decimal_point) word.append(folded.substr(at, point.size));
  });
  return word;
}

std::string_view cut(std::string_view form) {
  form = form.substr(0, text::cut_length(form, longest_form));
  while (form.ends_with('.')) form.remove_suffix(1);
  return form;
}

}  // namespace

Lexicon::Key Lexicon::long_key(std::string_view spelling) noexcept {
  return {XXH3_64bits(spelling.data(), spelling.size()), 0, spelling.size()};
}

std::uint32_t Lexicon::find(const Key& key, std::string_view spelling, bool folded) {
  const auto next = static_cast<std::uint32_t>(known_.size());
  const auto number = numbers_.find_or_add(hash_of(key), next, [&](std::uint32_t at) {
    const auto& known = known_[at];
    return known.key == key &&
           (key.size <= longest_short || std::memcmp(known.spelling, spelling.data(), spelling.size()) == 0);
  });
  if (number == next) add(key, spelling, folded);
  return known_[number].entry.form.empty() ? no_word : number;
}

std::uint32_t Lexicon::find_ascii(const Key& key, std::string_view text) {
  const auto next = static_cast<std::uint32_t>(known_.size());
  const auto number = numbers_.find_or_add(hash_of(key), next, [&](std::uint32_t at) { return known_[at].key == key; });
  if (number == next) {
    std::string spelling(text);
    for (auto& c : spelling) c = static_cast<char>(c | 0x20);
    add(key, spelling, true);
  }
  return number;
}

void Lexicon::add(const Key& key, std::string_view spelling, bool folded) {
  const auto kept = keep(spelling);
  known_.push_back({key, kept.data(), make_entry(kept, folded)});
  used_bytes_ += sizeof(Known) + index_bytes;
}

Spelling Lexicon::make_entry(std::string_view spelling, bool folded) {
  const auto form = folded ? cut(spelling) : keep(cut(only_word(text::fold(spelling))));
  const auto stem_text = stem(form);
  return {form, form.starts_with(stem_text) ? form.substr(0, stem_text.size()) : keep(stem_text)};
}

/// A word that begins with a digit is not stemmed: the stem of "1980s" would be "1980".
std::string Lexicon::stem(std::string_view form) const {
  std::string word(form);
  if (word.empty() || is_digit(word.front())) return word;
  auto stem = stemmer_(word);
  return stem.empty() ? word : stem;
}

void Lexicon::clear() {
  texts_.release();
  known_.clear();
  numbers_.clear();
  recent_.assign(std::size_t{1} << recent_bits, {});
  used_bytes_ = 0;
}

std::string_view Lexicon::keep(std::string_view text) {
  if (text.empty()) return {};
  auto* copy = static_cast<char*>(texts_.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  used_bytes_ += text.size();
  return {copy, text.size()};
}

}  // namespace dateline::analysis
