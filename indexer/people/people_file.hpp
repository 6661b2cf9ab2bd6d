#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "common/io/file_system.hpp"
#include "common/people/authority.hpp"
#include "indexer/report/check_listener.hpp"

/// DIR/people.jsonl, the user's authority list. The manifest names it by its checksum. It is replaced in three steps,
/// so that after a crash the file that the manifest names exists under one of the two names:
/// 1. The new file is written and synced as people.jsonl.new.
/// 2. The manifest is replaced by one with the new checksum; this is the commit.
/// 3. people.jsonl.new is renamed to people.jsonl.
namespace dateline::indexer {

/// A list that has more bytes is refused unread. A person takes about 100.
inline constexpr std::uint64_t most_people_bytes = std::uint64_t{256} << 20;

/// The file's path, also for messages.
[[nodiscard]] std::filesystem::path people_path(const std::filesystem::path& index);

/// The file's text; empty if the manifest names no such file or there is no manifest. Throws UnusableError if the file
/// is missing or its checksum is not the manifest's.
[[nodiscard]] std::string read_people_file(const std::filesystem::path& index);

/// The parsed list. Throws as read_people_file does.
[[nodiscard]] people::Authority read_authority(const std::filesystem::path& index);

/// Replaces the file; an empty text removes it. Calls commit(checksum) to replace the manifest; the checksum of no file
/// is empty. Precondition: the caller holds the write lock. Throws UnusableError if a file cannot be written.
void replace_people_file(io::FileSystem& files, const std::filesystem::path& index, std::string_view text,
                         const std::function<void(const std::string& checksum)>& commit);

/// Completes or undoes a replacement that was interrupted, depending on which file the manifest names. Precondition:
/// the caller holds the write lock.
void settle_people_file(io::FileSystem& files, const std::filesystem::path& index);

/// The parsed list; reports damage to the listener and returns nothing if it cannot be used.
[[nodiscard]] std::optional<people::Authority> check_people_file(const std::filesystem::path& index,
                                                                 const CheckListener& listener);

}  // namespace dateline::indexer
