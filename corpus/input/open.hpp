#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "corpus/input/source.hpp"
#include "corpus/input/window.hpp"

namespace dateline::corpus::input {

/// Opens a file as text. Gzip and Zstandard, detected by their first bytes, are decompressed; UTF-16 and UTF-32 with a
/// byte order mark become UTF-8; a UTF-8 byte order mark is removed. `bytes_done` and `waiting`: see open_file().
/// What precedes a fault is read, and what follows it as far as it can be found; `report` receives each fault. Throws
/// ReadError if the file cannot be opened.
[[nodiscard]] Window open_text(const std::string& path, std::uint64_t& bytes_done, const Waiting& waiting,
                               const FaultReport& report);

/// Converts from `encoding`, a name that ICU knows, to UTF-8. Damaged input becomes U+FFFD. Throws ReadError if the
/// encoding is unknown.
[[nodiscard]] std::unique_ptr<Source> transcode(Window encoded, const char* encoding);

}  // namespace dateline::corpus::input
