#pragma once

#include <string>
#include <vector>

#include "common/io/file.hpp"
#include "common/people/directory_builder.hpp"
#include "common/people/directory_file.hpp"
#include "tests/support/memory_file.hpp"
#include "tests/support/temporary_directory.hpp"

namespace dateline::test {

using People = std::vector<people::PersonEntry>;

/// The file that a builder writes.
inline std::string bytes_of(const people::DirectoryBuilder& builder, std::uint64_t generation = 1,
                            std::size_t block_bytes = people::directory_block_bytes) {
  MemoryFile file;
  builder.write(file, generation, block_bytes);
  return file.bytes();
}

/// The file of a directory of these people.
inline std::string bytes_of(const People& people, const people::Authority& authority, std::size_t block_bytes) {
  people::DirectoryBuilder builder(authority);
  for (const auto& person : people) builder.add(person);
  builder.set_form("form", {"key-a", "key-b"});
  return bytes_of(builder, 1, block_bytes);
}

/// A folder that holds the file of a directory, as an index does.
class DirectoryFolder {
 public:
  explicit DirectoryFolder(const std::string& bytes) { put(bytes); }
  void put(const std::string& bytes) const { io::replace_file(file(), bytes); }
  [[nodiscard]] std::filesystem::path file() const { return people::directory_path(path()); }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TemporaryDirectory folder_;
};

}  // namespace dateline::test
