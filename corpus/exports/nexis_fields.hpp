#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/fields/record.hpp"

/// The fields of Nexis, in the languages of its pages.
namespace dateline::corpus::exports {

/// What a field is. `body`: the text begins with its value. `ends_body`: it stands behind the text.
enum class FieldMeaning : std::uint8_t { ignored, field, body, ends_body };

struct KnownField {
  std::string_view name;  ///< folded
  FieldMeaning meaning;
  Field field = Field::body;  ///< body: the value is of no use
};

/// A field at the start of a block.
struct FoundField {
  const KnownField* known = nullptr;  ///< null: there is none
  std::string_view value;
};
/// The known field that a block begins with, if its name is written in capitals, or not in capitals, as asked.
[[nodiscard]] FoundField nexis_field(std::string_view block, bool capitals);

/// Adds the value of a field to the record, if it is of use. Precondition: there is one.
void add_nexis_field(const FoundField& found, Record& record);

}  // namespace dateline::corpus::exports
