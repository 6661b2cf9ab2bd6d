#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "common/time/civil.hpp"

namespace dateline::corpus {

/// A place's clock, as the IANA database has it: "Europe/Paris", "UTC".
class TimeZone {
 public:
  /// Throws UsageError for a name that the database lacks.
  explicit TimeZone(std::string_view name);
  ~TimeZone();
  TimeZone(TimeZone&&) noexcept;
  TimeZone& operator=(TimeZone&&) noexcept;

  /// Seconds to add to UTC where the clock shows this day and second of the day.
  [[nodiscard]] std::int64_t offset_at_local(Day day, std::int64_t second) const;
  /// Seconds to add to UTC at an instant.
  [[nodiscard]] std::int64_t offset_at(std::int64_t instant) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Seconds to add to UTC in a zone that news names by letters ("EDT", "cest"); "ET" and its kin follow the daylight
/// saving of the day. Nothing for other words.
[[nodiscard]] std::optional<std::int64_t> named_offset(std::string_view name, Day day, std::int64_t second);

}  // namespace dateline::corpus
