#pragma once

namespace dateline::indexer {

/// From here on Ctrl-C (and a request to terminate) asks the command to stop and undo its work; a second one ends the
/// process at once, which the index survives too.
void catch_interrupts();

[[nodiscard]] bool interrupted() noexcept;

/// Throws Error with Exit::interrupted when the command was asked to stop.
void stop_if_interrupted();

}  // namespace dateline::indexer
