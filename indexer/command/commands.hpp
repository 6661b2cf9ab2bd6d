#pragma once

#include <span>
#include <string>

#include "common/error.hpp"

/// The commands of dateline-index. Each takes the arguments after its name, prints, and gives the exit status; errors
/// are thrown as dateline::Error.
namespace dateline::indexer {

Exit add(std::span<const std::string> arguments);
Exit remove(std::span<const std::string> arguments);
Exit info(std::span<const std::string> arguments);
Exit merge(std::span<const std::string> arguments);
Exit check(std::span<const std::string> arguments);
Exit people(std::span<const std::string> arguments);
Exit remote(std::span<const std::string> arguments);
Exit print_facts(std::span<const std::string> arguments);

/// Runs the command that the first argument names. Prints errors, so that nothing is thrown.
int run(std::span<const std::string> arguments) noexcept;

}  // namespace dateline::indexer
