#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/reader.hpp"

namespace dateline::indexer {

/// A progress line on standard error, shown only if that is a terminal. While it is shown, print other output with
/// print(), which removes the line first. Not thread-safe.
class Progress {
 public:
  /// With `wanted` false, nothing is shown even on a terminal.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Redraws the line, at most five times a second.
  void show(const corpus::ReadProgress& read, std::uint64_t articles, std::uint64_t text_bytes);
  /// Shows the current activity, such as "writing".
  void show(std::string_view doing);
  /// Prints whole lines, made safe for a terminal.
  void print(std::string_view lines);
  /// Removes the line. Call before anything else writes to the terminal.
  void clear();

  /// The time since construction.
  [[nodiscard]] std::chrono::duration<double> elapsed() const;

 private:
  void draw(const std::string& line);

  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace dateline::indexer
