#include "common/people/authority.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "common/error.hpp"
#include "common/people/key_name.hpp"
#include "common/people/name_form.hpp"
#include "common/text/lines.hpp"

namespace dateline::people {

/// Collects the lines of an authority and then derives the merges and splits that follow from all of them.
class AuthorityBuilder {
 public:
  explicit AuthorityBuilder(const std::string& where) : where_(where) {}

  void add(std::string_view json, std::size_t line) {
    line_ = line;
    try {
      std::visit([this](auto what) { take(std::move(what)); }, parse_authority_line(json));
    } catch (const BadLine& bad) {
      throw UnusableError(fmt::format("{}:{}: {}", where_, line, bad.what()));
    }
  }

  Authority finish() && {
    for (const auto& [key, merge] : merges_) follow(key);
    for (const auto& [key, person] : authority_.person_of_) unite(bucket_of(key), bucket_of(person));
    for (const auto& [form, parent] : parents_) authority_.form_of_[form] = root(form);
    for (const auto& [key, person] : authority_.person_of_) authority_.known_.insert(person);
    for (const auto& [key, line] : named_by_) check_named(key, line);
    for (const auto& [keys, line] : split_by_) settle_split(keys, line);
    for (const auto& [key, line] : nobody_by_) check_nobody(key, line);
    return std::move(authority_);
  }

 private:
  struct Merge {
    std::string into;
    std::size_t line;
  };
  struct Claim {
    std::string key;
    std::size_t line;
  };

  [[noreturn]] void contradict(std::size_t line, std::size_t other, const std::string& how) const {
    throw UnusableError(fmt::format("{}:{}: {}; this contradicts line {}", where_, line, how, other));
  }

  void take(NamedPerson&& person) {
    const auto key = person.key;
    const auto [known, is_new] = named_by_.emplace(key, line_);
    if (!is_new) contradict(line_, known->second, fmt::format("'{}' is named twice", key));
    authority_.named_.emplace(key, std::move(person));
    authority_.known_.insert(key);
  }

  void take(MergedKeys&& merged) {
    for (const auto& key : merged.keys) {
      const auto [known, is_new] = merges_.emplace(key, Merge{merged.into, line_});
      if (!is_new)
        contradict(line_, known->second.line,
                   known->second.into == merged.into
                       ? fmt::format("'{}' is merged into '{}' twice", key, merged.into)
                       : fmt::format("'{}' is merged into '{}' and into '{}'", key, known->second.into, merged.into));
    }
  }

  void take(SplitKeys&& split) {
    std::sort(split.keys.begin(), split.keys.end());
    const auto [known, is_new] = split_by_.emplace(split.keys, line_);
    if (!is_new) contradict(line_, known->second, fmt::format("'{}' is split twice", fmt::join(split.keys, "', '")));
  }

  void take(NobodysKeys&& nobody) {
    for (const auto& key : nobody.keys) {
      const auto [known, is_new] = nobody_by_.emplace(key, line_);
      if (!is_new) contradict(line_, known->second, fmt::format("'{}' is nobody's twice", key));
      authority_.nobody_.insert(key);
    }
  }

  /// A key that is nobody's is no person's.
  void check_nobody(const std::string& key, std::size_t line) {
    const auto other = [&](std::size_t known, std::string_view how) {
      contradict(std::max(line, known), std::min(line, known), fmt::format("'{}' is nobody's and {}", key, how));
    };
    if (const auto named = named_by_.find(key); named != named_by_.end())
      other(named->second, "has a line as a person");
    if (const auto merge = merges_.find(key); merge != merges_.end())
      other(merge->second.line, fmt::format("is merged into '{}'", merge->second.into));
    for (const auto& [from, merge] : merges_)
      if (merge.into == key) other(merge.line, fmt::format("has '{}' merged into it", from));
  }

  /// Finds the key that a chain of merges ends at, and all keys on the way.
  void follow(const std::string& key) {
    std::vector<std::string> way;
    std::set<std::string> seen;
    auto at = key;
    for (auto merge = merges_.find(at); merge != merges_.end(); merge = merges_.find(at)) {
      if (const auto known = authority_.person_of_.find(at); known != authority_.person_of_.end()) {
        at = known->second;
        break;
      }
      if (!seen.insert(at).second)
        contradict(std::max(merges_.at(way.back()).line, merge->second.line),
                   std::min(merges_.at(way.back()).line, merge->second.line),
                   fmt::format("'{}' and '{}' are merged into each other", way.back(), at));
      way.push_back(at);
      at = merge->second.into;
    }
    for (const auto& passed : way) authority_.person_of_.emplace(passed, at);
  }

