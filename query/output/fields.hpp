#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/report.hpp"

namespace dateline::query {

/// What of a hit is written, and in which order.
class Fields {
 public:
  /// Those of a hit in JSON.
  [[nodiscard]] static Fields of_json();
  /// Those that fit a table's row.
  [[nodiscard]] static Fields of_csv();
  /// Reads "id,title,body". Throws UsageError naming what is unknown and what there is.
  [[nodiscard]] static Fields parse(std::string_view list);

  [[nodiscard]] std::span<const std::string_view> names() const noexcept { return names_; }
  [[nodiscard]] bool has(std::string_view name) const noexcept;

 private:
  explicit Fields(std::vector<std::string_view> names) : names_(std::move(names)) {}
  std::vector<std::string_view> names_;
};

/// A hit's field as JSON; null where the article lacks it.
[[nodiscard]] nlohmann::ordered_json field_value(std::string_view name, const HitView& hit);

/// A hit with its fields.
[[nodiscard]] nlohmann::ordered_json to_json(const HitView& hit, const Fields& fields);

/// An article whole, as `get` prints it: its fields, and the facts that the index holds of it.
[[nodiscard]] nlohmann::ordered_json to_json(const Record& record);

}  // namespace dateline::query
