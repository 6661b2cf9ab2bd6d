#include "common/analysis/word_reader.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "common/text/fold.hpp"

namespace dateline::analysis {

namespace {

/// Length of what can precede a stop of initials: "U" in U.S., "Ph" in Ph.D.
constexpr std::ptrdiff_t longest_before_initials_stop = 2;

/// The only word that begins with a stop: without it, "net" is another word. Domains (".net" after a name) are none.
constexpr std::string_view stop_name = ".net";

bool is_digit_at(std::string_view text, std::size_t at) { return character_at(text, at).kind == CharacterClass::digit; }

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_ascii_word(char c) { return is_ascii(c) && begins_word(detail::ascii_classes[static_cast<unsigned char>(c)]); }

bool is_lower_at(std::string_view text, std::size_t at) {
  return u_islower(static_cast<UChar32>(text::decode(text, at).value)) != 0;
}

bool continues_word(CharacterClass kind) { return begins_word(kind) || kind == CharacterClass::mark; }

bool is_stop_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] == '.'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
  return at;
}

/// Whether a degree such as "Ph.D." or "Ed.D." begins here: two letters that are treated as one initial.
bool begins_degree(std::string_view text, std::size_t at) {
  return at + 4 <= text.size() && is_upper(text[at]) && is_lower(text[at + 1]) && text[at + 2] == '.' &&
         is_upper(text[at + 3]);
}

}  // namespace

std::size_t WordReader::read(std::size_t at) {
  spelling_.clear();
  ascii_ = true;
  apostrophe_.reset();
  begin_ = at_ = end_ = at;
  if (const auto end = end_of_plain(at); end > 0) {
    spelling_.assign(text_, at, end - at);
    for (auto& c : spelling_) c = static_cast<char>(c | 0x20);  // lower-cases letters; digits have this bit set already
    return end_ = end;
  }
  if (text_[at_] == '.') {
    append(stop_name.size());
    end_ = at_;
    pass_possessive();
    return end_;
  }
  if (!take_initials()) take_run();
  while (take_joint()) take_run();
  if (!take_sign()) drop_suffix();
  return end_;
}

std::size_t WordReader::end_of_plain(std::size_t at) const noexcept {
  const char* const begin = text_.data() + at;
  const char* const text_end = text_.data() + text_.size();
  const char* end = begin;
  while (end != text_end && is_ascii_word(*end)) ++end;
  if (end == begin) return 0;
  if (end != text_end) {
    if (!is_ascii(*end) || detail::ascii_classes[static_cast<unsigned char>(*end)] != CharacterClass::separator)
      return 0;
    const auto size = end - begin;
    if (*end == '.' && size <= longest_before_initials_stop) return 0;
    if (size == 1 && (*end == '+' || *end == '#')) return 0;
    if ((*end == '.' || *end == ',') && end[-1] >= '0' && end[-1] <= '9') return 0;
  }
  return at + static_cast<std::size_t>(end - begin);
}

void WordReader::append(std::size_t size) {
  const auto old_size = spelling_.size();
  spelling_.append(text_, at_, size);
  for (auto i = old_size; i < spelling_.size(); ++i)
    if (is_upper(spelling_[i])) spelling_[i] = static_cast<char>(spelling_[i] - 'A' + 'a');
  at_ += size;
}

/// Appends the ASCII letters and digits at the reading position.
void WordReader::take_ascii() {
  auto end = at_;
  while (end < text_.size() && is_ascii_word(text_[end])) ++end;
  if (end == at_) return;
  append(end - at_);
  end_ = at_;
  last_ = character_at(text_, at_ - 1).kind;
}

void WordReader::take_run() {
  for (;;) {
    take_ascii();
    if (at_ >= text_.size() || is_ascii(text_[at_])) return;
    const auto [kind, size] = character_at(text_, at_);
    if (continues_word(kind)) {
      append(size);
      ascii_ = false;
      end_ = at_;
      last_ = kind;
    } else if (kind == CharacterClass::ignorable) {
      skip_ignorable(size);
    } else {
      return;
    }
  }
}

void WordReader::skip_ignorable(std::size_t size) {
  constexpr char32_t soft_hyphen = 0xAD;
  const bool may_break_line = text::decode(text_, at_).value == soft_hyphen;
  at_ += size;
  if (const auto rest = may_break_line ? rest_of_broken_word(at_) : std::nullopt) at_ = *rest;
}

/// Reads single letters that are each followed by a stop, where the last stop is optional: "U.S.", "J.F.K", "a.m.". A
/// longer word that follows directly ("U.S.Senate") is a separate word.
bool WordReader::take_initials() {
  const auto first = character_at(text_, at_);
  const bool degree = begins_degree(text_, at_);
  if (first.kind != CharacterClass::letter || !(degree || is_stop_at(text_, at_ + first.size))) return false;
  std::size_t letters = 0;
  std::size_t at = at_;
  std::size_t end = at_;
  for (;;) {
    const auto letter = character_at(text_, at);
    if (letter.kind != CharacterClass::letter) break;
    const auto after = at + letter.size + (degree && letters == 0 ? 1 : 0);
    const bool stop = is_stop_at(text_, after);
    if (!stop && continues_word(character_at(text_, after).kind)) break;
    ++letters;
    at = end = after + (stop ? 1 : 0);
    if (!stop) break;
  }
  if (letters < 2) return false;
  while (at_ < end) {
    const auto [kind, size] = character_at(text_, at_);
    if (kind == CharacterClass::letter) {
      ascii_ = ascii_ && size == 1;
      append(size);
    } else {
      at_ += size;
    }
  }
  end_ = end;
  last_ = CharacterClass::letter;
  return true;
}

