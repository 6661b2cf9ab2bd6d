#include "common/facts/tagging/furniture.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "common/facts/lists/date_words.hpp"
#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t head_words = 150;  ///< a dateline must start within this many words of the body
constexpr std::size_t dateline_words = 16;
constexpr std::size_t byline_words = 24;
constexpr std::size_t credit_words = 120;
constexpr std::size_t contact_words = 60;
constexpr std::size_t tail_words = 120;  ///< sign-offs and "A reported from B" stand within so many words of the end

bool begins_line(const Word& word) { return word.after(gap::newline | gap::paragraph); }

/// Words that may be in lower case within the name of a place or a person.
constexpr KeySet particles("de", "del", "la", "le", "da", "do", "dos", "di", "du", "el", "al", "es", "van", "von",
                           "der", "den", "bin", "ibn", "of", "and", "the", "near", "aboard", "with");

/// Of these, those that are no part of a name: "Ann Lee with Bob Ray".
constexpr KeySet links("and", "with", "near", "aboard");

/// The verbs of a credit, "(Reporting by A; Editing by B)".
constexpr KeySet credit_verbs("reporting", "editing", "writing", "compiled", "compiling", "written", "reported",
                              "edited", "translated", "produced", "contributed", "photographs", "graphic");

/// The nouns of a credit, right before "by": "Photos by A".
constexpr KeySet credit_nouns("story", "photo", "photos", "pictures", "text", "words", "video", "posted", "report");

/// Words of job descriptions, as opposed to names: "Associated Press Writer", "Staff Reporter".
constexpr KeySet jobs("writer", "writers", "correspondent", "reporter", "reporters", "staff", "editor", "press",
                      "bureau", "desk", "newswires", "newsroom", "reuters", "news", "service", "times", "post");

class FurnitureFinder {
 public:
  explicit FurnitureFinder(const Words& words) : words_(words) {}

  Furniture find() {
    std::size_t i = 0;
    while (i < words_.size()) i = std::max(take(i), i + 1);
    return std::move(found_);
  }

 private:
  /// Records the piece of furniture that begins at word i and returns the word after it; i if there is none.
  std::size_t take(std::size_t i) {
    const Word& word = words_[i];
    if (!word.after(gap::newline | gap::paragraph | gap::open | gap::dash)) return i;
    if (word.after(gap::open) || begins_line(word)) {
      if (const std::size_t end = credit_end(i); end > i) return take_credit(i, end);
    }
    if (word.after(gap::open) && word.key == "by"_word) {
      if (const std::size_t end = byline_with_credits_end(i); end > i) return take_credit(i, end);
    }
    if (!begins_line(word)) return i;
    switch (word.key) {
      case "by"_word:
        if (const std::size_t end = byline_end(i); end > i) return take_credit(i, end);
        if (const std::size_t end = byline_with_credits_end(i); end > i) return take_credit(i, end);
        break;
      case "contact"_word:
      case "contacts"_word:
      case "press"_word:
      case "media"_word:
      case "for"_word:
        if (const std::size_t end = contact_end(i); end > i) return keep(i, end);
        break;
      case "reuter"_word:
      case "reuters"_word:
        if (words_[i + 1].after(gap::paragraph)) return keep(i, i + 1);
        break;
      default:
        break;
    }
    if (i + tail_words > words_.size() && i > 0) {
      for (const std::size_t end : {sign_off_end(i), reporters_end(i)}) {
        if (end == i) continue;
        add_authors(i - 1, end);
        return keep(i, end);
      }
    }
    if (i < head_words && found_.dateline.end == 0) {
      if (const std::size_t end = dateline_end(i); end > i) {
        found_.dateline = {words_[i].start, closing(end)};
        found_.spans.push_back(found_.dateline);
        return end;
      }
    }
    return i;
  }

  std::size_t keep(std::size_t first, std::size_t end) {
    found_.spans.push_back({words_[first].start, words_[end - 1].end});
    return end;
  }

