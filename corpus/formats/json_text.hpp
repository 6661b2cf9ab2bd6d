#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/field_names.hpp"

namespace dateline::corpus::formats {

/// Appends the texts of a JSON value to `texts`: strings and numbers as they are; of an object the member that holds
/// its text ({"name": "…"}, {"rendered": "…"}, {"$date": "…"}); of a list those of its elements. Of the parts of a
/// body, pictures and the like are left out. If `key`, the name of the member, says that its list holds the same text
/// in several forms ("headlines"), only the best form is appended. Throws simdjson_error.
void collect_texts(simdjson::ondemand::value value, Field field, std::string_view key, std::vector<std::string>& texts);

/// Appends the texts of the member at a path of names, through objects and lists. Throws simdjson_error.
void collect_at(simdjson::ondemand::value value, const std::vector<std::string>& path, std::size_t step, Field field,
                std::vector<std::string>& texts);

}  // namespace dateline::corpus::formats
