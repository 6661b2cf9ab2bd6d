#pragma once

namespace dateline::indexer {

/// Interruption by a signal. All functions may be called from any thread.

/// Installs handlers for SIGINT, SIGTERM and SIGHUP. The first signal asks the command to stop and undo its work; a
/// second one of the same kind ends the process at once, which leaves the index intact, too.
void catch_interrupts();

/// Whether a signal has arrived.
[[nodiscard]] bool interrupted() noexcept;

/// Throws Error with Exit::interrupted if a signal has arrived.
void stop_if_interrupted();

}  // namespace dateline::indexer
