#include "corpus/input/open.hpp"

#include <string_view>

#include "corpus/input/codec.hpp"

namespace dateline::corpus::input {
namespace {

using namespace std::string_view_literals;

Window decompressed(Window raw, const FaultReport& report) {
  raw.grow_to(4);
  const std::string_view head = raw.view();
  if (head.starts_with("\x1f\x8b"sv)) return Window(decompress(std::move(raw), gzip_codec, report));
  if (head.starts_with("\x28\xb5\x2f\xfd"sv)) return Window(decompress(std::move(raw), zstd_codec, report));
  return raw;
}

Window decoded(Window text) {
  text.grow_to(4);
  const std::string_view head = text.view().substr(0, 4);
  if (head.starts_with("\xff\xfe\0\0"sv) || head.starts_with("\0\0\xfe\xff"sv)) {
    return Window(transcode(std::move(text), "UTF-32"));
  }
  if (head.starts_with("\xff\xfe"sv) || head.starts_with("\xfe\xff"sv)) {
    return Window(transcode(std::move(text), "UTF-16"));
  }
  // XML in UTF-16 without a byte order mark.
  if (head.starts_with("<\0"sv) && head.ends_with("\0"sv)) return Window(transcode(std::move(text), "UTF-16LE"));
  if (head.starts_with("\0<\0"sv)) return Window(transcode(std::move(text), "UTF-16BE"));
  if (head.starts_with("\xef\xbb\xbf"sv)) text.drop(3);
  return text;
}

}  // namespace

Window open_text(const std::string& path, std::uint64_t& bytes_done, const Waiting& waiting,
                 const FaultReport& report) {
  Window text = decoded(decompressed(Window(open_file(path, bytes_done, waiting)), report));
  text.end_at_faults(report);
  return text;
}

}  // namespace dateline::corpus::input
