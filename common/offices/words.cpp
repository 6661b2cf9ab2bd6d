#include "common/offices/words.hpp"

#include <algorithm>
#include <utility>

#include "common/text/fold.hpp"

namespace dateline::offices {

namespace {

/// The bytes of an apostrophe at i, straight or curly; 0 if there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t i) noexcept {
  if (text[i] == '\'') return 1;
  return text.substr(i).starts_with("\u2019") ? 3 : 0;
}

/// Whether a word has the byte at i. Of other scripts every byte, but none of the punctuation U+2000 to U+203F.
bool is_part(std::string_view text, std::size_t i) noexcept {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte >= 0x80) return !text.substr(i).starts_with("\xE2\x80");
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/// Whether the full stop at i divides initials, as in "U.S.": one letter stands before it.
bool divides_initials(std::string_view text, std::size_t begin, std::size_t i) noexcept {
  return text[i] == '.' && (i - begin) % 2 == 1 && (i < begin + 2 || text[i - 2] == '.') && i + 1 < text.size() &&
         is_part(text, i + 1) && (i + 2 >= text.size() || !is_part(text, i + 2));
}

/// The folded word, without full stops, apostrophes and a final 's.
std::string word_of(std::string_view part) {
  std::string folded;
  const auto is_foreign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::any_of(part.begin(), part.end(), is_foreign)) part = folded = text::fold(part);
  if (part.ends_with("'s") || part.ends_with("'S")) part.remove_suffix(2);
  std::string word;
  for (const char c : part)
    if (c != '.' && c != '\'' && c != ' ') word += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return word;
}

}  // namespace

std::vector<OfficeWord> office_words(std::string_view text) {
  std::vector<OfficeWord> words;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_part(text, i)) {
      i += text.substr(i).starts_with("\xE2\x80") ? std::min<std::size_t>(3, text.size() - i) : 1;
      continue;
    }
    const auto begin = i;
    while (i < text.size()) {
      if (is_part(text, i) || divides_initials(text, begin, i))
        ++i;
      else if (const auto bytes = apostrophe_at(text, i))
        i += bytes;
      else
        break;
    }
    auto word = word_of(text.substr(begin, i - begin));
    if (!word.empty()) words.push_back({std::move(word), begin, i});
  }
  return words;
}

std::string joined(const std::vector<OfficeWord>& words, std::size_t first, std::size_t last) {
  std::string text;
  for (auto i = first; i < last; ++i) {
    if (i > first) text += ' ';
    text += words[i].word;
  }
  return text;
}

}  // namespace dateline::offices
