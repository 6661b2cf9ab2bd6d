#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/model/facts.hpp"
#include "common/time/civil.hpp"

namespace dateline::bench {

/// A person as a careful reader sees them.
struct GoldPerson {
  std::string key;
  std::vector<std::string> also;  ///< keys of the same person that words alone cannot join: neither finds nor faults
  bool official = false;
  std::vector<Role> roles;
};

/// First and last day of an interval, each open where missing.
using Days = std::pair<std::optional<Day>, std::optional<Day>>;

/// What a careful reader finds in one article.
struct GoldArticle {
  std::vector<GoldPerson> people;
  std::set<std::string> countries;
  std::set<Days> dates;
};

enum class GoldForm { facts, tagged_tokens, articles };

/// What a file holds, told by its first kilobytes: JSON lines are facts, SGML and directories are articles with the
/// countries that editors gave them, all else is tagged tokens. Throws UnusableError where it cannot be read.
[[nodiscard]] GoldForm gold_form(const std::string& path);

/// The gold by article id, from a JSON-lines file in the shape of corpus/expected.jsonl. Only the articles of
/// `half`; all where it is empty. Throws UnusableError naming file and line.
[[nodiscard]] std::map<std::string, GoldArticle> read_gold(const std::string& file, const std::string& half);

}  // namespace dateline::bench
