#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "common/terminal/pager.hpp"
#include "common/terminal/streams.hpp"

namespace dateline::terminal {

/// Writes results to standard output. If that is a terminal, the first screen is held back until it is full or the
/// output ends; what is longer is shown by the user's pager (see pager.hpp). Does not close standard output.
/// Precondition: SIGPIPE is ignored; one at a time. Not thread-safe.
class Sink {
 public:
  Sink();
  /// Writes what is held back, ignoring errors, and waits for the pager.
  ~Sink();
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;

  /// All three throw ReaderGone if the reader has closed the pipe, UnusableError if the bytes cannot be written.
  void write(std::string_view bytes);
  /// Makes everything visible that was written so far. If no pager runs by then, none will.
  void flush();
  /// Ends the output: flush(), then waits until the user leaves the pager.
  void finish();

  /// The width of the window, or what stands for it if there is none; see window_of().
  [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
  /// Whether a person reads at a terminal.
  [[nodiscard]] bool on_terminal() const noexcept { return on_terminal_; }
  /// Whether a person reads at a terminal, and neither NO_COLOR nor TERM=dumb forbids colour.
  [[nodiscard]] bool wants_colour() const;

 private:
  [[nodiscard]] bool exceeds_screen(std::string_view bytes);

  bool on_terminal_;
  std::size_t columns_;
  std::size_t rows_;
  bool holding_;          ///< whether a pager may still be started
  std::string held_;      ///< not yet written
  std::size_t full_ = 0;  ///< rows of the screen that `held_` fills
  std::size_t line_ = 0;  ///< columns of its last line, which has no end yet
  std::unique_ptr<Pager> pager_;
};

/// Writes a whole text to standard output as a Sink does. A reader that has closed the pipe is no error. Throws
/// UnusableError.
void print(std::string_view text);

}  // namespace dateline::terminal
