#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/facts/text/words.hpp"
#include "common/hash/key_table.hpp"

namespace dateline::facts {

/// A map from phrases of one or more words to small values, for longest-match lookup at a word of a text. Implemented
/// as a trie over words in one hash table. Matching ignores case and diacritics. A comma must be in both the phrase and
/// the text, or in neither. Blanks, hyphens, ampersands and the full stop of an abbreviation may occur anywhere inside
/// a match; other punctuation may not. Not thread-safe while phrases are added; safe to share between threads
/// afterwards.
template <class Value>
class PhraseMap {
 public:
  struct Match {
    Value value;
    std::size_t words;
  };

  /// Adds a phrase. Returns false and keeps the old value if the phrase is already in the map.
  bool add(std::string_view phrase, const Value& value) {
    Words words;
    words.read(phrase);
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0) nodes_.get_or_add(key).continues = true;
      key = step(key, words[i], i > 0);
    }
    Node& last = nodes_.get_or_add(key);
    if (last.value) return false;
    last.value = value;
    return true;
  }

  /// The longest phrase that begins at word i of `words`; nothing if there is none.
  [[nodiscard]] std::optional<Match> longest(const Words& words, std::size_t i) const {
    std::optional<Match> best;
    std::uint64_t key = step(0, words[i], false);
    for (std::size_t next = i + 1;; ++next) {
      const Node* found = nodes_.find(key);
      if (found == nullptr) return best;
      if (found->value) best = Match{*found->value, next - i};
      if (!found->continues || next >= words.size() || breaks(words, next)) return best;
      key = step(key, words[next], true);
    }
  }

 private:
  /// A node of the trie, stored under the key that step() computes from the words on its path.
  struct Node {
    bool continues = false;
    std::optional<Value> value;
  };

  /// Whether punctuation before word i ends a phrase.
  static bool breaks(const Words& words, std::size_t i) {
    std::uint32_t forbidden = gap::breaks;
    if (words[i - 1].is(shape::abbreviation | shape::initial)) forbidden &= ~std::uint32_t{gap::stop};
    return words[i].after(forbidden);
  }

  /// The key of the child node for `word`. Never 0, as KeyTable requires.
  static std::uint64_t step(std::uint64_t key, const Word& word, bool inner) {
    const std::uint64_t comma = inner && word.after(gap::comma) ? 0xC033A : 0;
    const std::uint64_t mixed = (std::rotl(key, 23) ^ word.key ^ comma) * 0x9E3779B97F4A7C15u;
    return (mixed ^ mixed >> 32) | 1;
  }

  hash::KeyTable<Node> nodes_;
};

}  // namespace dateline::facts
