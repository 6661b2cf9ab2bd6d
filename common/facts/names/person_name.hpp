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
  std::uint32_t first = 0;  ///< words [first, last) of the text
  std::uint32_t last = 0;
  bool initial = false;
};

/// How a name is built, as far as its words tell.
enum class NameOrder : std::uint8_t {
  family_last,
  family_first,  ///< Chinese, Korean, Hungarian
  vietnamese,    ///< family first, but people are called by the last part
};

/// A person's name as one place of a text has it, without particles and suffixes.
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
  [[nodiscard]] std::uint64_t key() const noexcept;  ///< the same for the same parts
};

[[nodiscard]] Name read_name(const TaggedWords& text, WordSpan span);

/// Whether `shorter` can be another form of `fuller`: its parts stand in it in order, initials for words, and the
/// first or the family part is shared.
[[nodiscard]] bool is_form_of(const Name& shorter, const TaggedWords& shorter_text, const Name& fuller,
                              const TaggedWords& fuller_text);

/// The contract's key of a name as spelt, without title: "John F. Kerry" gives "john-f-kerry". Jr and III are dropped.
[[nodiscard]] std::string person_key(std::string_view name);

/// The word of a key that the person is called by: "kerry" of "john-f-kerry", "xi" of "xi-jinping", "dung" of
/// "nguyen-tan-dung".
[[nodiscard]] std::string surname_of_key(std::string_view key);

/// Runs of white space made single.
[[nodiscard]] std::string one_line(std::string_view text);

/// A name for display: white space made single, a name in capitals in title case.
[[nodiscard]] std::string display_name(std::string_view name);

}  // namespace dateline::facts
