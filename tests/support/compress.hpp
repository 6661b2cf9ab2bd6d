#pragma once

#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>

namespace dateline::test {

/// Compresses with gzip, into one member. Level 0 stores the bytes as they are.
[[nodiscard]] inline std::string gzip_at_level(int level, std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, level, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// Compresses with gzip, into one member.
[[nodiscard]] inline std::string gzip(std::string_view bytes) { return gzip_at_level(1, bytes); }

/// Compresses with zstd, into one frame.
[[nodiscard]] inline std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 1));
  return out;
}

}  // namespace dateline::test
