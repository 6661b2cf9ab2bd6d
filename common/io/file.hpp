#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>

/// Reading whole files that the user names, and replacing files. For reading the files of an index, see
/// regular_file.hpp. Every function throws UnusableError, which names the file and the system's
/// reason, if an operation fails. Safe to call from several threads on different files.
namespace dateline::io {

/// The contents of a file, which may be a link, a FIFO or a device. Throws if it has more than `most_bytes`.
[[nodiscard]] std::string read_file(const std::filesystem::path& file,
                                    std::uint64_t most_bytes = std::numeric_limits<std::uint64_t>::max());

/// The rest of an open file, such as standard input. `name` names it in messages. Throws as read_file does.
[[nodiscard]] std::string read_descriptor(int descriptor, const std::string& name,
                                          std::uint64_t most_bytes = std::numeric_limits<std::uint64_t>::max());

/// Replaces `file` atomically and durably: writes FILE.tmp, syncs it, renames it to FILE and syncs the folder. After a
/// crash at any point, the file has either its old or its new contents. A link at either name is replaced, not
/// followed.
void replace_file(const std::filesystem::path& file, std::string_view contents);

/// Syncs a folder, which makes the creation, renaming and removal of files in it durable.
void sync_directory(const std::filesystem::path& folder);

}  // namespace dateline::io
