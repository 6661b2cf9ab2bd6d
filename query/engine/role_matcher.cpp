#include "query/engine/role_matcher.hpp"

#include <algorithm>
#include <unordered_set>
#include <variant>

#include "common/model/facet.hpp"

namespace dateline::query {

namespace {

class RoleLeaves {
 public:
  void read(const Node& node) {
    if (const auto* role = std::get_if<RoleName>(&node.value))
      if (role->keys.empty() && seen_.insert(role->asked).second) asked_.push_back(role->asked);
    std::visit(
        [this](const auto& parent) {
          if constexpr (requires { parent.children; })
            for (const auto& child : parent.children) read(child);
        },
        node.value);
  }

  [[nodiscard]] std::vector<std::string> asked() && { return std::move(asked_); }

 private:
  std::unordered_set<std::string> seen_;
  std::vector<std::string> asked_;
};

}  // namespace

RoleMatcher::RoleMatcher(const std::vector<std::string>& asked) : queries_(asked.begin(), asked.end()) {
  std::unordered_map<std::string, std::size_t> queries_with;
  for (const auto& query : queries_)
    for (const auto& word : query.words()) ++queries_with[word];
  const auto rarer = [&](const std::string& a, const std::string& b) { return queries_with[a] < queries_with[b]; };
  for (std::size_t i = 0; i < queries_.size(); ++i) {
    const auto& query = queries_[i];
    if (!query.value().empty()) {
      by_value_[query.value()].push_back(i);
      continue;
    }
    const auto words = query.words();
    if (words.empty())
      by_country_[query.country()].push_back(i);
    else
      by_word_[*std::min_element(words.begin(), words.end(), rarer)].push_back(i);
  }
}

const std::vector<std::size_t>& RoleMatcher::matching(const Role& role) {
  matching_.clear();
  const AnalysedRole analysed(role);
  if (!by_value_.empty()) add_matching(by_value_, role_value(role), analysed);
  if (!by_word_.empty())
    for (const auto& word : analysed.words()) add_matching(by_word_, word, analysed);
  if (!by_country_.empty()) {
    add_matching(by_country_, {}, analysed);
    if (!role.country.empty()) add_matching(by_country_, role.country, analysed);
  }
  return matching_;
}

void RoleMatcher::add_matching(const Queries& queries, const std::string& key, const AnalysedRole& role) {
  const auto found = queries.find(key);
  if (found == queries.end()) return;
  for (const auto i : found->second)
    if (queries_[i].matches(role)) matching_.push_back(i);
}

std::vector<std::string> roles_asked(const Node& tree) {
  RoleLeaves leaves;
  leaves.read(tree);
  return std::move(leaves).asked();
}

}  // namespace dateline::query
