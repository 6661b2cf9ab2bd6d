#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The keys of the people and the names of the organisations in the articles that one run adds, replaces or removes.
/// Their entries in the directory of people have to be computed again. Above 100,000, rewriting the whole directory is
/// faster, so they are dropped. Not thread-safe.
class DirectoryChanges {
 public:
  using Names = std::set<std::string, std::less<>>;

  void touch_person(std::string_view key) {
    if (everything_ || keys_.find(key) != keys_.end()) return;
    keys_.emplace(key);
    if (keys_.size() > most_kept) touch_everything();
  }

  /// The name of an organisation: what its first words say of keys of people has to be judged again.
  void touch_organisation(std::string_view folded_name) {
    if (everything_ || organisations_.find(folded_name) != organisations_.end()) return;
    organisations_.emplace(folded_name);
    if (organisations_.size() > most_kept) touch_everything();
  }

  void touch_everything() {
    everything_ = true;
    keys_.clear();
    organisations_.clear();
  }

  /// True if the whole directory must be rewritten; keys() is then empty.
  [[nodiscard]] bool everything() const noexcept { return everything_; }
  [[nodiscard]] const Names& keys() const noexcept { return keys_; }
  [[nodiscard]] const Names& organisations() const noexcept { return organisations_; }

 private:
  static constexpr std::size_t most_kept = 100'000;

  Names keys_;
  Names organisations_;
  bool everything_ = false;
};

}  // namespace dateline::indexer
