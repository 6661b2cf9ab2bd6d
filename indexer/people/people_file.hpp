#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "common/io/file_system.hpp"
#include "common/people/authority.hpp"
#include "indexer/report/check_listener.hpp"

/// DIR/people.jsonl, which the user writes and the manifest names by its checksum. A new one lies beside it, as
/// people.jsonl.new, until the manifest names it, and then takes its place: whatever happens, the one that is named is
/// there under one of the two names.
namespace dateline::indexer {

/// Where it is, to be named to a user.
[[nodiscard]] std::filesystem::path people_path(const std::filesystem::path& index);

/// Its text; empty where the manifest names none, or is missing. Throws UnusableError where it is missing or not the
/// one that the manifest names, saying what to do.
[[nodiscard]] std::string read_people_file(const std::filesystem::path& index);

/// What it says. Throws as read_people_file does.
[[nodiscard]] people::Authority read_authority(const std::filesystem::path& index);

/// Puts a text in its place, or nothing where the text is empty. commit(checksum) replaces the manifest. The caller
/// holds the write lock.
void replace_people_file(io::FileSystem& files, const std::filesystem::path& index, std::string_view text,
                         const std::function<void(const std::string& checksum)>& commit);

/// Finishes what a killed run began. The caller holds the write lock.
void settle_people_file(io::FileSystem& files, const std::filesystem::path& index);

/// What it says; nothing where it is damaged, which is then told.
[[nodiscard]] std::optional<people::Authority> check_people_file(const std::filesystem::path& index,
                                                                 const CheckListener& listener);

}  // namespace dateline::indexer
