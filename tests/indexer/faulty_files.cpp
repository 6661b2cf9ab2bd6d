#include "tests/indexer/faulty_files.hpp"

#include <csignal>
#include <utility>

#include "common/error.hpp"
#include "common/io/file.hpp"

namespace dateline::test {

namespace fs = std::filesystem;

class FaultyFiles::File final : public io::OutputFile {
 public:
  File(FaultyFiles& in, fs::path path, std::unique_ptr<io::OutputFile> file)
      : in_(in), path_(std::move(path)), file_(std::move(file)) {}

  void append(std::string_view bytes) override {
    // The operation that fails does half of its work.
    const bool fails = in_.next_ == in_.fail_at_;
    if (fails) file_->append(bytes.substr(0, bytes.size() / 2));
    in_.count_operation(path_);
    file_->append(bytes);
  }
  void sync() override {
    in_.count_operation(path_);
    file_->sync();
    in_.synced_bytes_[path_] = fs::file_size(path_);
  }

 private:
  FaultyFiles& in_;
  fs::path path_;
  std::unique_ptr<io::OutputFile> file_;
};

void FaultyFiles::count_operation(const fs::path& file) {
  if (next_++ < fail_at_) return;
  if (fault_ == Fault::kill) ::raise(SIGKILL);
  throw UnusableError(file.string() + ": the disk is full");
}

std::unique_ptr<io::OutputFile> FaultyFiles::create(const fs::path& file) {
  count_operation(file);
  synced_bytes_[file] = 0;
  new_names_.insert(file);
  return std::make_unique<File>(*this, file, files_->create(file));
}

void FaultyFiles::rename(const fs::path& from, const fs::path& to) {
  count_operation(to);
  const auto contents = [](const fs::path& file, bool there) {
    return there ? std::optional(io::read_file(file)) : std::nullopt;
  };
  renamings_.push_back({from, to, contents(to, fs::exists(to)), contents(from, !new_names_.contains(from))});
  files_->rename(from, to);
  const auto synced = synced_bytes_.extract(from);
  if (!synced.empty()) synced_bytes_[to] = synced.mapped();
  new_names_.erase(from);
}

void FaultyFiles::remove(const fs::path& file) {
  count_operation(file);
  files_->remove(file);
  synced_bytes_.erase(file);
  new_names_.erase(file);
}

void FaultyFiles::sync_directory(const fs::path& folder) {
  count_operation(folder);
  files_->sync_directory(folder);
  new_names_.clear();
  renamings_.clear();
}

void FaultyFiles::lose_what_was_not_synced() {
  for (const auto& [file, bytes] : synced_bytes_)
    if (fs::exists(file) && fs::file_size(file) > bytes) fs::resize_file(file, bytes);
  for (auto renaming = renamings_.rbegin(); renaming != renamings_.rend(); ++renaming) {
    fs::remove(renaming->to);
    if (renaming->replaced) io::replace_file(renaming->to, *renaming->replaced);
    if (renaming->renamed) io::replace_file(renaming->from, *renaming->renamed);
  }
  for (const auto& name : new_names_) fs::remove(name);
}

}  // namespace dateline::test
