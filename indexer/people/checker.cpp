#include "indexer/people/checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "common/people/directory_builder.hpp"
#include "common/people/directory_file.hpp"
#include "common/people/table/unusable.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/people/writer.hpp"

namespace dateline::indexer {

namespace {

/// Compares what is written with the bytes that are expected.
class Comparison final : public io::OutputFile {
 public:
  explicit Comparison(std::string_view expected) : expected_(expected) {}

  void append(std::string_view bytes) override {
    if (first_difference_) return;
    const auto rest = expected_.substr(at_);
    const auto differ = std::mismatch(bytes.begin(), bytes.end(), rest.begin(), rest.end()).first;
    at_ += static_cast<std::size_t>(differ - bytes.begin());
    if (differ != bytes.end()) first_difference_ = at_;
  }
  void sync() override {}

  /// The offset of the first byte that differs; nothing if all are equal.
  [[nodiscard]] std::optional<std::size_t> first_difference() const {
    return first_difference_ || at_ == expected_.size() ? first_difference_ : at_;
  }

 private:
  std::string_view expected_;
  std::size_t at_ = 0;
  std::optional<std::size_t> first_difference_;
};

/// What stands at a byte of the file.
std::string_view contents_at(const people::DirectoryFile& file, std::size_t offset) {
  if (offset < file.people().mark().end) return "the people";
  if (offset < file.terms().mark().end) return "the words and keys of people";
  if (offset < file.forms().mark().end) return "the forms of keys";
  return "the meanings of keys";
}

class DirectoryChecker {
 public:
  DirectoryChecker(const std::filesystem::path& path, const people::Authority& authority, const CheckListener& listener)
      : path_(path.string()), authority_(authority), listener_(listener), file_(path) {}

  [[nodiscard]] bool is_sound() const {
    bool sound = true;
    file_.verify([&](const std::string& message) {
      sound = false;
      listener_.damage(message);
    });
    return sound;
  }

  [[nodiscard]] bool in_step(DirectorySource& source) const {
    const auto generation = source.generation();
    if (file_.generation() != generation) {
      listener_.note(fmt::format("{}: is at generation {}, but the index is at {}; the next add will update it", path_,
                                 file_.generation(), generation));
      return false;
    }
    if (file_.authority() == authority_.checksum()) return true;
    listener_.note(fmt::format("{}: older than people.jsonl; the next add will update it", path_));
    return false;
  }

  /// Makes the directory again and compares the bytes.
  void compare(DirectorySource& source) const {
    people::DirectoryBuilder builder(authority_);
    add_everyone(builder, source, authority_);
    Comparison comparison(file_.bytes());
    builder.write(comparison, source.generation());
    if (const auto offset = comparison.first_difference())
      listener_.damage(
          fmt::format("{}: {} do not match the articles; remove the file, and the next add will write it "
                      "again",
                      path_, contents_at(file_, *offset)));
  }

 private:
  std::string path_;
  const people::Authority& authority_;
  const CheckListener& listener_;
  people::DirectoryFile file_;
};

}  // namespace

void check_directory(const std::filesystem::path& index, DirectorySource& source, const CheckListener& listener) {
  const auto path = people::directory_path(index);
  const auto authority = check_people_file(index, listener);
  if (!authority) return;
  if (!std::filesystem::exists(path)) {
    listener.note(path.string() + ": missing; the next add will write it (for a remote index: the next remote)");
    return;
  }
  try {
    const DirectoryChecker checker(path, *authority, listener);
    if (checker.is_sound() && checker.in_step(source)) checker.compare(source);
  } catch (const people::DirectoryUnusable& error) {
    listener.damage(error.what());
  }
}

}  // namespace dateline::indexer
