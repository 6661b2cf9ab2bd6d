#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facts.hpp"

namespace dateline::people {

/// A number of articles, and the published days of the first and the last; no days if all are undated.
struct Span {
  std::uint64_t articles = 0;
  std::optional<Day> first;
  std::optional<Day> last;
  bool operator==(const Span&) const = default;

  void add_article(std::optional<Day> published);
};

/// One way to write a name, and how many articles write it so.
struct Spelling {
  std::string name;
  std::uint64_t articles = 0;
  bool operator==(const Spelling&) const = default;
};

/// A role that articles give a person, spelt as most of them do.
struct HeldRole {
  Role role;
  Span span;
  bool operator==(const HeldRole&) const = default;
};

/// What an index knows about one person, from all articles and all joined keys.
struct PersonEntry {
  std::vector<std::string> keys;  ///< the one with most articles first
  std::vector<Spelling> names;    ///< most used first; never empty
  std::vector<HeldRole> roles;    ///< the one with most articles first
  Span span;
  /// If articles that give the family name alone were added (their keys have "~"): the bytes of the entry without them.
  std::string in_full{};
  bool operator==(const PersonEntry&) const = default;

  [[nodiscard]] const std::string& key() const noexcept { return keys.front(); }
  [[nodiscard]] const std::string& name() const noexcept { return names.front().name; }
};

/// An entry as bytes, and back; FORMAT.md describes them. The other functions return nothing if the bytes are not an
/// entry.
[[nodiscard]] std::string encode_entry(const PersonEntry& entry);
[[nodiscard]] std::optional<PersonEntry> decode_entry(std::string_view bytes);

/// The place of a person among all: those with more articles come first, then those with the smaller key.
struct EntryRank {
  std::uint64_t articles = 0;
  std::string_view key;

  [[nodiscard]] bool operator<(const EntryRank& other) const noexcept {
    return articles != other.articles ? articles > other.articles : key < other.key;
  }
};
/// The rank that the bytes of an entry give, without decoding the rest. `key` is a view of them.
[[nodiscard]] std::optional<EntryRank> rank_of_entry(std::string_view bytes);

}  // namespace dateline::people
