#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/people/authority.hpp"
#include "common/people/directory_file.hpp"
#include "common/people/person_entry.hpp"
#include "common/people/table/table_writer.hpp"

namespace dateline::people {

inline constexpr std::size_t directory_block_bytes = 4096;

/// Writes a file of the directory: from nothing, or from an older file whose changed people are removed and added
/// again. The rest of the older file is then copied in one pass. The bytes depend only on the people, the forms, the
/// generation and the authority, so both ways give the same file. Not thread-safe.
class DirectoryBuilder {
 public:
  /// `authority` and `old`, which may be null, must outlive the builder.
  explicit DirectoryBuilder(const Authority& authority, const DirectoryFile* old = nullptr);

  /// Leaves out what the older file knows of a key: its meaning, and the person who has it, if any, with the meanings
  /// of all keys of the person. Returns the person, unless left out before.
  std::optional<PersonEntry> remove(std::string_view key);
  [[nodiscard]] bool is_removed(PersonNumber person) const { return removed_[person]; }
  /// Ignores a person who does not matter. Precondition: no other person in the new file has any of the keys.
  void add(const PersonEntry& person);
  /// Records that a key means nobody.
  void add_nobody(std::string_view key);
  /// The keys of the index that have the form and differ from it, sorted. They replace those of the older file.
  void set_form(std::string_view form, std::vector<std::string> keys);

  /// Writes the file, without syncing it. Throws what `file` throws, and DirectoryUnusable if the older file is
  /// damaged.
  void write(io::OutputFile& file, std::uint64_t generation, std::size_t block_bytes = directory_block_bytes) const;

 private:
  /// The numbers that people get in the new file.
  struct Numbering {
    std::vector<PersonNumber> of_old;
    std::vector<PersonNumber> of_new;
  };

  [[nodiscard]] Numbering write_people(TableWriter& table) const;
  void write_terms(TableWriter& table, const Numbering& numbering) const;
  void write_forms(TableWriter& table) const;
  void write_meanings(TableWriter& table) const;

  const Authority& authority_;
  const DirectoryFile* old_;
  std::vector<bool> removed_;  ///< of the older file's people
  std::vector<std::string> entries_;
  std::unordered_map<std::string, std::vector<PersonNumber>> terms_;  ///< numbers: indexes into entries_
  std::map<std::string, std::vector<std::string>, std::less<>> forms_;
  std::unordered_map<std::string, std::string> meanings_;  ///< record keys → values; empty to leave a record out
};

}  // namespace dateline::people
