#pragma once

#include <optional>
#include <vector>

#include "common/facts/tagging/article_text.hpp"

namespace dateline::facts {

/// The dates that an article mentions, resolved relative to the day of publication. One entry per interval, ordered by
/// first mention.
/// - "since" and "from … on" leave the end of the interval open, "until" and "by" the start. Weeks start on Monday.
/// - Dates in datelines, times of day, durations and habits ("every Friday") are ignored.
/// - If `published` is absent, relative expressions are ignored.
/// Safe to call from several threads at once.
[[nodiscard]] std::vector<MentionedDate> dates(std::optional<Day> published, const ArticleText& text);

}  // namespace dateline::facts
