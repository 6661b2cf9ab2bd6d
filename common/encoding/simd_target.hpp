#pragma once

#include <string>

namespace dateline::encoding {

/// The instruction set that code for several of them uses on this processor, as in "AVX2". Thread-safe.
[[nodiscard]] std::string simd_target();

}  // namespace dateline::encoding
