#pragma once

#include <string>

#include "common/model/article.hpp"
#include "common/model/content_hash.hpp"

namespace dateline {

/// 16 bytes over every field of the article but `file` and `line`.
[[nodiscard]] std::string content_hash(const Article& article);

}  // namespace dateline
