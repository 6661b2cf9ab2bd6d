#include "common/analysis/analyzer.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <vector>

#include "common/analysis/apostrophes.hpp"
#include "common/analysis/characters.hpp"
#include "common/analysis/lexicon.hpp"
#include "common/analysis/word_reader.hpp"
#include "common/error.hpp"

namespace dateline::analysis {

namespace {

Xapian::Stem stemmer_for(std::string_view language) {
  try {
    if (!language.empty()) return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
  }
  throw UsageError(fmt::format("unknown language '{}'; use none, a two-letter code, or one of: {}", language,
                               Xapian::Stem::get_available_languages()));
}

}  // namespace

struct Analyzer::Impl {
  static constexpr std::size_t looked_up_at_once = 64;

  explicit Impl(std::string_view language) : lexicon(stemmer_for(language)), words(apostrophe_rule_of(language)) {}

  std::span<const Token> described() {
    described_tokens.clear();
    for (const auto& token : tokens)
      described_tokens.push_back({lexicon[token.spelling], token.position, token.start, token.end, token.kind});
    return described_tokens;
  }

  std::span<const NumberedToken> analyze(std::string_view whole_text, std::uint32_t first_position) {
    lexicon.trim();
    text = whole_text;
    words.start(text);
    tokens.clear();
    position = first_position;
    for (std::size_t at = 0; at < text.size();) {
      const auto [kind, size] = character_at(text, at);
      if (begins_word(kind)) {
        if (const auto end = words.end_of_plain(at); end > 0 && end - at <= Lexicon::longest_short) {
          take_short(at, end);
          at = end;
          continue;
        }
      }
      if (begins_word(kind) || (kind == CharacterClass::separator && words.begins_with_stop(at)))
        at = take_compound(at);
      else if (kind == CharacterClass::gram)
        at = take_grams(at);
      else
        at += size;
    }
    look_up_short();
    return tokens;
  }

  /// Adds the token of a plain, short word, whose spelling is looked up later, together with others.
  void take_short(std::size_t at, std::size_t end) {
    if (short_words.size() == looked_up_at_once) look_up_short();
    short_words.emplace_back(text.substr(at, end - at), static_cast<std::uint32_t>(tokens.size()));
    tokens.push_back({0, position++, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), TokenKind::word});
  }

  void look_up_short() {
    lexicon.look_up(short_words,
                    [this](std::uint32_t token, std::uint32_t number) { tokens[token].spelling = number; });
    short_words.clear();
  }

  /// Adds the tokens of a word and of the parts that hyphens attach to it. Returns the offset of its end.
  std::size_t take_compound(std::size_t at) {
    const auto first = tokens.size();
    auto end = take_word(at);
    while (const auto next = words.next_part(end)) end = take_word(*next);
    if (tokens.size() - first > 1) join(first);
    return end;
  }

  std::size_t take_word(std::size_t at) {
    const auto end = words.read(at);
    add(lexicon.look_up(words.spelling(), words.ascii()), at, end, TokenKind::word);
    return end;
  }

  /// Joins the forms of all tokens from `first` on, and inserts the joined token after `first`. Signs such as those of
  /// C++ are left out: inside a word they would separate.
  void join(std::size_t first) {
    look_up_short();  // tokens that are looked up later must not move
    joined.clear();
    for (auto i = first; i < tokens.size(); ++i) {
      const auto form = lexicon[tokens[i].spelling].form;
      for (const char c : form.substr(form.starts_with('.') ? 1 : 0)) {
        if (c != '+' && c != '#') joined += c;
      }
    }
    const NumberedToken token{lexicon.look_up(joined, true), tokens[first].position, tokens[first].start,
                              tokens.back().end, TokenKind::joined};
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(first) + 1, token);
  }

  /// Adds the bigrams of a run of letters in a script without spaces. Returns the offset of its end.
  std::size_t take_grams(std::size_t at) {
    auto middle = end_of_gram(at);
    if (character_at(text, middle).kind != CharacterClass::gram) {
      add_gram(at, middle);
      return middle;
    }
    while (character_at(text, middle).kind == CharacterClass::gram) {
      const auto end = end_of_gram(middle);
      add_gram(at, end);
      at = middle;
      middle = end;
    }
    return middle;
  }

  std::size_t end_of_gram(std::size_t at) const {
    auto next = character_at(text, at);
    do {
      at += next.size;
      next = character_at(text, at);
    } while (next.kind == CharacterClass::mark || next.kind == CharacterClass::ignorable);
    return at;
  }

  void add_gram(std::size_t start, std::size_t end) {
    add(lexicon.look_up(text.substr(start, end - start), false), start, end, TokenKind::gram);
  }

  void add(std::uint32_t spelling, std::size_t start, std::size_t end, TokenKind kind) {
    if (spelling == Lexicon::no_word) return;
    tokens.push_back({spelling, position++, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end), kind});
  }

  Lexicon lexicon;
  WordReader words;
  std::string_view text;
  std::vector<NumberedToken> tokens;
  std::vector<Lexicon::ShortWord> short_words;  ///< of tokens whose spelling is not set yet
  std::vector<Token> described_tokens;
  std::string joined;
  std::uint32_t position = 0;
};

Analyzer::Analyzer(std::string_view language) : impl_(std::make_unique<Impl>(language)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::span<const Token> Analyzer::tokens(std::string_view text, std::uint32_t first) {
  static_cast<void>(impl_->analyze(text, first));
  return impl_->described();
}

std::span<const NumberedToken> Analyzer::numbered_tokens(std::string_view text, std::uint32_t first) {
  return impl_->analyze(text, first);
}

Spelling Analyzer::spelling(std::uint32_t number) const { return impl_->lexicon[number]; }

std::uint64_t Analyzer::generation() const noexcept { return impl_->lexicon.generation(); }

std::string Analyzer::stem(std::string_view form) { return impl_->lexicon.stem(form); }

}  // namespace dateline::analysis
