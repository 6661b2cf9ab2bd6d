#include "tests/fuzz/edits.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "common/encoding/bytes.hpp"
#include "common/encoding/varint.hpp"

namespace dateline::fuzz {

namespace {

constexpr std::array<std::uint64_t, 16> extremes{0,
                                                 1,
                                                 127,
                                                 128,
                                                 255,
                                                 (1U << 15U) - 1,
                                                 1U << 16U,
                                                 (1U << 27U) - 1,
                                                 1U << 27U,
                                                 (1U << 31U) - 1,
                                                 1U << 31U,
                                                 0xffff'ffffU,
                                                 std::uint64_t{1} << 32,
                                                 std::uint64_t{1} << 56,
                                                 ~std::uint64_t{0} - 7,
                                                 ~std::uint64_t{0}};

void overwrite(std::string& bytes, std::size_t at, std::string_view by) {
  for (std::size_t i = 0; i < by.size() && at + i < bytes.size(); ++i) bytes[at + i] = by[i];
}

template <typename Number>
std::string written(std::uint64_t number) {
  std::string out;
  encoding::append(out, static_cast<Number>(number));
  return out;
}

}  // namespace

std::uint64_t extreme(std::uint16_t choice) { return extremes[choice % extremes.size()]; }

void change(std::string& bytes, std::string_view edit, std::string_view other) {
  if (bytes.empty()) return;
  const std::size_t at = encoding::load<std::uint16_t>(edit.data()) % bytes.size();
  const auto value = encoding::load<std::uint16_t>(edit.data() + 3);
  const auto edge = extreme(value);
  std::string varint;
  encoding::append_varint(varint, edge);
  switch (static_cast<unsigned char>(edit[2]) % 12) {
    case 0:
      bytes[at] = static_cast<char>(value);
      break;
    case 1:
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << value % 8));
      break;
    case 2:
      bytes.resize(at);
      break;
    case 3:
      bytes.insert(at, 1 + value % 64, static_cast<char>(value >> 8));
      break;
    case 4:
      bytes.erase(at, 1 + value % 64);
      break;
    case 5:
      overwrite(bytes, at / 4 * 4, written<std::uint32_t>(edge));
      break;
    case 6:
      overwrite(bytes, at / 4 * 4, written<std::uint32_t>(value));
      break;
    case 7:
      overwrite(bytes, at / 8 * 8, written<std::uint64_t>(edge));
      break;
    case 8:
      overwrite(bytes, at, varint);
      break;
    case 9:
      bytes.replace(at, 1, varint);
      break;
    case 10:
      if (!other.empty()) overwrite(bytes, at, other.substr(value % other.size(), 1 + value % 64));
      break;
    default:
      bytes = other;
      break;
  }
}

}  // namespace dateline::fuzz
