#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <new>

#include "corpus/input/codec.hpp"

namespace dateline::corpus::input {
namespace {

using namespace std::string_view_literals;

struct FreeStream {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class Zstandard final : public Codec {
 public:
  Zstandard() : stream_(ZSTD_createDStream()) {
    if (!stream_) throw std::bad_alloc();
  }

  [[nodiscard]] std::string_view name() const noexcept override { return "Zstandard"; }
  [[nodiscard]] std::string_view magic() const noexcept override { return "\x28\xb5\x2f\xfd"sv; }

  [[nodiscard]] bool begins_member(std::string_view head) const noexcept override {
    const bool skippable =
        head.size() >= 4 && (static_cast<unsigned char>(head[0]) & 0xf0U) == 0x50 && head.substr(1) == "\x2a\x4d\x18"sv;
    return skippable || head.starts_with(magic());
  }

  void restart() override { wanted_ = ZSTD_initDStream(stream_.get()); }

  Step step(std::string_view in, std::span<char> out) override {
    // A call that meets a fault gives nothing at all, so each may complete only one block.
    ZSTD_inBuffer input{in.data(), std::min(in.size(), wanted_), 0};
    ZSTD_outBuffer output{out.data(), out.size(), 0};
    const std::size_t result = ZSTD_decompressStream(stream_.get(), &output, &input);
    wanted_ = result;
    Step step{input.pos, output.pos, result == 0 ? State::end : State::inside, {}};
    if (ZSTD_isError(result) != 0U) {
      const bool sum = ZSTD_getErrorCode(result) == ZSTD_error_checksum_wrong;
      step.state = sum ? State::mismatch : State::damaged;
      step.reason = ZSTD_getErrorName(result);
    }
    return step;
  }

 private:
  std::unique_ptr<ZSTD_DStream, FreeStream> stream_;
  std::size_t wanted_ = 0;  ///< bytes that complete the header or the block that the stream reads
};

}  // namespace

std::unique_ptr<Codec> zstd_codec() { return std::make_unique<Zstandard>(); }

}  // namespace dateline::corpus::input