  /// The end of word end - 1 in bytes, including a closing bracket right after it.
  [[nodiscard]] std::uint32_t closing(std::size_t end) const {
    const std::uint32_t pos = words_[end - 1].end;
    if (!words_[end].after(gap::close)) return pos;
    return static_cast<std::uint32_t>(std::min(words_.text().find_first_of(")]", pos), words_.text().size() - 1)) + 1;
  }

  /// Records words [first, end) as a credit whose names begin after word `first`.
  std::size_t take_credit(std::size_t first, std::size_t end) {
    add_authors(first, end);
    return keep(first, end);
  }

  /// Records the authors in a byline or credit. A name is a run of two to five capitalised words. A run after "in",
  /// "for", "at" or "from" is a place or a newspaper and is ignored.
  void add_authors(std::size_t first, std::size_t end) {
    const bool byline = words_[first].key == "by"_word;
    for (std::size_t i = first + 1; i < end; ++i) {
      const std::size_t begin = i;
      if (!names_person(i)) continue;
      for (std::size_t next = next_of_name(i, end, byline); next > i; next = next_of_name(i, end, byline)) i = next;
      const std::uint64_t before = words_[begin - 1].key;
      const bool elsewhere =
          before == "in"_word || before == "for"_word || before == "at"_word || before == "from"_word;
      const std::size_t count = i + 1 - begin;
      if (elsewhere || count < 2 || count > 5 || credit_verbs.contains(words_[begin].key) || job_at(begin, i + 1))
        continue;
      std::string name(words_.span(begin, i + 1));
      std::replace(name.begin(), name.end(), '\n', ' ');
      if (authors_.insert(name).second) found_.authors.push_back(std::move(name));
    }
  }

  /// The next capitalised word of the name that word i belongs to, beyond at most two particles ("de la"); i if the
  /// name ends with it.
  [[nodiscard]] std::size_t next_of_name(std::size_t i, std::size_t end, bool byline) const {
    for (std::size_t next = i + 1; next < std::min(i + 4, end); ++next) {
      if (!words_.adjacent(next) || (byline && begins_line(words_[next]))) return i;
      if (names_person(next)) return next;
      if (!particles.contains(words_[next].key) || links.contains(words_[next].key)) return i;
    }
    return i;
  }

  [[nodiscard]] bool names_person(std::size_t i) const {
    const Word& word = words_[i];
    return word.is(shape::capitalised) && word.key != "by"_word && word.key != "and"_word && word.key != "in"_word &&
           !(begins_line(word) && (credit_nouns.contains(word.key) || credit_verbs.contains(word.key)));
  }

