#include <hwy/targets.h>

#include <cstdint>

// Highway's own library measures the resolution of the clock whenever a program starts that is linked with it (version
// 1.0.3): 4 ms, as much as a whole search. Of the library, dispatch needs no more than these two functions.
namespace hwy {

namespace {

#if HWY_ARCH_X86
/// GCC's functions also ask whether the operating system keeps the registers.
std::int64_t targets_of_processor() {
  __builtin_cpu_init();
  std::int64_t targets = 0;
  const bool ssse3 = __builtin_cpu_supports("ssse3");
  if (ssse3) targets |= HWY_SSSE3;
  const bool sse4 = ssse3 && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("sse4.2") &&
                    __builtin_cpu_supports("aes") && __builtin_cpu_supports("pclmul");
  if (sse4) targets |= HWY_SSE4;
  const bool avx2 = sse4 && __builtin_cpu_supports("avx") && __builtin_cpu_supports("avx2") &&
                    __builtin_cpu_supports("fma") && __builtin_cpu_supports("f16c") && __builtin_cpu_supports("bmi") &&
                    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("lzcnt");
  if (avx2) targets |= HWY_AVX2;
  const bool avx3 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                    __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512cd");
  if (avx3) targets |= HWY_AVX3;
  const bool avx3_dl = avx3 && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("vpclmulqdq") &&
                       __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
                       __builtin_cpu_supports("vaes") && __builtin_cpu_supports("avx512vpopcntdq") &&
                       __builtin_cpu_supports("avx512bitalg") && __builtin_cpu_supports("gfni");
  if (avx3_dl) targets |= HWY_AVX3_DL;
  return targets;
}
#else
std::int64_t targets_of_processor() { return 0; }
#endif

}  // namespace

std::int64_t SupportedTargets() { return targets_of_processor() | HWY_STATIC_TARGET; }

ChosenTarget& GetChosenTarget() {
  static ChosenTarget chosen;
  return chosen;
}

}  // namespace hwy
