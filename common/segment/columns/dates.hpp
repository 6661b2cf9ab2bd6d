#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/model/article.hpp"
#include "common/segment/sections/section_bytes.hpp"

namespace dateline::segment {

/// Documents [first, last).
struct DocumentRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The published dates of articles. Documents are sorted newest day first, so each day is a range of documents; undated
/// ones are last. Section `days`: i32 day and u32 first document of each day, descending. Section `instants`, if any
/// article has one: a packed array of 1 + zigzag(seconds from the day's start), or 0. Immutable after construction;
/// safe to share between threads. The constructor reads all days; it throws Damaged if they are not in
/// order, do not exist or do not match the documents.
class Dates {
 public:
  Dates() = default;
  Dates(const SectionBytes& days, const SectionBytes& instants, std::uint32_t documents, std::uint32_t undated);

  [[nodiscard]] std::optional<Published> published(std::uint32_t document) const;
  /// The documents of the days in the interval.
  [[nodiscard]] DocumentRange within(const Interval& interval) const noexcept;
  [[nodiscard]] DocumentRange undated() const noexcept { return {dated_, documents_}; }

  /// The days, newest first.
  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] Day day(std::size_t i) const noexcept { return encoding::load<Day>(days_ + 8 * i); }
  /// The index of the day of a document; size() if it is undated.
  [[nodiscard]] std::size_t day_of(std::uint32_t document) const noexcept;
  [[nodiscard]] DocumentRange documents(std::size_t i) const noexcept {
    return {first(i), i + 1 < count_ ? first(i + 1) : dated_};
  }

  static void append_days(std::string& out, std::span<const std::optional<Published>> published);
  /// Appends nothing if no article has an instant.
  static void append_instants(std::string& out, std::span<const std::optional<Published>> published);

 private:
  void check_days() const;
  [[nodiscard]] std::uint32_t first(std::size_t i) const noexcept {
    return encoding::load<std::uint32_t>(days_ + 8 * i + 4);
  }

  const char* days_ = nullptr;
  std::size_t count_ = 0;
  SectionArray instants_;
  std::uint32_t documents_ = 0;
  std::uint32_t dated_ = 0;
};

}  // namespace dateline::segment
