#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>

#include "corpus/input/codec.hpp"

namespace dateline::corpus::input {
namespace {

using namespace std::string_view_literals;

class Gzip final : public Codec {
 public:
  Gzip() {
    constexpr int gzip_only = 16;
    if (inflateInit2(&stream_, gzip_only + MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  ~Gzip() override { inflateEnd(&stream_); }

  [[nodiscard]] std::string_view name() const noexcept override { return "gzip"; }
  [[nodiscard]] std::string_view magic() const noexcept override { return "\x1f\x8b\x08"sv; }

  [[nodiscard]] bool begins_member(std::string_view head) const noexcept override {
    constexpr unsigned char reserved_flags = 0xe0;
    return head.size() >= 4 && head.starts_with(magic()) && (static_cast<unsigned char>(head[3]) & reserved_flags) == 0;
  }

  void restart() override { inflateReset(&stream_); }

  Step step(std::string_view in, std::span<char> out) override {
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    const uInt in_size = static_cast<uInt>(std::min(in.size(), most));
    const uInt out_size = static_cast<uInt>(std::min(out.size(), most));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib only reads it
    stream_.avail_in = in_size;
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = out_size;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    return {in_size - stream_.avail_in, out_size - stream_.avail_out, state_of(status), {}};
  }

 private:
  [[nodiscard]] State state_of(int status) const {
    if (status == Z_OK || status == Z_BUF_ERROR) return State::inside;
    if (status == Z_STREAM_END) return State::end;
    const std::string_view reason = stream_.msg == nullptr ? "" : stream_.msg;
    return reason == "incorrect data check" || reason == "incorrect length check" ? State::mismatch : State::damaged;
  }

  z_stream stream_{};
};

}  // namespace

std::unique_ptr<Codec> gzip_codec() { return std::make_unique<Gzip>(); }

}  // namespace dateline::corpus::input
