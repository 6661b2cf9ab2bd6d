#pragma once

#include <optional>
#include <string_view>

#include "common/time/civil.hpp"

namespace dateline::query {

/// The days of a year, a month or a day as people write them: 2014, 2014-05, 2014-05-20, 2014/05, 2014/05/20, May 2014,
/// 20 May 2014, May 20, 2014. The name of a month may be in any case, and shortened to three letters or more, with or
/// without a full stop. A day may be an ordinal: 3rd May 2014. Returns nothing for any other text. Pure.
[[nodiscard]] std::optional<Interval> parse_written_date(std::string_view text);

}  // namespace dateline::query
