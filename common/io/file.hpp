#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Whole files. Every error is an UnusableError naming the file and the system's reason.
namespace dateline::io {

[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// Replaces `file` by one with these contents, at once and durably: FILE.tmp is written, synced and renamed, and the
/// folder synced. After a crash at any point the file is the old or the new one.
void replace_file(const std::filesystem::path& file, std::string_view contents);

/// Makes names created in or removed from a folder durable.
void sync_directory(const std::filesystem::path& folder);

}  // namespace dateline::io
