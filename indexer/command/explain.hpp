#pragma once

#include "common/command/arguments.hpp"
#include "common/error.hpp"
#include "corpus/reader.hpp"

namespace dateline::indexer {

/// Prints what one file is taken for and why, and its first article as it is read, for `add --explain`. Throws
/// UsageError unless exactly one PATH is given, and UnusableError if the file has no article.
Exit explain(const command::Arguments& arguments, corpus::ReadOptions options);

}  // namespace dateline::indexer
