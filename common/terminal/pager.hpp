#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

namespace dateline::terminal {

/// The command of the user's pager: $DATELINE_PAGER, else $PAGER, else `less`. Empty if that variable is empty or
/// `cat`, or if TERM is `dumb`: then output is not paged. Nothing but the environment names it, so no index can.
[[nodiscard]] std::string pager_command();

/// Makes pager_command() empty from now on in this process and its children, as the option --no-pager asks.
void turn_pager_off();

/// A running pager that shows what the process writes to standard output. Not thread-safe; one at a time.
///
/// As under git, less is told by LESS=FRX to quit at the end of a short text, to show colours and to leave the text on
/// the screen, unless the user has set LESS. While the pager runs, this process ignores SIGINT, which the terminal
/// sends to both: the pager goes on, and when it ends this process gets EPIPE.
class Pager {
 public:
  /// Starts the pager and leads standard output to it. nullptr if there is none or it cannot be run; then
  /// standard output is as before. Precondition: nothing is buffered in stdout.
  [[nodiscard]] static std::unique_ptr<Pager> start();
  /// Ends the text, waits until the user leaves the pager, and leads standard output back.
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  Pager(pid_t child, int standard_output) : child_(child), standard_output_(standard_output) {}
  pid_t child_;
  int standard_output_;  ///< a copy of the descriptor that standard output had
};

}  // namespace dateline::terminal
