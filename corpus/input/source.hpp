#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

namespace dateline::corpus::input {

/// Reading cannot go on: the system refuses, or compressed data is damaged. what() says why, without the file's name.
class ReadError : public std::runtime_error {
 public:
  ReadError(std::uint64_t byte, const std::string& reason) : std::runtime_error(reason), byte_(byte) {}
  /// Where, in the file as it lies on disk.
  [[nodiscard]] std::uint64_t byte() const noexcept { return byte_; }

 private:
  std::uint64_t byte_;
};

/// Bytes, one piece after another. A source that fails hands out all that came before the fault, then throws ReadError.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// Puts bytes into the front of `buffer` and says how many; 0 only at the end.
  virtual std::size_t read(std::span<char> buffer) = 0;
};

/// Called several times a second while standard input has nothing yet; may throw. Empty: waiting is all.
using Waiting = std::function<void()>;

/// The bytes of a file as they lie on disk; "-" is standard input. Adds what it reads to `bytes_done`, which outlives
/// it.
[[nodiscard]] std::unique_ptr<Source> open_file(const std::string& path, std::uint64_t& bytes_done,
                                                const Waiting& waiting);

}  // namespace dateline::corpus::input
