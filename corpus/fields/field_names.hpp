#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline::corpus {

/// What a reader can fill of an article. `guid` is the id of last resort, after the url.
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

/// A name that an input uses for a field. Of two names for one field in the same article the lower rank counts.
struct FieldName {
  Field field;
  std::uint32_t rank;
};

/// The field of that name or of a common name for it ("text" is the body). Throws UsageError, beginning with `option`
/// and listing the fields, where there is none.
[[nodiscard]] Field field_of_option(std::string_view name, std::string_view option);

/// The common names that news comes with ("headline", "pubDate"), and the user's own. Case, spaces, `_` and `-` do not
/// matter.
class FieldNames {
 public:
  /// `map`: the input's name → field. Throws UsageError for a field that does not exist.
  explicit FieldNames(const std::map<std::string, std::string>& map);

  [[nodiscard]] std::optional<FieldName> find(std::string_view name) const;

 private:
  std::unordered_map<std::string, FieldName> names_;
};

}  // namespace dateline::corpus
