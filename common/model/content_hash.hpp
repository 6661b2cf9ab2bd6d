#pragma once

#include <string>

#include "common/model/article.hpp"
#include "common/model/content_hash.hpp"

namespace dateline {

/// A 16-byte hash (xxh3, 128 bits) of every field of the article except `file` and `line`. Equal hashes mean identical
/// articles. Pure function.
[[nodiscard]] std::string content_hash(const Article& article);

}  // namespace dateline
