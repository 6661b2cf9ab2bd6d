#include <zlib.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>

#include "corpus/input/open.hpp"

namespace dateline::corpus::input {
namespace {

class Gunzip final : public Source {
 public:
  explicit Gunzip(Window compressed) : compressed_(std::move(compressed)) {
    constexpr int gzip_only = 16;
    if (inflateInit2(&stream_, gzip_only + MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  ~Gunzip() override { inflateEnd(&stream_); }

  std::size_t read(std::span<char> buffer) override {
    for (;;) {
      if (between_members_ && !next_member()) return 0;
      if (const std::size_t count = step(buffer); count > 0) return count;
    }
  }

 private:
  /// Whether another member follows. Skips zero bytes between and after members, with which tape drives pad.
  bool next_member() {
    for (;;) {
      const std::string_view view = compressed_.view();
      compressed_.drop(std::min(view.find_first_not_of('\0'), view.size()));
      if (!compressed_.view().empty()) break;
      if (!compressed_.grow()) return false;
    }
    between_members_ = false;
    inflateReset(&stream_);
    return true;
  }

  std::size_t step(std::span<char> buffer) {
    const bool more = !compressed_.view().empty() || compressed_.grow();
    const std::string_view view = compressed_.view();
    constexpr std::size_t most = std::numeric_limits<uInt>::max();
    const uInt in = static_cast<uInt>(std::min(view.size(), most));
    const uInt out = static_cast<uInt>(std::min(buffer.size(), most));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(view.data()));  // zlib only reads it
    stream_.avail_in = in;
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream_.avail_out = out;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    compressed_.drop(in - stream_.avail_in);
    const std::size_t produced = out - stream_.avail_out;
    if (status == Z_STREAM_END) {
      between_members_ = true;
    } else if (produced == 0 && status != Z_OK && status != Z_BUF_ERROR) {
      throw ReadError(compressed_.offset(), "the gzip data is damaged");
    } else if (produced == 0 && !more) {
      throw ReadError(compressed_.offset(), "the gzip data ends too early");
    }
    return produced;  // if there was output before a fault, the next inflate() fails again
  }

  Window compressed_;
  z_stream stream_{};
  bool between_members_ = false;
};

}  // namespace

std::unique_ptr<Source> gunzip(Window compressed) { return std::make_unique<Gunzip>(std::move(compressed)); }

}  // namespace dateline::corpus::input
