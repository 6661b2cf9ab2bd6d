#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "corpus/input/source.hpp"
#include "corpus/input/window.hpp"

namespace dateline::corpus::input {

/// Opens a file as text. Gzip and Zstandard, detected by their first bytes, are decompressed; UTF-16 and UTF-32 with a
/// byte order mark become UTF-8; a UTF-8 byte order mark is removed. `bytes_done` and `waiting`: see open_file().
/// Throws ReadError.
[[nodiscard]] Window open_text(const std::string& path, std::uint64_t& bytes_done, const Waiting& waiting);

/// The layers of open_text() follow; each reads the window below it. Their read() throws ReadError.

/// Decompresses gzip, one or more members.
[[nodiscard]] std::unique_ptr<Source> gunzip(Window compressed);
/// Decompresses Zstandard, one or more frames.
[[nodiscard]] std::unique_ptr<Source> unzstd(Window compressed);
/// Converts from `encoding`, a name that ICU knows, to UTF-8. Damaged input becomes U+FFFD. Throws ReadError if the
/// encoding is unknown.
[[nodiscard]] std::unique_ptr<Source> transcode(Window encoded, const char* encoding);

}  // namespace dateline::corpus::input
