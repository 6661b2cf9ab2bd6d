#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/facts/names/name_spans.hpp"
#include "common/facts/tagging/tagged_words.hpp"

namespace dateline::facts {

/// One part of a name: a word, or words joined by hyphens ("Jong-un").
struct NamePart {
  std::uint64_t key = 0;
  std::uint32_t first = 0;  ///< the part is words [first, last) of the text
  std::uint32_t last = 0;
  bool initial = false;  ///< "J.", "J.F." or a single letter
};

/// The order of family and given names, inferred from the words of the name.
enum class NameOrder : std::uint8_t {
  family_last,
  family_first,  ///< Chinese, Korean, Hungarian
  vietnamese,    ///< family first, but people are called by the last part
};

/// A person's name as written in one place of a text, without particles ("van") and suffixes ("Jr"). A value type that
/// allocates nothing; its word indices refer to the text that it was read from.
struct Name {
  static constexpr std::size_t most_parts = 6;

  std::array<NamePart, most_parts> parts{};
  std::uint8_t size = 0;
  NameOrder order = NameOrder::family_last;

  [[nodiscard]] std::span<const NamePart> all() const noexcept { return {parts.data(), size}; }
  [[nodiscard]] const NamePart& front() const noexcept { return parts[0]; }
  [[nodiscard]] const NamePart& back() const noexcept { return parts[size - 1u]; }
  [[nodiscard]] const NamePart& family() const noexcept { return order == NameOrder::family_last ? back() : front(); }
  [[nodiscard]] bool is_family(std::uint64_t key) const noexcept {
    return family().key == key || (order == NameOrder::vietnamese && back().key == key);
  }
  [[nodiscard]] std::uint64_t key() const noexcept;  ///< equal for names with equal parts
};

/// Whether word i is two capitals without full stops that are no known word: "DK" in "DK Shivakumar".
[[nodiscard]] bool is_bare_initials(const TaggedWords& text, std::size_t i);

/// Reads a name from words `span` of `text`; the result has size 0 if the span holds only particles. Parts beyond
/// Name::most_parts are dropped.
[[nodiscard]] Name read_name(const TaggedWords& text, WordSpan span);

/// Whether `shorter` can be another form of `fuller`: its parts occur in `fuller` in the same order, where an initial
/// matches a word with that first letter, and the two share the first part or the family name.
[[nodiscard]] bool is_form_of(const Name& shorter, const TaggedWords& shorter_text, const Name& fuller,
                              const TaggedWords& fuller_text);

/// The key of a person: the name folded, its words joined by hyphens. "John F. Kerry" gives "john-f-kerry". Suffixes
/// such as "Jr" and "III" are dropped. Precondition: `name` contains no title.
[[nodiscard]] std::string person_key(std::string_view name);

/// The word of a key by which news refers to the person: "kerry" for "john-f-kerry", "xi" for "xi-jinping", "dung" for
/// "nguyen-tan-dung".
[[nodiscard]] std::string surname_of_key(std::string_view key);

/// The text with each run of white space replaced by one space, and none at the start.
[[nodiscard]] std::string one_line(std::string_view text);

/// A name for display: one_line(), and title case if the name has no lower-case letter.
[[nodiscard]] std::string display_name(std::string_view name);

}  // namespace dateline::facts
