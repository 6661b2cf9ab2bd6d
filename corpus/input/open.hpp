#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "corpus/input/source.hpp"
#include "corpus/input/window.hpp"

namespace dateline::corpus::input {

/// A file as text: decompressed where its first bytes say gzip or Zstandard, UTF-16 and UTF-32 with a byte order mark
/// turned into UTF-8, and a UTF-8 one gone. Throws ReadError.
[[nodiscard]] Window open_text(const std::string& path, std::uint64_t& bytes_done, const Waiting& waiting);

/// What follows are the layers of open_text(), each reading the window below it.

/// gzip, one or more members.
[[nodiscard]] std::unique_ptr<Source> gunzip(Window compressed);
/// Zstandard, one or more frames.
[[nodiscard]] std::unique_ptr<Source> unzstd(Window compressed);
/// `encoding` as ICU names it, to UTF-8.
[[nodiscard]] std::unique_ptr<Source> transcode(Window encoded, const char* encoding);

}  // namespace dateline::corpus::input