bool WordReader::skip_to(std::size_t at) {
  at_ = at;
  return true;
}

/// Steps over a character that joins two runs of one word: an apostrophe, a line-breaking hyphen, a decimal point or a
/// comma between thousands. Returns false and does not move if there is none.
bool WordReader::take_joint() {
  const auto [kind, size] = character_at(text_, at_);
  const auto next = at_ + size;
  if (kind == CharacterClass::apostrophe) {
    if (!begins_word(character_at(text_, next).kind)) return false;
    if (is_elided()) {
      spelling_.clear();
      begin_ = next;
      return skip_to(next);
    }
    apostrophe_ = spelling_.size();
    return skip_to(next);
  }
  if (kind == CharacterClass::hyphen) {
    if (last_ == CharacterClass::digit || text_[at_ - 1] == '.') return false;
    const auto rest = rest_of_broken_word(next);
    return rest && skip_to(*rest);
  }
  if (last_ != CharacterClass::digit || !is_digit_at(text_, next)) return false;
  if (text_[at_] == '.') {
    spelling_.push_back('.');
    return skip_to(next);
  }
  return text_[at_] == ',' && comma_groups_thousands() && skip_to(next);
}

bool WordReader::comma_groups_thousands() const {
  std::size_t first = at_;
  while (first > begin_ && is_digit_at(text_, first - 1)) --first;
  const auto before = at_ - first;
  std::size_t end = at_ + 1;
  while (end - at_ <= 4 && is_digit_at(text_, end)) ++end;
  return before <= 3 && end - at_ == 4;
}

bool WordReader::is_elided() const {
  const auto& elided = apostrophes_.elided;
  return std::find(elided.begin(), elided.end(), spelling_) != elided.end();
}

/// Takes the sign of a single letter: C++, C#. The letter alone would be another word. Longer words are told apart
/// without their signs.
bool WordReader::take_sign() {
  if (spelling_.size() != 1 || !is_lower(spelling_[0]) || at_ != end_) return false;
  const auto rest = text_.substr(at_);
  const std::size_t size = rest.starts_with("++") ? 2 : rest.starts_with("#") ? 1 : 0;
  if (size == 0) return false;
  const auto next = character_at(text_, at_ + size).kind;
  const bool repeats = size < rest.size() && rest[size] == rest[0];
  if (repeats || next == CharacterClass::letter || (size == 1 && begins_word(next))) return false;
  append(size);
  end_ = at_;
  pass_possessive();
  return true;
}

/// Moves the end of the word past a possessive 's.
void WordReader::pass_possessive() {
  const auto [kind, size] = character_at(text_, end_);
  const auto s = end_ + size;
  if (kind != CharacterClass::apostrophe || s >= text_.size() || (text_[s] != 's' && text_[s] != 'S')) return;
  if (!continues_word(character_at(text_, s + 1).kind)) end_ = s + 1;
}

/// Drops a possessive 's or the language's inflections after an apostrophe.
void WordReader::drop_suffix() {
  if (!apostrophe_ || *apostrophe_ == 0) return;
  const auto suffix = std::string_view(spelling_).substr(*apostrophe_);
  constexpr std::size_t shortest_name = 2;
  const bool inflects = apostrophes_.suffixes && *apostrophe_ >= shortest_name && is_turkish_suffix(text::fold(suffix));
  if (suffix == "s" || inflects) spelling_.resize(*apostrophe_);
}

bool WordReader::is_name_with_stop(std::size_t at) const noexcept {
  const auto name = text_.substr(at, stop_name.size());
  const bool same = std::equal(name.begin(), name.end(), stop_name.begin(), stop_name.end(),
                               [](char a, char b) { return (is_upper(a) ? a - 'A' + 'a' : a) == b; });
  if (!same || continues_word(character_at(text_, at + name.size()).kind)) return false;
  if (at == 0) return true;
  auto before = at - 1;
  while (before > 0 && at - before < 4 && (static_cast<unsigned char>(text_[before]) & 0xC0U) == 0x80) --before;
  return text_[before] != '.' && character_at(text_, before).kind == CharacterClass::separator;
}

/// The offset of the first word character of the next line, if only blanks precede it.
std::optional<std::size_t> WordReader::after_line_break(std::size_t at) const {
  at = skip_blanks(text_, at);
  if (at >= text_.size() || text_[at] != '\n') return std::nullopt;
  at = skip_blanks(text_, at + 1);
  if (!begins_word(character_at(text_, at).kind)) return std::nullopt;
  return at;
}

/// The offset of the rest of a word that a line break divides. A capital or a digit after the break is not the rest but
/// the next part of a compound.
std::optional<std::size_t> WordReader::rest_of_broken_word(std::size_t at) const {
  const auto rest = after_line_break(at);
  return rest && is_lower_at(text_, *rest) ? rest : std::nullopt;
}

std::optional<std::size_t> WordReader::next_part(std::size_t end) const {
  const auto [kind, size] = character_at(text_, end);
  if (kind != CharacterClass::hyphen) return std::nullopt;
  if (begins_word(character_at(text_, end + size).kind)) return end + size;
  return after_line_break(end + size);
}

}  // namespace dateline::analysis
