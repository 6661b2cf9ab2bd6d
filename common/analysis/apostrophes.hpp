#pragma once

#include <span>
#include <string_view>

namespace dateline::analysis {

/// What an apostrophe inside a word means in a language, other than that it is dropped.
struct ApostropheRule {
  /// Short words that lose their last vowel before the next word and are dropped: l'hôpital = hopital. In lower case.
  std::span<const std::string_view> elided = {};
  /// Whether inflections follow a name after an apostrophe, and are dropped: Ankara'da = ankara.
  bool suffixes = false;
};

/// The rule of a language, which is named as Xapian::Stem names it or by its ISO 639-1 code. Thread-safe.
[[nodiscard]] ApostropheRule apostrophe_rule_of(std::string_view language) noexcept;

/// Whether a folded text is one or more Turkish inflections of a name, as in 'da, 'nın, 'dakiler.
[[nodiscard]] bool is_turkish_suffix(std::string_view folded) noexcept;

}  // namespace dateline::analysis
