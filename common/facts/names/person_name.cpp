#include "common/facts/names/person_name.hpp"

#include <algorithm>
#include <bit>

#include "common/facts/lists/names.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

/// Whether a name begins with "Al" for Albert rather than with the Arabic article, which news writes so, too: "Al
/// Gore", "Al Thani". Tells them by the ending of the next word.
bool is_given_al(const TaggedWords& text, std::size_t i, std::size_t first, std::size_t last) {
  if (i != first || text[i].key != "al"_word || !text.capitalised(i) || text[i + 1].after(gap::hyphen)) return false;
  if (last - first != 2 || text.is(i + 1, tag::particle)) return false;
  const std::string word = text::fold(text.words().text(i + 1));
  constexpr std::string_view arabic[] = {"i",   "ah",  "eh",  "oum", "aud",  "yan", "aan",  "id",
                                         "eed", "ood", "idi", "ifa", "arak", "baa", "ssad", "idh"};
  return std::none_of(std::begin(arabic), std::end(arabic), [&](std::string_view end) { return word.ends_with(end); });
}

/// Whether word i of a name [first, last) is a particle ("van", "bin") rather than a part of its own.
bool is_particle(const TaggedWords& text, std::size_t i, std::size_t first, std::size_t last) {
  if (!text.is(i, tag::particle) || i + 1 >= last) return false;
  if (!text.capitalised(i)) return true;
  if (text[i].key == "le"_word && i == first && last - first == 2) return true;
  if (is_given_al(text, i, first, last)) return false;
  return !text.is(i, tag::given | tag::family_first) || (i > first && !text.is(i, tag::given));
}

/// Whether a word has exactly one group of vowels, like a syllable of Chinese, Korean or Vietnamese.
bool is_monosyllable(std::string_view word) {
  const std::string folded = text::fold(word);
  constexpr std::string_view vowels = "aeiouy";
  const std::size_t first = folded.find_first_of(vowels);
  if (folded.size() > 6 || first == std::string::npos) return false;
  const std::size_t last = folded.find_first_not_of(vowels, first);
  return last == std::string::npos || folded.find_first_of(vowels, last) == std::string::npos;
}

NameOrder order_of(const TaggedWords& text, const Name& name) {
  const std::uint32_t first = name.front().first;
  const std::uint32_t second = name.parts[1].first;
  constexpr std::uint64_t western = tag::given | tag::family;
  const auto given_is = [&](auto&& test) {
    return std::all_of(name.parts.begin() + 1, name.parts.begin() + name.size, [&](const NamePart& part) {
      for (std::size_t i = part.first; i < part.last; ++i) {
        if (!test(text.words().text(i))) return false;
      }
      return true;
    });
  };
  const bool hyphenated = name.size == 2 && name.parts[1].last - second == 2;
  if (text.is(first, tag::chinese | tag::korean) && hyphenated && given_is(is_monosyllable))
    return NameOrder::family_first;
  if (name.size >= 3 && text.is(first, tag::vietnamese) && given_is(is_monosyllable) && !text.is(first, tag::chinese)) {
    return NameOrder::vietnamese;
  }
  if (name.size == 3 && text.is(first, tag::chinese | tag::korean | tag::vietnamese) && given_is(is_monosyllable)) {
    return text.is(first, tag::vietnamese) && text.is(second, tag::vietnamese) ? NameOrder::vietnamese
                                                                               : NameOrder::family_first;
  }
  if (name.size != 2) return NameOrder::family_last;
  if (text.is(first, tag::hungarian) && text.is(second, tag::given) && !text.is(first, tag::given)) {
    return NameOrder::family_first;
  }
  if (!text.is(first, tag::chinese) || text.is(second, western)) return NameOrder::family_last;
  return is_pinyin(text::fold(text.words().text(second))) ? NameOrder::family_first : NameOrder::family_last;
}

bool same_part(const NamePart& a, const TaggedWords& a_text, const NamePart& b, const TaggedWords& b_text) {
  if (a.key == b.key) return true;
  if (!a.initial && !b.initial) return false;
  const char first = a_text.words().text(a.first).front();
  return first == b_text.words().text(b.first).front();
}

bool is_suffix(std::string_view folded) {
  return folded == "jr" || folded == "sr" || folded == "ii" || folded == "iii" || folded == "jnr" || folded == "snr";
}

/// Whether a word is a number of generations that is also a letter of a name, and so none before the third word.
bool is_letter_suffix(std::string_view folded) { return folded == "v"; }

/// The name without a nickname in quotes: 'Luiz "Lula" da Silva'.
std::string without_nickname(std::string_view name) {
  std::string kept(name);
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"“", "”"}, {"‘", "’"}}) {
    const std::size_t first = kept.find(open);
    const std::size_t last = first == std::string::npos ? first : kept.find(close, first + open.size());
    if (last == std::string::npos || first == 0 || kept[first - 1] != ' ') continue;
    kept.erase(first, last + close.size() - first);
  }
  return kept;
}

}  // namespace

