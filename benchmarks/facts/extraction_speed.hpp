#pragma once

#include <span>

#include "common/model/article.hpp"

namespace dateline::bench {

/// MB of title and body that one thread extracts facts from in a second of processor time. Small sets are passed over
/// again until a second has gone by; 0 where there is no text.
[[nodiscard]] double extraction_speed(std::span<const Article> articles);

}  // namespace dateline::bench
