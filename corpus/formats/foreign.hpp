#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// What a file is that is known and holds no articles that can be read, for people: "a PDF document". Empty if it is
/// not known. Text is looked at for columns of words with tags, as corpora for training have them.
[[nodiscard]] std::string foreign_kind(std::string_view head);

}  // namespace dateline::corpus::formats