  std::string root(std::string form) {
    auto top = form;
    for (auto parent = parents_.find(top); parent != parents_.end(); parent = parents_.find(top)) top = parent->second;
    while (form != top) form = std::exchange(parents_.at(form), top);
    return top;
  }

  void unite(const std::string& a, const std::string& b) {
    const auto root_a = root(a);
    const auto root_b = root(b);
    if (root_a != root_b) parents_.emplace(std::max(root_a, root_b), std::min(root_a, root_b));
  }

  void check_named(const std::string& key, std::size_t line) {
    if (const auto merge = merges_.find(key); merge != merges_.end())
      contradict(
          line, merge->second.line,
          fmt::format("'{}' has a name but is merged into '{}'; give the name to that key", key, merge->second.into));
    claim(key, key, line);
    const auto& person = authority_.named_.at(key);
    if (!person.name.empty()) claim(joined(folded_words(person.name)), key, line);
    for (const auto& alias : person.aliases) claim(joined(folded_words(alias)), key, line);
  }

  /// Checks that no name belongs to two people. "Tupou IV" and "Tupou" are different names here, although a search
  /// finds either by the other.
  void claim(const std::string& name, const std::string& key, std::size_t line) {
    const auto merge = merges_.find(name);
    if (merge != merges_.end() && authority_.person_of_.at(name) != key)
      contradict(line, merge->second.line,
                 fmt::format("'{}' is a name of '{}' but is merged into '{}'", name, key, merge->second.into));
    const auto [claimed, is_new] = claims_.emplace(name, Claim{key, line});
    if (is_new || claimed->second.key == key) return;
    contradict(std::max(line, claimed->second.line), std::min(line, claimed->second.line),
               fmt::format("'{}' is a name of both '{}' and '{}'", name, claimed->second.key, key));
  }

  /// A split applies to all keys that are merged into one.
  void settle_split(const std::vector<std::string>& keys, std::size_t line) {
    std::map<std::string, std::string> key_of;  // of each person
    for (const auto& key : keys) {
      const auto& person = authority_.person_of(key);
      const auto [other, is_new] = key_of.emplace(person, key);
      if (is_new) {
        authority_.splits_of_[person].push_back(authority_.splits_);
        continue;
      }
      const auto merge = merges_.find(merges_.contains(key) ? key : other->second);
      contradict(line, merge->second.line, fmt::format("'{}' and '{}' are both split and merged", other->second, key));
    }
    ++authority_.splits_;
  }

  const std::string& where_;
  std::size_t line_ = 0;
  Authority authority_;
  std::map<std::string, Merge> merges_;
  std::map<std::string, std::size_t> named_by_;
  std::map<std::string, std::size_t> nobody_by_;
  std::map<std::vector<std::string>, std::size_t> split_by_;
  std::map<std::string, Claim> claims_;
  std::map<std::string, std::string> parents_;  ///< union-find over buckets that belong together
};

Authority Authority::parse(std::string_view text, const std::string& where) {
  AuthorityBuilder builder(where);
  const auto whole = text;
  text = text::without_byte_order_mark(text);
  bool is_empty = true;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    builder.add(line, number);
    is_empty = false;
  }
  auto authority = std::move(builder).finish();
  if (!is_empty) authority.checksum_ = authority_checksum(whole);
  return authority;
}

const std::string& Authority::person_of(const std::string& key) const {
  const auto merged = person_of_.find(key);
  return merged == person_of_.end() ? key : merged->second;
}

const NamedPerson* Authority::named(const std::string& key) const {
  const auto found = named_.find(person_of(key));
  return found == named_.end() ? nullptr : &found->second;
}

bool Authority::are_split(const std::string& a, const std::string& b) const {
  const auto of_a = splits_of_.find(person_of(a));
  const auto of_b = splits_of_.find(person_of(b));
  if (of_a == splits_of_.end() || of_b == splits_of_.end() || of_a == of_b) return false;
  return std::any_of(of_a->second.begin(), of_a->second.end(), [&](std::size_t split) {
    return std::binary_search(of_b->second.begin(), of_b->second.end(), split);
  });
}

std::string Authority::form_of(std::string_view key) const {
  auto form = bucket_of(key);
  const auto joined = form_of_.find(form);
  return joined == form_of_.end() ? form : joined->second;
}

std::string authority_checksum(std::string_view text) {
  const auto hash = XXH3_128bits(text.data(), text.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace dateline::people
