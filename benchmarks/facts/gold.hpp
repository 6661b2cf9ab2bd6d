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

/// A person in the gold standard: what a careful reader finds.
struct GoldPerson {
  std::string key;
  std::vector<std::string> also;  ///< other keys of the same person; finding one is neither right nor wrong
  bool official = false;
  std::vector<Role> roles;
};

/// The first and last day of an interval; nullopt means open.
using Days = std::pair<std::optional<Day>, std::optional<Day>>;

/// The facts of one article in the gold standard.
struct GoldArticle {
  std::vector<GoldPerson> people;
  std::set<std::string> countries;
  std::set<Days> dates;
};

/// The three kinds of gold standard that `dateline-bench facts` compares with.
enum class GoldForm { facts, tagged_tokens, articles };

/// Detects the kind of a gold standard from the first 4 KB: JSON lines are facts, SGML and directories are articles
/// with countries assigned by editors, anything else is tagged tokens. Throws UnusableError if it is empty or cannot be
/// opened.
[[nodiscard]] GoldForm gold_form(const std::string& path);

/// Reads a file of JSON lines like corpus/expected.jsonl; the keys are article ids. Only the articles of `half`, or all
/// if it is empty. Throws UnusableError naming the file and, for an invalid line, its number.
[[nodiscard]] std::map<std::string, GoldArticle> read_gold(const std::string& file, const std::string& half);

}  // namespace dateline::bench
