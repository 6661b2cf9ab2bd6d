#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/io/mapped_file.hpp"
#include "common/people/person_entry.hpp"
#include "common/people/table/block.hpp"
#include "common/people/table/table.hpp"

/// The file DIR/directory, byte by byte as FORMAT.md describes it. It never changes: a new one replaces it.
namespace dateline::people {

inline constexpr std::string_view directory_head_magic = "DLPEOPLE";
inline constexpr std::string_view directory_foot_magic = "DLPEOPLX";
inline constexpr std::uint32_t directory_version = 2;

inline constexpr std::size_t directory_table_count = 4;
struct DirectoryFooter {
  std::array<TableMark, directory_table_count> tables;  ///< people, terms, forms, meanings
  std::uint64_t generation = 0;
  std::array<char, 32> authority{};  ///< the checksum of people.jsonl; zeros if there was none
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;  ///< of the head and the fields above
  std::array<char, 8> magic{};
};
static_assert(sizeof(DirectoryFooter) == directory_table_count * sizeof(TableMark) + 64);

/// The first bytes of the file.
[[nodiscard]] std::string directory_head();
[[nodiscard]] std::uint64_t footer_checksum(std::string_view head, const DirectoryFooter& footer) noexcept;

/// The path of the file, also for messages.
[[nodiscard]] std::filesystem::path directory_path(const std::filesystem::path& index);

/// The number of a person, counted from 0 in the order of EntryRank.
using PersonNumber = std::uint32_t;

/// The key of a person's record in the table of people: the number, big-endian.
[[nodiscard]] std::string key_of(PersonNumber person);

/// The values of the other two tables. Precondition: the numbers rise.
[[nodiscard]] std::string encode_numbers(std::span<const PersonNumber> people);
[[nodiscard]] std::string encode_keys(std::span<const std::string> keys);

/// Reads the file. Every function throws DirectoryUnusable if what it reads is damaged. Opening verifies only the
/// footer; blocks are verified when they are read. Not thread-safe.
class DirectoryFile {
 public:
  /// Throws DirectoryUnusable, also if there is no file.
  explicit DirectoryFile(const std::filesystem::path& path);
  DirectoryFile(const DirectoryFile&) = delete;
  DirectoryFile& operator=(const DirectoryFile&) = delete;

  [[nodiscard]] std::uint64_t generation() const noexcept { return footer_.generation; }
  /// The checksum of the people.jsonl that the directory was derived from; empty if there was none.
  [[nodiscard]] std::string authority() const;
  [[nodiscard]] PersonNumber people_count() const noexcept { return static_cast<PersonNumber>(people_.size()); }
  [[nodiscard]] std::string_view bytes() const noexcept { return file_.bytes(); }

  /// PersonNumber → entry.
  [[nodiscard]] const Table& people() const noexcept { return people_; }
  /// Term → the people who have it.
  [[nodiscard]] const Table& terms() const noexcept { return terms_; }
  /// Form → the keys of the index that have the form and differ from it, whether or not their people are in the
  /// directory.
  [[nodiscard]] const Table& forms() const noexcept { return forms_; }

  /// Key → the key of the person whom it means, empty if nobody. Keys that are a person by themselves are not there.
  [[nodiscard]] const Table& meanings() const noexcept { return meanings_; }

  /// Decodes a value of the table of terms. The numbers rise and are below people_count().
  [[nodiscard]] std::vector<PersonNumber> numbers(std::string_view value) const;
  /// Decodes a value of the table of forms.
  [[nodiscard]] std::vector<std::string> keys(std::string_view value) const;
  /// Decodes a value of the table of people.
  [[nodiscard]] PersonEntry entry(std::string_view value) const;

  /// The people who have a term.
  [[nodiscard]] std::vector<PersonNumber> with_term(std::string_view term) const;
  /// The keys that the table of forms has for this form.
  [[nodiscard]] std::vector<std::string> keys_of_form(std::string_view form) const;

  /// Verifies every byte of the file. Calls damage(message) for each table that is damaged.
  void verify(const std::function<void(const std::string& message)>& damage) const;

  /// Throws DirectoryUnusable.
  [[noreturn]] void damaged(std::string_view what) const;

 private:
  io::MappedFile mapped_;
  BlockFile file_;
  DirectoryFooter footer_;
  Table people_;
  Table terms_;
  Table forms_;
  Table meanings_;
};

/// The key of a form in the table of forms; shortened if it is long.
[[nodiscard]] std::string form_key(std::string_view form);

/// The record of a key in the table of meanings: its key there, which is shortened if it is long, and its value, which
/// has a long key in full.
[[nodiscard]] std::string meaning_key(std::string_view key);
[[nodiscard]] std::string encode_meaning(std::string_view key, std::string_view person);
struct Meaning {
  std::string key;
  std::string person;  ///< empty: nobody
};
/// Nothing if the bytes are no meaning.
[[nodiscard]] std::optional<Meaning> decode_meaning(std::string_view record_key, std::string_view value);

}  // namespace dateline::people
