#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// How a name can mean a person, best first.
enum class NameLevel : std::uint8_t { key, full_name, surname, given_name, none };
inline constexpr std::size_t name_levels = 4;

/// A name as a user types it, ready to be compared with people's keys. Umlauts spelt out, written or left out are the
/// same, but at the key level.
class PersonQuery {
 public:
  explicit PersonQuery(std::string_view asked);

  /// The best level at which the person of this key has the name.
  [[nodiscard]] NameLevel level_of(std::string_view key) const;

  /// The folded words: given name first, without titles after the name. Empty where the name has none.
  [[nodiscard]] const std::vector<std::string>& words() const noexcept { return words_; }

 private:
  std::string asked_;  ///< folded, to be compared with whole keys
  std::vector<std::string> words_;
  std::string key_;
  std::string plain_;      ///< the key in plain spelling
  std::string join_form_;  ///< without middle initials, too
  std::string initials_;
};

}  // namespace dateline::query
