#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/report.hpp"

namespace dateline::query {

/// The fields of hits and articles as JSON. All functions are pure; a field that the article lacks is null.

/// Which fields of a hit are written, and in which order.
class Fields {
 public:
  /// The default fields in JSON.
  [[nodiscard]] static Fields of_json();
  /// The default fields in CSV.
  [[nodiscard]] static Fields of_csv();
  /// Parses a list such as "id,title,body". Throws UsageError if a field is unknown; the message lists the known ones.
  [[nodiscard]] static Fields parse(std::string_view list);

  [[nodiscard]] std::span<const std::string_view> names() const noexcept { return names_; }
  [[nodiscard]] bool has(std::string_view name) const noexcept;

 private:
  explicit Fields(std::vector<std::string_view> names) : names_(std::move(names)) {}
  std::vector<std::string_view> names_;
};

/// One field of a hit. Precondition: `name` is a name of a Fields.
[[nodiscard]] nlohmann::ordered_json field_value(std::string_view name, const HitView& hit);

/// A hit as an object with these fields.
[[nodiscard]] nlohmann::ordered_json to_json(const HitView& hit, const Fields& fields);

/// A whole article as `get` prints it: all its fields, and the facts that the index stores for it.
[[nodiscard]] nlohmann::ordered_json to_json(const Record& record);

}  // namespace dateline::query
