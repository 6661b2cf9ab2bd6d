#include "indexer/report/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "common/text/terminal.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t bar_width = 20;

std::size_t terminal_width() {
  winsize size{};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::string bar(double share) {
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_width));
  return fmt::format("[{}{}] {:3.0f} % ", std::string(filled, '#'), std::string(bar_width - filled, '.'), share * 100);
}

}  // namespace

Progress::Progress(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::show(const corpus::ReadProgress& read, std::uint64_t articles, std::uint64_t text_bytes) {
  if (!shown_ || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(200);
  const auto seconds = std::max(elapsed().count(), 1e-3);
  auto line = counted(articles, "article");
  if (text_bytes > 0) line += fmt::format(", {:.1f} MB/s", static_cast<double>(text_bytes) / 1e6 / seconds);
  if (read.bytes_total > 0 && read.bytes_done > 0) {
    const auto share = std::min(1.0, static_cast<double>(read.bytes_done) / static_cast<double>(read.bytes_total));
    const auto left = std::chrono::seconds(static_cast<std::int64_t>(seconds * (1 - share) / share));
    line = fmt::format("{}{}, {} left", bar(share), line, clock_time(left));
  }
  draw(line);
}

void Progress::show(std::string_view doing) {
  if (shown_) draw(std::string(doing) + " …");
}

void Progress::print(std::string_view lines) {
  if (lines.empty()) return;
  clear();
  const auto safe = text::safe_for_terminal(lines);
  std::fwrite(safe.data(), 1, safe.size(), stderr);
}

std::chrono::duration<double> Progress::elapsed() const { return Clock::now() - start_; }

void Progress::draw(const std::string& line) {
  clear();
  const auto shown = std::min(line.size(), terminal_width() - 1);
  std::fwrite(line.data(), 1, shown, stderr);
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

}  // namespace dateline::indexer
