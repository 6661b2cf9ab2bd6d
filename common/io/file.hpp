#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Reading and replacing whole files. Every function throws UnusableError, which names the file and the system's
/// reason, if an operation fails. Safe to call from several threads on different files.
namespace dateline::io {

/// The contents of a file.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// Replaces `file` atomically and durably: writes FILE.tmp, syncs it, renames it to FILE and syncs the folder. After a
/// crash at any point, the file has either its old or its new contents.
void replace_file(const std::filesystem::path& file, std::string_view contents);

/// Syncs a folder, which makes the creation, renaming and removal of files in it durable.
void sync_directory(const std::filesystem::path& folder);

}  // namespace dateline::io
