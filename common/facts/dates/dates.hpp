#pragma once

#include <optional>
#include <vector>

#include "common/facts/tagging/article_text.hpp"

namespace dateline::facts {

/// The dates that an article talks about, resolved against the day it was published, by first mention, each interval
/// once. "since" and "from … on" leave the end open; "until" and "by" the begin; weeks run from Monday. Dates of
/// datelines, clock times, lengths of time and habits are none. An undated article's relative expressions resolve to
/// nothing.
[[nodiscard]] std::vector<MentionedDate> dates(std::optional<Day> published, const ArticleText& text);

}  // namespace dateline::facts
