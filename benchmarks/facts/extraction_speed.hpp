#pragma once

#include <span>

#include "common/model/article.hpp"

namespace dateline::bench {

/// The speed of fact extraction in one thread: MB (10^6 bytes) of title and body per second of processor time. Repeats
/// the articles until at least one second has passed. 0 if the articles have no text.
[[nodiscard]] double extraction_speed(std::span<const Article> articles);

}  // namespace dateline::bench
