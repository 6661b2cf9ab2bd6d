#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

namespace dateline::corpus::input {

/// Reading cannot continue: a system call failed, or compressed data is damaged. what() gives the reason without the
/// file's name.
class ReadError : public std::runtime_error {
 public:
  ReadError(std::uint64_t byte, const std::string& reason) : std::runtime_error(reason), byte_(byte) {}
  /// The offset of the fault in the file on disk.
  [[nodiscard]] std::uint64_t byte() const noexcept { return byte_; }

 private:
  std::uint64_t byte_;
};

/// A fault at which reading goes on or ends, as ReadError.
struct Fault {
  std::uint64_t byte = 0;  ///< offset in the file on disk
  std::string reason;      ///< without the file's name
  bool cut = false;        ///< text is missing here, so that an article may be incomplete
};
using FaultReport = std::function<void(const Fault&)>;

/// A stream of bytes. Before it throws ReadError, a source returns all bytes that precede the fault.
/// Not thread-safe; one per thread.
class Source {
 public:
  Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;
  virtual ~Source() = default;
  /// Reads up to buffer.size() bytes into `buffer` and returns how many; 0 only at the end. Throws ReadError.
  virtual std::size_t read(std::span<char> buffer) = 0;
};

/// Called every 100 ms while standard input has no data; may throw, which ends the read. Empty: just wait.
using Waiting = std::function<void()>;

/// The bytes of a file on disk; "-" is standard input, for which alone `waiting` is called. Adds the number of bytes
/// read to `bytes_done`. Precondition: `bytes_done` outlives the source. Throws ReadError if the file cannot be opened.
[[nodiscard]] std::unique_ptr<Source> open_file(const std::string& path, std::uint64_t& bytes_done,
                                                const Waiting& waiting);

}  // namespace dateline::corpus::input
