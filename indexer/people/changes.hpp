#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The keys of the people in the articles that one run adds, replaces or removes. Their entries in the directory of
/// people have to be computed again. Above 100,000 keys, rewriting the whole directory is faster, so the keys are
/// dropped. Not thread-safe.
class DirectoryChanges {
 public:
  using Names = std::set<std::string, std::less<>>;

  void touch_person(std::string_view key) {
    if (everything_ || keys_.find(key) != keys_.end()) return;
    keys_.emplace(key);
    if (keys_.size() > most_kept) touch_everything();
  }

  void touch_everything() {
    everything_ = true;
    keys_.clear();
  }

  /// True if the whole directory must be rewritten; keys() is then empty.
  [[nodiscard]] bool everything() const noexcept { return everything_; }
  [[nodiscard]] const Names& keys() const noexcept { return keys_; }

 private:
  static constexpr std::size_t most_kept = 100'000;

  Names keys_;
  bool everything_ = false;
};

}  // namespace dateline::indexer
