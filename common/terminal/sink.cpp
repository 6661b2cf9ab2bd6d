#include "common/terminal/sink.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "common/terminal/window.hpp"
#include "common/text/terminal.hpp"

namespace dateline::terminal {

Sink::Sink() : on_terminal_(::isatty(STDOUT_FILENO) == 1) {
  const auto window = window_of(STDOUT_FILENO);
  columns_ = window.columns;
  rows_ = window.rows;
  holding_ = on_terminal_ && !pager_command().empty();
}

Sink::~Sink() {
  if (!held_.empty()) std::fwrite(held_.data(), 1, held_.size(), stdout);
  std::fflush(stdout);
}

void Sink::write(std::string_view bytes) {
  if (!holding_) return write_output(bytes);
  held_ += bytes;
  if (!exceeds_screen(bytes)) return;
  holding_ = false;
  std::fflush(stdout);
  pager_ = Pager::start();
  write_output(std::exchange(held_, {}));
}

void Sink::flush() {
  holding_ = false;
  if (!held_.empty()) write_output(std::exchange(held_, {}));
  flush_output();
}

void Sink::finish() {
  flush();
  pager_.reset();
}

bool Sink::wants_colour() const {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused =
      (no_colour != nullptr && *no_colour != '\0') || (terminal != nullptr && std::string_view(terminal) == "dumb");
  return on_terminal_ && !refused;
}

/// Counts `bytes` and returns whether everything so far fills more than the screen, the prompt's row apart.
bool Sink::exceeds_screen(std::string_view bytes) {
  while (!bytes.empty() && full_ < rows_) {
    const auto end = bytes.find('\n');
    // Of a line that alone fills the screen, this much is enough.
    const auto piece = bytes.substr(0, std::min(end, columns_ * rows_ * 4));
    line_ += text::display_columns(piece);
    if (end == std::string_view::npos) break;
    full_ += std::max<std::size_t>(1, (line_ + columns_ - 1) / columns_);
    line_ = 0;
    bytes.remove_prefix(end + 1);
  }
  return full_ + (line_ + columns_ - 1) / columns_ >= rows_;
}

void print(std::string_view text) {
  try {
    Sink out;
    out.write(text);
    out.finish();
  } catch (const ReaderGone&) {
  }
}

}  // namespace dateline::terminal
