#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::corpus {

/// The fields of an article that an input can give. `guid` is the id of an article that has neither id nor url.
enum class Field : std::uint8_t {
  id,
  url,
  guid,
  title,
  body,
  published,
  source,
  authors,
  dateline,
  language,
  section,
  keywords,
  people,
  places,
  version,  ///< of several articles of one id, the highest is the one in force
  status,   ///< whether the sender lets the article be published
  embargo,  ///< not to be published before
  organisations,
};

/// What a name in the input stands for. If an article has several names for one field, the lowest rank wins.
struct FieldName {
  Field field;
  std::uint32_t rank;
};

/// The fields that --map and --set take, by name, in the order in which messages list them.
[[nodiscard]] std::vector<std::string> option_fields();

/// The field called `name`, directly or by a common name ("text" is the body). Throws UsageError if there is none; the
/// message begins with `option` and lists the fields.
[[nodiscard]] Field field_of_option(std::string_view name, std::string_view option);

/// The common names of fields in news ("headline", "pubDate") and those that the user adds. Ignores case, spaces, `_`
/// and `-`. Not thread-safe.
class FieldNames {
 public:
  /// `map`: the input's name → field, which takes precedence over the common names. Throws UsageError for a field that
  /// does not exist and for an empty name.
  explicit FieldNames(const std::map<std::string, std::string>& map);

  [[nodiscard]] std::optional<FieldName> find(std::string_view name) const;

  /// A name with dots in the user's map: a field inside the objects of JSON.
  struct Path {
    std::string name;  ///< as the user wrote it
    std::vector<std::string> names;
    Field field;
  };
  [[nodiscard]] const std::vector<Path>& paths() const noexcept { return paths_; }

  /// From now on, notes which of the user's names the input has. Nothing is noted where formats are only told apart.
  void note(bool on) const { noting_ = on && !unused_.empty(); }
  void note_use(const Path& path) const { unused_.erase(path.name); }
  /// Throws UsageError if the input has none of the fields that a name of the user's map stands for; the message lists
  /// the fields that it has.
  void check_use() const;

 private:
  std::unordered_map<std::string, FieldName> names_;
  std::vector<Path> paths_;
  mutable bool noting_ = false;
  mutable std::map<std::string, std::string> unused_;  ///< the user's names that were not seen yet: as written, folded
  mutable std::set<std::string> seen_;                 ///< the first names that the input has
};

}  // namespace dateline::corpus
