#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/reader.hpp"

namespace dateline::indexer {

/// A line on standard error that shows how far a command has come, where that is a terminal. Other output there goes
/// through print(), which keeps the line below it.
class Progress {
 public:
  /// `wanted`: false shows none even on a terminal.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Draws the line anew, a few times a second at most.
  void show(const corpus::ReadProgress& read, std::uint64_t articles, std::uint64_t text_bytes);
  /// Shows what takes the time now: "writing".
  void show(std::string_view doing);
  /// Prints whole lines.
  void print(std::string_view lines);
  /// Takes the line away, before others print.
  void clear();

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
