#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::xml {

/// Replaces the named entities of HTML (`&eacute;`) by their characters; those of XML stay.
[[nodiscard]] std::string with_characters(std::string_view xml);

/// Makes damaged XML well-formed: closes what is not closed, removes end tags without a start and attributes that are
/// not `name="value"`, and makes text of every other `<`. Linear.
[[nodiscard]] std::string well_formed(std::string_view xml);

}  // namespace dateline::corpus::xml
