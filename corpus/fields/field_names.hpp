#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

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
  organisations,
};

/// What a name in the input stands for. If an article has several names for one field, the lowest rank wins.
struct FieldName {
  Field field;
  std::uint32_t rank;
};

/// The field called `name`, directly or by a common name ("text" is the body). Throws UsageError if there is none; the
/// message begins with `option` and lists the fields.
[[nodiscard]] Field field_of_option(std::string_view name, std::string_view option);

/// The common names of fields in news ("headline", "pubDate") and those that the user adds. Ignores case, spaces, `_`
/// and `-`. Immutable after construction; safe to share between threads.
class FieldNames {
 public:
  /// `map`: the input's name → field, which takes precedence over the common names. Throws UsageError for a field that
  /// does not exist and for an empty name.
  explicit FieldNames(const std::map<std::string, std::string>& map);

  [[nodiscard]] std::optional<FieldName> find(std::string_view name) const;

 private:
  std::unordered_map<std::string, FieldName> names_;
};

}  // namespace dateline::corpus