  [[nodiscard]] bool job_at(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (jobs.contains(words_[i].key)) return true;
    }
    return false;
  }

  /// The end of a credit that starts at word `first`: "(Reporting by …)" up to the closing bracket, or to the end of
  /// the paragraph if there is no bracket. Returns `first` if there is no credit.
  [[nodiscard]] std::size_t credit_end(std::size_t first) const {
    std::size_t by = first;
    if (words_[by].key == "additional"_word || words_[by].key == "further"_word) ++by;
    if (credit_nouns.contains(words_[by].key) && words_[by + 1].after(gap::colon)) return named_line_end(by + 1, first);
    const bool noun = credit_nouns.contains(words_[by].key) && words_[by + 1].key == "by"_word;
    if (!noun && !credit_verbs.contains(words_[by].key)) return first;
    while (by < std::min(first + 5, words_.size()) && words_[by].key != "by"_word) ++by;
    if (words_[by].key != "by"_word || !words_[by + 1].is(shape::capitalised)) return first;
    const bool bracket = words_[first].after(gap::open);
    for (std::size_t i = by + 1; i <= std::min(first + credit_words, words_.size()); ++i) {
      if (words_[i].after(gap::paragraph) || (bracket && words_[i].after(gap::close))) return i;
    }
    return first;
  }

  /// The end of the line from word i if it consists of names, as in "Words: Ann Lee and Bob Ray"; else `none`.
  [[nodiscard]] std::size_t named_line_end(std::size_t i, std::size_t none) const {
    const std::size_t end = names_end(i);
    return end >= i + 2 && begins_line(words_[end]) ? end : none;
  }

  /// The end of a byline that starts at word `first`: "By JOHN SMITH in Rome and ANN LEE, Associated Press Writer". It
  /// must be a whole line of capitalised words and particles. Returns `first` if there is no byline.
  [[nodiscard]] std::size_t byline_end(std::size_t first) const {
    if (!words_[first].after(gap::paragraph | gap::newline)) return first;
    const bool small = !words_[first].is(shape::capitalised);
    if (small && (first >= head_words || !words_[first].after(gap::paragraph))) return first;
    std::size_t i = first + 1;
    while (i < std::min(first + byline_words, words_.size()) && !begins_line(words_[i])) {
      const bool place = words_[i].key == "in"_word && words_[i + 1].is(shape::capitalised) && i > first + 2;
      if (!words_[i].is(shape::capitalised) && !particles.contains(words_[i].key) && !place) return first;
      if (words_[i].after(gap::stop) && !words_[i - 1].is(shape::initial | shape::abbreviation)) return first;
      ++i;
    }
    if (i < first + 3 || !begins_line(words_[i])) return first;
    if (words_[i].after(gap::colon)) return first;
    if (words_[i].after(gap::stop) && words_[i - 1].key != "jr"_word && words_[i - 1].key != "sr"_word) return first;
    const std::size_t end = job_line_end(i);
    return small && !words_[end].after(gap::paragraph) ? first : end;
  }

  /// The end of a byline that other credits or an address follow in its paragraph: "By A in Rome; editing by B", "(By
  /// A; a@b.com)". Returns `first` if there is none.
  [[nodiscard]] std::size_t byline_with_credits_end(std::size_t first) const {
    if (!words_[first].is(shape::capitalised)) return first;
    std::size_t i = first + 1;
    while (i < std::min(first + byline_words, words_.size()) && !words_[i].after(gap::semicolon | gap::paragraph)) {
      if (!words_[i].is(shape::capitalised) && !particles.contains(words_[i].key) && words_[i].key != "in"_word)
        return first;
      ++i;
    }
    if (i < first + 3 || !words_[i].after(gap::semicolon)) return first;
    const bool credit = credit_verbs.contains(words_[i].key) || words_[first].after(gap::open);
    return credit ? paragraph_end(i) : first;
  }

  /// The first word of the paragraph after the one of word i, at most `credit_words` away.
  [[nodiscard]] std::size_t paragraph_end(std::size_t i) const {
    const std::size_t most = std::min(i + credit_words, words_.size());
    while (i < most && !words_[++i].after(gap::paragraph)) {
    }
    return i;
  }

  /// The end of a last line that consists of a dash and a name: "-- Ann Lee". Returns `first` if there is none.
  [[nodiscard]] std::size_t sign_off_end(std::size_t first) const {
    constexpr std::size_t rest = 12;
    if (!words_[first].after(gap::dash)) return first;
    const std::size_t end = names_end(first);
    if (end + rest < words_.size()) return first;
    const bool name = end >= first + 2 && end <= first + 5 && words_[end].after(gap::paragraph);
    return name && !words_[end].after(gap::colon | gap::quote | gap::comma) ? end : first;
  }

  /// The end of a paragraph that says who worked on the story: "Ann Lee reported from Rome.", "Bob Ray contributed to
  /// this report." Returns `first` if there is none.
  [[nodiscard]] std::size_t reporters_end(std::size_t first) const {
    const std::size_t verb = names_end(first);
    if (verb < first + 2 || !words_.adjacent(verb)) return first;
    const std::uint64_t after = words_[verb + 1].key;
    const bool reported = words_[verb].key == "reported"_word && after == "from"_word;
    const bool contributed = words_[verb].key == "contributed"_word &&
                             (after == "to"_word || after == "reporting"_word || after == "from"_word);
    const bool reached = words_[verb].key == "can"_word && after == "be"_word && words_[verb + 2].key == "reached"_word;
    return reported || contributed || reached ? paragraph_end(verb) : first;
  }

  /// The word after a list of names that begins at word `first`.
  [[nodiscard]] std::size_t names_end(std::size_t first) const {
    std::size_t i = first;
    while (i < std::min(first + byline_words, words_.size()) && (i == first || !begins_line(words_[i])) &&
           (words_[i].is(shape::capitalised) || (i > first && particles.contains(words_[i].key)))) {
      ++i;
    }
    return i;
  }

  /// The end of the line below a byline if it is a job description ("Staff Reporter"); else `first`.
  [[nodiscard]] std::size_t job_line_end(std::size_t first) const {
    std::size_t i = first;
    while (i < std::min(first + 6, words_.size()) &&
           (words_[i].is(shape::capitalised) || jobs.contains(words_[i].key))) {
      if (begins_line(words_[++i])) return job_at(first, i) ? i : first;
    }
    return first;
  }

  /// The end of a press contact that starts at word `first`: after the last telephone number in "Contact: Ann Lee,
  /// 202-555-0100; Bo Li, 202-555-0101", or else the end of the line. Returns `first` if there is no contact.
  [[nodiscard]] std::size_t contact_end(std::size_t first) const {
    std::size_t i = first;
    while (i < first + 4 && words_[i].key != "contact"_word && words_[i].key != "contacts"_word) {
      if (begins_line(words_[++i])) return first;
    }
    if (i >= std::min(first + 4, words_.size()) || !words_[++i].after(gap::colon)) return first;
    std::size_t end = first;
    for (; i < std::min(first + contact_words, words_.size()); ++i) {
      if (end > first && begins_line(words_[i])) break;
      if (words_[i].is(shape::digit) && words_[i].size() >= 3) end = i + 1;
    }
    if (end > first) return end;
    for (i = first + 1; i < first + 12 && i <= words_.size(); ++i) {
      if (begins_line(words_[i])) return i;
    }
    return first;
  }

  /// The end of a dateline that starts at word `first`: "BEIJING, May 20 (Xinhua) -", "Washington, D.C. --". It
  /// consists of capitalised words up to a dash, and starts with a known place or a word in capitals. If that word is
  /// no known place, the line must contain one, a date or something in parentheses; otherwise it may be a heading.
  /// Returns `first` if there is no dateline.
  [[nodiscard]] std::size_t dateline_end(std::size_t first) const {
    const Word& begin = words_[first];
    if (!begin.is(shape::capitalised)) return first;
    bool known = place_at(words_, first).has_value();
    const bool capitals = begin.is(shape::all_caps);
    if (!known && !capitals) return first;
    std::size_t places = 0;
    for (std::size_t i = first; i < std::min(first + dateline_words, words_.size()); ++i) {
      const Word& word = words_[i];
      if (i > first && word.after(gap::dash)) return known ? i : first;
      if (i > first && word.after(gap::colon | gap::quote | gap::paragraph | gap::semicolon | gap::other)) return first;
      if (i > first && word.after(gap::stop) && !words_[i - 1].is(shape::abbreviation | shape::initial)) return first;
      if (word.after(gap::open) && i > first) known = true;
      const bool month = month_of(word.key) != 0 && words_[i + 1].is(shape::digit);
      known = known || month || (capitals && i > first && place_at(words_, i));
      places += word.is(shape::capitalised);
      if (!word.is(shape::capitalised | shape::digit) && !particles.contains(word.key)) return first;
      if (!capitals && places > 6) return first;
    }
    const std::size_t end = std::min(first + dateline_words, words_.size());
    return end < words_.size() || !words_[end].after(gap::dash) || !known ? first : end;
  }

  const Words& words_;
  Furniture found_;
  std::set<std::string> authors_;  ///< found so far
};

}  // namespace

Furniture furniture(const Words& body) { return FurnitureFinder(body).find(); }

}  // namespace dateline::facts
