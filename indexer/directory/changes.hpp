#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace dateline::indexer {

/// The people and the words of the articles that one run adds, replaces or removes: whose place in the directory has to
/// be looked at again. Beyond so many it is quicker to look at everybody, and they are no longer kept.
class DirectoryChanges {
 public:
  using Names = std::set<std::string, std::less<>>;

  void touch_person(std::string_view key) { touch(keys_, key); }
  void touch_form(std::string_view form) { touch(forms_, form); }

  void touch_everything() {
    everything_ = true;
    keys_.clear();
    forms_.clear();
  }

  /// So much has changed that all of the directory has.
  [[nodiscard]] bool everything() const noexcept { return everything_; }
  [[nodiscard]] const Names& keys() const noexcept { return keys_; }
  [[nodiscard]] const Names& forms() const noexcept { return forms_; }

 private:
  static constexpr std::size_t most_kept = 100'000;

  void touch(Names& names, std::string_view name) {
    if (everything_ || names.find(name) != names.end()) return;
    names.emplace(name);
    if (keys_.size() + forms_.size() > most_kept) touch_everything();
  }

  Names keys_;
  Names forms_;
  bool everything_ = false;
};

}  // namespace dateline::indexer
