#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/key_name.hpp"

namespace dateline::query {

/// How a name matches a person, best first.
enum class NameLevel : std::uint8_t { key, full_name, surname, given_name, none };
inline constexpr std::size_t name_levels = 4;

/// A name as a user types it, prepared for comparison with many keys. Umlauts that are written, spelt out or left out
/// (ä, ae, a) are equal, except at the key level. "H.W." means the keys of both "H.W." (hw) and "H. W." (h-w).
/// Immutable after construction; safe to share between threads.
class PersonQuery {
 public:
  explicit PersonQuery(std::string_view asked);

  /// The best level at which the name matches this key.
  [[nodiscard]] NameLevel level_of(std::string_view key) const;

  /// The folded words of the name, given name first, without titles after the name. Empty if it has no words.
  [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }

 private:
  /// The name as a key, in one of the ways to write its initials.
  struct Spelling {
    explicit Spelling(std::string name_key);
    /// The best level at which it matches a key, which is not empty and has no tilde.
    [[nodiscard]] NameLevel level_of(std::string_view key) const;

    std::string key;
    std::string plain;      ///< the key in plain spelling
    std::string join_form;  ///< the key in plain spelling without middle initials
    std::string initials;
    std::string family;    ///< the last word and the hyphen before it; empty if the key has one word
    people::KeyName name;  ///< the parts of the key
  };

  std::string asked_;  ///< the whole name folded, for comparison with whole keys
  std::vector<std::string> words_;
  std::vector<Spelling> spellings_;  ///< "H.W." as h-w and as hw; only one if they are equal. Empty without words
  std::string together_;             ///< "H. W." as hw, plain; empty if this is one of the spellings
};

}  // namespace dateline::query
