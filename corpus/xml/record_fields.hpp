#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/fields/record.hpp"
#include "corpus/xml/document.hpp"

namespace dateline::corpus::xml {

/// What one article's elements say, added to its record. Of several values of a field, that of the lowest rank counts.
/// Not thread-safe.
class Fields {
 public:
  explicit Fields(Record& record) : record_(record) {}

  /// Adds a text unless it is blank, or the field has one of that rank: the first one counts.
  void text(Field field, std::uint32_t rank, std::string_view value);
  /// Adds the text of an element as one line.
  void line(Field field, std::uint32_t rank, Node node);
  /// Adds an item to a list field. All items of one rank are one list.
  void item(Field field, std::uint32_t rank, std::string_view value);
  /// Adds a date of publication unless it cannot be read, as the placeholders that some systems leave.
  void date(std::uint32_t rank, std::string_view value);
  /// The lowest-ranked text of a field; empty if there is none.
  [[nodiscard]] std::string_view best(Field field) const;

  [[nodiscard]] Record& record() noexcept { return record_; }

 private:
  Record::Value* find(Field field, std::uint32_t rank);

  Record& record_;
};

}  // namespace dateline::corpus::xml
