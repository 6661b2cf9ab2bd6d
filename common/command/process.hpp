#pragma once

namespace dateline::command {

/// Prepares a program's process. Call it first in main, before any file is opened or thread started:
/// - Standard streams that are closed are opened on a descriptor that can be neither read nor written, so that no file
/// of
///   an index gets their number, and reading standard input or writing results fails with an error.
/// - SIGPIPE is ignored: a reader that closes the pipe makes a write fail.
/// - SIGXFSZ is ignored: a file that outgrows `ulimit -f` makes a write fail.
void prepare_process() noexcept;

}  // namespace dateline::command
