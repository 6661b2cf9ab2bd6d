#include "common/facts/persons/name_features.hpp"

#include <algorithm>
#include <array>

namespace dateline::facts {
namespace {

constexpr std::size_t mentions_read = 6;  ///< of one candidate; more tell nothing new

struct LetterOfTag {
  char letter;
  std::uint64_t tags;
};
constexpr std::array<LetterOfTag, 18> letters{{{'G', tag::given},
                                               {'g', tag::given_word},
                                               {'F', tag::family},
                                               {'f', tag::family_word},
                                               {'x', tag::family_first},
                                               {'o', tag::ordinary},
                                               {'c', tag::company},
                                               {'i', tag::institution | tag::state_body},
                                               {'p', tag::place},
                                               {'t', tag::thing},
                                               {'h', tag::head | tag::rank | tag::department | tag::status},
                                               {'H', tag::honorific},
                                               {'u', tag::function | tag::calendar},
                                               {'d', tag::determiner},
                                               {'e', tag::geo},
                                               {'v', tag::act | tag::linking},
                                               {'s', tag::say},
                                               {'k', tag::kin}}};

/// The letter of the class that tells most of a word as a part of a name; 'U' for a word in no list.
char class_of(std::uint64_t tags) {
  const auto found =
      std::find_if(letters.begin(), letters.end(), [&](const LetterOfTag& each) { return (tags & each.tags) != 0; });
  return found == letters.end() ? 'U' : found->letter;
}

constexpr std::uint64_t key_of(char a, char b = 0) {
  return static_cast<std::uint64_t>(static_cast<unsigned char>(a)) |
         static_cast<std::uint64_t>(static_cast<unsigned char>(b)) << 8;
}

/// A number as a letter: 'a' for `least` or less, then on to `most`.
constexpr std::uint64_t key_of_number(int number, int least, int most) {
  return key_of(static_cast<char>('a' + std::clamp(number, least, most) - least));
}

class FeatureReader {
 public:
  FeatureReader(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                const LowercaseWords& lowercase, std::vector<NameFeature>& features)
      : texts_(texts), mentions_(mentions), lowercase_(lowercase), features_(features) {}

  void read(const NameCandidate& candidate) {
    features_.clear();
    const NameMention& first = mentions_[candidate.mentions.front()];
    single_ = first.name.size == 1;
    add("bias"_word, key_of('0'));
    add("points"_word, key_of_number(candidate.points, -6, 8));
    add("count"_word, key_of_number(static_cast<int>(std::min<std::size_t>(candidate.mentions.size(), 9)), 1, 4));
    add("alone"_word, key_of_number(static_cast<int>(std::min(candidate.alone, 9u)), 0, 3));
    add("acting"_word, key_of_number(static_cast<int>(std::min(candidate.acting, 9u)), 0, 4));
    read_words(first);
    for (const std::uint32_t each : candidate.mentions.first(std::min(candidate.mentions.size(), mentions_read))) {
      read_around(mentions_[each]);
    }
    std::sort(features_.begin(), features_.end(),
              [](const NameFeature& a, const NameFeature& b) { return a.key() < b.key(); });
    const auto end = std::unique(features_.begin(), features_.end(),
                                 [](const NameFeature& a, const NameFeature& b) { return a.key() == b.key(); });
    features_.erase(end, features_.end());
  }

 private:
  /// Kinds of single words are kept apart from those of longer names by a capital first letter.
  void add(std::uint64_t kind, std::uint64_t value) {
    features_.push_back({single_ ? kind & ~std::uint64_t{0x20} : kind, value});
  }

  void add_tags(std::uint64_t kind, std::uint64_t tags) {
    for (const LetterOfTag& each : letters) {
      if ((tags & each.tags) != 0) add(kind, key_of(each.letter));
    }
    if (tags == 0) add(kind, key_of('U'));
  }