std::uint64_t Name::key() const noexcept {
  std::uint64_t key = size;
  for (const NamePart& part : all()) key = (std::rotl(key, 21) ^ part.key) * 0x9E3779B97F4A7C15u;
  return key;
}

bool is_bare_initials(const TaggedWords& text, std::size_t i) {
  constexpr KeySet titles("ag", "ap", "bp", "cm", "dc", "dg", "dj", "fm", "ge", "gm", "hm", "hp", "ig", "lg", "mc",
                          "md", "mk", "mp", "mr", "oc", "pc", "pm", "qc", "kc", "si", "sp", "tv", "uk", "un", "us",
                          "vc", "vp");
  return text[i].size() == 2 && text[i].is(shape::all_caps) && text.capitals_at(i) != Capitals::all &&
         text.tags(i) == 0 && !titles.contains(text[i].key);
}

Name read_name(const TaggedWords& text, WordSpan span) {
  Name name;
  bool after_particle = false;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (i > span.first && text.is(i, tag::suffix)) break;
    if (i > span.first + 1 && i + 1 == span.last && !text[i].is(shape::initial) && text[i].key == "v"_word) break;
    if (is_particle(text, i, span.first, span.last)) {
      after_particle = true;
      continue;
    }
    const Word& word = text[i];
    if (name.size > 0 && word.after(gap::hyphen) && !after_particle) {
      NamePart& part = name.parts[name.size - 1u];
      part.key = (std::rotl(part.key, 13) ^ word.key) * 0x9E3779B97F4A7C15u;
      part.last = i + 1;
      continue;
    }
    after_particle = false;
    if (name.size == Name::most_parts) break;
    const bool initial = word.is(shape::initial | shape::dotted) || word.size() == 1 || is_bare_initials(text, i);
    name.parts[name.size++] = {word.key, i, i + 1, initial};
  }
  if (name.size >= 2) name.order = order_of(text, name);
  return name;
}

bool is_form_of(const Name& shorter, const TaggedWords& shorter_text, const Name& fuller,
                const TaggedWords& fuller_text) {
  if (shorter.size > fuller.size) return false;
  const bool first_shared = same_part(shorter.front(), shorter_text, fuller.front(), fuller_text);
  if (!fuller.is_family(shorter.family().key) && !(first_shared && !shorter.front().initial)) return false;
  std::size_t at = 0;
  for (const NamePart& part : shorter.all()) {
    while (at < fuller.size && !same_part(part, shorter_text, fuller.parts[at], fuller_text)) ++at;
    if (at++ == fuller.size) return false;
  }
  return true;
}

std::string person_key(std::string_view name) {
  const std::string folded = text::fold(without_nickname(name));
  std::string key;
  std::size_t words = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(" -", at), folded.size());
    std::string word = folded.substr(at, end - at);
    std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '\''; });
    const bool number = is_letter_suffix(word) && words >= 2 && end == folded.size();
    if (!word.empty() && !number && !(is_suffix(word) && !key.empty())) {
      if (!key.empty()) key += '-';
      key += word;
      ++words;
    }
    at = end + 1;
  }
  return key;
}

std::string surname_of_key(std::string_view key) {
  std::string spelt(key);
  for (std::size_t i = 0; i < spelt.size(); ++i) {
    if (spelt[i] == '-') spelt[i] = ' ';
    const bool begins = i == 0 || spelt[i - 1] == ' ';
    if (begins && spelt[i] >= 'a' && spelt[i] <= 'z') spelt[i] = static_cast<char>(spelt[i] - 'a' + 'A');
  }
  Words words;
  words.read(spelt);
  const TaggedWords text(Field::body, words, {});
  const Name name = read_name(text, {0, static_cast<std::uint32_t>(words.size())});
  const bool family_first = name.size > 1 && name.order == NameOrder::family_first;
  return std::string(family_first ? key.substr(0, key.find('-')) : key.substr(key.rfind('-') + 1));
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

std::string display_name(std::string_view name) {
  std::string shown = one_line(name);
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (shown.size() < 4 || std::any_of(shown.begin(), shown.end(), lower)) return shown;
  for (std::size_t i = 1; i < shown.size(); ++i) {
    const bool begins = shown[i - 1] == ' ' || shown[i - 1] == '-' || shown[i - 1] == '.';
    if (!begins && shown[i] >= 'A' && shown[i] <= 'Z') shown[i] = static_cast<char>(shown[i] | 0x20);
  }
  return shown;
}

}  // namespace dateline::facts
