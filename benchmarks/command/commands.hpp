#pragma once

#include <span>
#include <string>

#include "common/error.hpp"

/// The commands of dateline-bench, each in a file of its own. They take what follows their name on the command line.
namespace dateline::bench {

Exit latency_command(std::span<const std::string> arguments);
Exit queries_command(std::span<const std::string> arguments);
Exit facts_command(std::span<const std::string> arguments);

}  // namespace dateline::bench