  void read_words(const NameMention& mention) {
    const TaggedWords& text = texts_[mention.text];
    const Name& name = mention.name;
    const std::size_t first = name.front().first;
    const std::size_t last = name.back().first;
    add_tags("l"_word, text.tags(last));
    add_ending("le"_word, text, last);
    if (lowercase_.has(text[last].key)) add("llow"_word, key_of('1'));
    if (text[last].is(shape::all_caps)) add("lcaps"_word, key_of('1'));
    add("llen"_word, key_of_number(static_cast<int>(std::min(text[last].size(), 12u)), 2, 9));
    if (name.back().last - last > 1) add("lhyphen"_word, key_of('1'));
    add("span"_word, key_of_number(static_cast<int>(mention.span.size()), 1, 6));
    if (single_) return;
    add_tags("f"_word, text.tags(first));
    add_ending("fe"_word, text, first);
    if (lowercase_.has(text[first].key)) add("flow"_word, key_of('1'));
    if (text[first].is(shape::all_caps)) add("fcaps"_word, key_of('1'));
    if (name.front().initial) add("finit"_word, key_of('1'));
    add("size"_word, key_of_number(name.size, 2, 5));
    add("pair"_word, key_of(class_of(text.tags(first)), class_of(text.tags(last))));
    for (std::size_t i = 1; i + 1 < name.size; ++i) add_tags("m"_word, text.tags(name.parts[i].first));
    if (name.order != NameOrder::family_last) add("order"_word, key_of('1'));
  }

  /// The last two and the last three letters of word i, unless there are others than those of English.
  void add_ending(std::uint64_t kind, const TaggedWords& text, std::size_t i) {
    const std::string_view written = text.words().text(i);
    std::array<char, 3> end{};
    if (written.size() < 3) return;
    const std::string_view last = written.substr(written.size() - 3);
    for (std::size_t at = 0; at < 3; ++at) {
      const char c = last[at];
      if ((c & 0x80) != 0) return;
      end[at] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    const std::string_view word(end.data(), 3);
    add(kind, word_key(word.substr(1)));
    if (written.size() > 3) add(kind, word_key(word));
  }
  void read_around(const NameMention& mention) {
    const TaggedWords& text = texts_[mention.text];
    const auto [first, last] = mention.span;
    add("context"_word, key_of_number(mention.evidence.context, -6, 8));
    if (text[first].is(shape::sentence_start)) add("start"_word, key_of('1'));
    if (mention.evidence.titled) add("titled"_word, key_of('1'));
    add("gaps"_word, key_of(gap_of(text, first), gap_of(text, last)));
    if (first > 0 && !text[first].after(gap::paragraph | gap::stop)) {
      if (!text.capitalised(first - 1) && !text[first - 1].is(shape::digit)) add("b"_word, text[first - 1].key);
      add(text.capitalised(first - 1) ? "bclassc"_word : "bclass"_word, key_of(class_of(text.tags(first - 1))));
    }
    if (last < text.size() && !text[last].after(gap::paragraph | gap::stop)) {
      if (!text.capitalised(last) && !text[last].is(shape::digit)) add("a"_word, text[last].key);
      add(text.capitalised(last) ? "aclassc"_word : "aclass"_word, key_of(class_of(text.tags(last))));
      if (text[last].is(shape::digit)) add("adigit"_word, key_of('1'));
      if (!text[last].after(gap::comma)) add_verb_ending(text, last);
    }
    if (text[last - 1].is(shape::possessive)) add("poss"_word, key_of('1'));
  }

  void add_verb_ending(const TaggedWords& text, std::size_t i) {
    const std::string_view word = text.words().text(i);
    if (text.capitalised(i) || word.size() < 4 || text.tags(i) != 0) return;
    if (word.ends_with("ed")) add("averb"_word, key_of('d'));
    if (word.ends_with('s')) add("averb"_word, key_of('s'));
  }

  static char gap_of(const TaggedWords& text, std::size_t i) {
    const Word& word = text[i];
    if (word.after(gap::paragraph)) return 'p';
    if (word.after(gap::stop)) return '.';
    if (word.after(gap::quote)) return 'q';
    if (word.after(gap::open)) return 'o';
    if (word.after(gap::close)) return 'c';
    if (word.after(gap::comma)) return ',';
    if (word.after(gap::colon | gap::semicolon)) return ';';
    if (word.after(gap::dash)) return 'd';
    if (word.after(gap::hyphen)) return 'h';
    if (word.after(gap::slash | gap::other | gap::money | gap::percent | gap::ampersand)) return 'x';
    if (word.after(gap::newline)) return 'n';
    return text.capitalised(i) ? 'C' : '_';
  }

  std::span<const TaggedWords> texts_;
  std::span<const NameMention> mentions_;
  const LowercaseWords& lowercase_;
  std::vector<NameFeature>& features_;
  bool single_ = false;
};

}  // namespace

void read_features(std::span<const TaggedWords> texts, std::span<const NameMention> mentions,
                   const LowercaseWords& lowercase, const NameCandidate& candidate,
                   std::vector<NameFeature>& features) {
  FeatureReader(texts, mentions, lowercase, features).read(candidate);
}

}  // namespace dateline::facts
