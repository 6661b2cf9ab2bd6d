#include <zstd.h>

#include <string>
#include <string_view>

#include "corpus/input/open.hpp"

namespace dateline::corpus::input {
namespace {

struct FreeStream {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class Unzstd final : public Source {
 public:
  explicit Unzstd(Window compressed) : compressed_(std::move(compressed)), stream_(ZSTD_createDStream()) {
    if (!stream_) throw std::bad_alloc();
  }

  std::size_t read(std::span<char> buffer) override {
    if (!fault_.empty()) throw ReadError(compressed_.offset(), fault_);
    ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
    while (out.pos == 0) {
      const bool more = !compressed_.view().empty() || compressed_.grow();
      if (!more && wanted_ == 0) return 0;
      const std::string_view view = compressed_.view();
      ZSTD_inBuffer in{view.data(), view.size(), 0};
      wanted_ = ZSTD_decompressStream(stream_.get(), &out, &in);
      compressed_.drop(in.pos);
      if (ZSTD_isError(wanted_)) {
        fault_ = std::string("the Zstandard data is damaged: ") + ZSTD_getErrorName(wanted_);
        if (out.pos == 0) throw ReadError(compressed_.offset(), fault_);
        break;
      }
      if (!more && out.pos == 0) throw ReadError(compressed_.offset(), "the Zstandard data ends too early");
    }
    return out.pos;
  }

 private:
  Window compressed_;
  std::unique_ptr<ZSTD_DStream, FreeStream> stream_;
  std::size_t wanted_ = 0;  ///< the last result of ZSTD_decompressStream(); 0 exactly between frames
  std::string fault_;
};

}  // namespace

std::unique_ptr<Source> unzstd(Window compressed) { return std::make_unique<Unzstd>(std::move(compressed)); }

}  // namespace dateline::corpus::input
