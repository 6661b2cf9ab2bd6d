#include <unicode/ucnv.h>

#include <array>

#include "corpus/input/open.hpp"

namespace dateline::corpus::input {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status)) throw ReadError(0, std::string("unknown encoding ") + encoding);
  return converter;
}

/// ICU replaces damaged input by U+FFFD.
class Transcode final : public Source {
 public:
  Transcode(Window encoded, const char* encoding)
      : encoded_(std::move(encoded)), from_(open_converter(encoding)), to_(open_converter("UTF-8")) {}

  std::size_t read(std::span<char> buffer) override {
    char* target = buffer.data();
    while (target == buffer.data() && !done_) {
      if (encoded_.view().empty()) flush_ = !encoded_.grow();
      const char* const begin = encoded_.view().data();
      const char* source = begin;
      UErrorCode status = U_ZERO_ERROR;
      ucnv_convertEx(to_.get(), from_.get(), &target, buffer.data() + buffer.size(), &source,
                     begin + encoded_.view().size(), pivot_.data(), &pivot_source_, &pivot_target_,
                     pivot_.data() + pivot_.size(), static_cast<UBool>(false), static_cast<UBool>(flush_), &status);
      encoded_.drop(static_cast<std::size_t>(source - begin));
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
        throw ReadError(encoded_.offset(), std::string("cannot be decoded: ") + u_errorName(status));
      }
      done_ = flush_ && status != U_BUFFER_OVERFLOW_ERROR;
    }
    return static_cast<std::size_t>(target - buffer.data());
  }

 private:
  Window encoded_;
  Converter from_;
  Converter to_;
  std::array<UChar, 4096> pivot_{};
  UChar* pivot_source_ = pivot_.data();
  UChar* pivot_target_ = pivot_.data();
  bool flush_ = false;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Source> transcode(Window encoded, const char* encoding) {
  return std::make_unique<Transcode>(std::move(encoded), encoding);
}

}  // namespace dateline::corpus::input
