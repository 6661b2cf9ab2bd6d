#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

/// Opening the files of an index. An index may come from somebody else, so a symbolic link in it is not followed, and a
/// FIFO, socket, device or folder in place of a file is refused without waiting for it. Every function throws
/// UnusableError, which names the file and the reason. Safe to call from several threads.
namespace dateline::io {

/// Owns an open file descriptor. Movable.
class Descriptor {
 public:
  explicit Descriptor(int number) noexcept : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;

  [[nodiscard]] int number() const noexcept { return number_; }

 private:
  int number_;  ///< -1 if it was moved away
};

/// Whether a symbolic link to a regular file is accepted: refused for files of an index, followed for those that the
/// user names.
enum class Links : std::uint8_t { refused, followed };

/// Opens a regular file. `flags` are those of open(2), such as O_RDONLY. Returns nothing if there is no such file.
[[nodiscard]] std::optional<Descriptor> open_if_there(const std::filesystem::path& file, int flags,
                                                      Links links = Links::refused);

/// Opens a regular file. Throws also if there is no such file.
[[nodiscard]] Descriptor open_regular(const std::filesystem::path& file, int flags, Links links = Links::refused);

/// The contents of a regular file. Throws without reading if it has more than `most_bytes`.
[[nodiscard]] std::string read_regular(const std::filesystem::path& file, std::uint64_t most_bytes,
                                       Links links = Links::refused);

/// Throws unless `folder` is a folder, not a link to one, and all that it holds are regular files. For the folder of a
/// database that a library opens.
void require_folder_of_files(const std::filesystem::path& folder);

}  // namespace dateline::io
