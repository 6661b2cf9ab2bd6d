#pragma once

#include <string>
#include <string_view>

#include "common/error.hpp"

namespace dateline::people {

/// Thrown if the file of the directory of people is missing, damaged or of another format. The message names the file,
/// the reason and the remedy. The directory is derived from the index, so dateline-index writes it anew.
class DirectoryUnusable : public UnusableError {
 public:
  DirectoryUnusable(const std::string& file, std::string_view why)
      : UnusableError(file + ": the directory of people cannot be read: " + std::string(why) +
                      "; the next `dateline-index add` (for a remote index: `dateline-index remote`) writes it anew") {}
};

}  // namespace dateline::people
