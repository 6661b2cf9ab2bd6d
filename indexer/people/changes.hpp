#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The people of the articles that one run adds, replaces or removes: whose place in the directory has to be looked at
/// again. Beyond so many it is quicker to look at everybody, and they are no longer kept.
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

  /// So much has changed that all of the directory has.
  [[nodiscard]] bool everything() const noexcept { return everything_; }
  [[nodiscard]] const Names& keys() const noexcept { return keys_; }

 private:
  static constexpr std::size_t most_kept = 100'000;

  Names keys_;
  bool everything_ = false;
};

}  // namespace dateline::indexer
