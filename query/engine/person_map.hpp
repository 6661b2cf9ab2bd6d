#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// Which keys of people mean one person, and which mean nobody. Keys that it does not list are a person each. Facets
/// and filters of people count by it. Immutable after construction; safe to share between threads.
class PersonMap {
 public:
  /// What a key means. `person`: the key of a person; empty if the key means nobody.
  struct Meaning {
    std::string key;
    std::string person;
  };

  /// A person with several keys.
  struct Person {
    std::string key;                ///< by which the person is counted and shown
    std::vector<std::string> keys;  ///< all, this one included, in byte order
  };

  PersonMap() = default;
  /// `meanings` in any order; of several with one key the first counts. A person's own key always means that person.
  explicit PersonMap(std::vector<Meaning> meanings);

  /// The people with several keys, by key.
  [[nodiscard]] const std::vector<Person>& persons() const noexcept { return persons_; }
  /// The keys that mean nobody, in byte order.
  [[nodiscard]] std::vector<std::string_view> keys_of_nobody() const;

  static constexpr std::uint32_t itself = 0xffffffff;
  static constexpr std::uint32_t nobody = 0xfffffffe;
  /// The index in persons() of the person whom a key means, or `itself` or `nobody`.
  [[nodiscard]] std::uint32_t index_of(std::string_view key) const noexcept;
  /// The key of the person whom a key means; empty if it means nobody. A view of the argument or of this object.
  [[nodiscard]] std::string_view person_of(std::string_view key) const noexcept;
  /// All keys of the person who is counted by `key`; `key` alone if it is listed for no person, none if it means nobody
  /// or somebody else.
  [[nodiscard]] std::vector<std::string> keys_of(std::string_view key) const;

  /// Asks for keys in rising order, which is faster than index_of. The map must outlive it. Not thread-safe.
  class Walk {
   public:
    /// A null map lists no key.
    explicit Walk(const PersonMap* map) : map_(map) {}
    [[nodiscard]] std::uint32_t index_of(std::string_view key) noexcept {
      if (map_ == nullptr) return itself;
      while (at_ < map_->meanings_.size() && map_->meanings_[at_].key < key) ++at_;
      return at_ < map_->meanings_.size() && map_->meanings_[at_].key == key ? map_->meanings_[at_].person : itself;
    }

   private:
    const PersonMap* map_;
    std::size_t at_ = 0;
  };

 private:
  struct Listed {
    std::string key;
    std::uint32_t person;  ///< an index in persons_ or `nobody`
  };

  std::vector<Listed> meanings_;  ///< by key
  std::vector<Person> persons_;
};

}  // namespace dateline::query
