#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::fuzz {

/// One of the numbers at the edges of what the fields of the format hold.
[[nodiscard]] std::uint64_t extreme(std::uint16_t choice);

/// Changes `bytes` as five bytes of `edit` say: u16 place, u8 kind of change, u16 value. `other` is what bytes are
/// taken from when the change is a splice.
void change(std::string& bytes, std::string_view edit, std::string_view other);

}  // namespace dateline::fuzz
