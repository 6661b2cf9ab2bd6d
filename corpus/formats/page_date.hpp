#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// The date in the path of a story's address, as ISO 8601: /2014/05/20/, /2014-05-20-, /20140520. Empty if there is
/// none; a month alone (/2014/05/) is none, since it may be that of a section.
[[nodiscard]] std::string date_in_address(std::string_view address);

/// The first complete date in a line that a page shows above its story ("Published: 20 May 2014 | Updated 14:30"), with
/// its time if one follows; in the languages of date_words.hpp. Empty if there is none.
[[nodiscard]] std::string date_in_line(std::string_view line);

}  // namespace dateline::corpus::formats
