#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "common/time/civil.hpp"

namespace dateline::corpus {

/// A time zone of the IANA database: "Europe/Paris", "UTC". Offsets are seconds to add to UTC.
class TimeZone {
 public:
  /// Throws UsageError if the database does not have the name.
  explicit TimeZone(std::string_view name);
  ~TimeZone();
  TimeZone(TimeZone&&) noexcept;
  TimeZone& operator=(TimeZone&&) noexcept;

  /// The offset at a local time, given as a day and the second of that day.
  [[nodiscard]] std::int64_t offset_at_local(Day day, std::int64_t second) const;
  /// The offset at an instant, in seconds since 1970 UTC.
  [[nodiscard]] std::int64_t offset_at(std::int64_t instant) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The offset from UTC in seconds of a zone given by its abbreviation ("EDT", "cest"), in any case. "ET", "Pacific" and
/// the like follow daylight saving at the given local time. nullopt for other words.
[[nodiscard]] std::optional<std::int64_t> named_offset(std::string_view name, Day day, std::int64_t second);

}  // namespace dateline::corpus
