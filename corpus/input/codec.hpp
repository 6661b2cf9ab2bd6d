#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "corpus/input/source.hpp"
#include "corpus/input/window.hpp"

namespace dateline::corpus::input {

/// Decompresses one member of a gzip file or one frame of a Zstandard file after another. Not thread-safe.
class Codec {
 public:
  enum class State : std::uint8_t {
    inside,
    end,       ///< the member is complete
    damaged,   ///< the data cannot be decompressed any further
    mismatch,  ///< the member is complete, but its checksum or length differs from the decompressed data
  };
  struct Step {
    std::size_t taken = 0;  ///< bytes of the input
    std::size_t made = 0;   ///< bytes of the output
    State state = State::inside;
    std::string reason;  ///< of a fault, if the library gives one
  };

  Codec() = default;
  Codec(const Codec&) = delete;
  Codec& operator=(const Codec&) = delete;
  virtual ~Codec() = default;

  [[nodiscard]] virtual std::string_view name() const noexcept = 0;
  /// The bytes with which every member begins.
  [[nodiscard]] virtual std::string_view magic() const noexcept = 0;
  /// Whether a member, or what the format allows between members, can begin with `head`, 4 bytes or fewer at the end of
  /// the file.
  [[nodiscard]] virtual bool begins_member(std::string_view head) const noexcept = 0;
  /// Prepares for the next member.
  virtual void restart() = 0;
  /// Decompresses part of `in` to `out`. After a state other than `inside`, restart() must follow.
  virtual Step step(std::string_view in, std::span<char> out) = 0;
};

[[nodiscard]] std::unique_ptr<Codec> gzip_codec();
[[nodiscard]] std::unique_ptr<Codec> zstd_codec();

/// Decompresses all members. At a fault, reports it, continues with the next member if there is one, and puts a newline
/// between what it read before and after. read() throws ReadError only if `compressed` does.
[[nodiscard]] std::unique_ptr<Source> decompress(Window compressed, std::unique_ptr<Codec> (*make_codec)(),
                                                 FaultReport report);

}  // namespace dateline::corpus::input
