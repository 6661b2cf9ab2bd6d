#include "query/engine/role_matcher.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <variant>

#include "common/model/role_tuple.hpp"

namespace dateline::query {

namespace {

class RoleLeaves {
 public:
  void read(const Node& node) {
    if (const auto* role = std::get_if<RoleName>(&node.value))
      if (role->keys.empty() && RoleQuery(role->asked).value().empty() && seen_.insert(role->asked).second)
        asked_.push_back(role->asked);
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
    const auto& marks = query.marks();
    if (!marks.office.empty()) by_office_[marks.office].push_back(i);
    if (!marks.body.empty()) by_body_[marks.body].push_back(i);
    const bool unmarked = marks.office.empty() && marks.body.empty();
    if (!marks.words && !unmarked) continue;
    const auto words = query.words();
    if (words.empty())
      by_country_[query.country()].push_back(i);
    else
      by_word_[*std::min_element(words.begin(), words.end(), rarer)].push_back(i);
  }
}

const std::vector<std::size_t>& RoleMatcher::matching(const Role& role) {
  auto identity = encode_role_tuple({{}, role});
  const auto known = known_.find(identity);
  if (known != known_.end()) return known->second;
  return known_.emplace(std::move(identity), compare(role)).first->second;
}

std::vector<std::size_t> RoleMatcher::compare(const Role& role) const {
  const AnalysedRole analysed(role);
  std::vector<std::size_t> matching;
  const auto add = [&](const Queries& queries, const std::string& key) {
    const auto found = queries.find(key);
    if (found == queries.end()) return;
    for (const auto i : found->second)
      if (queries_[i].matches(analysed)) matching.push_back(i);
  };
  if (!by_value_.empty()) add(by_value_, analysed.value());
  add(by_office_, analysed.office().head);
  add(by_body_, analysed.office().body.key);
  if (!by_word_.empty())
    for (const auto& word : analysed.words()) add(by_word_, word);
  add(by_country_, {});
  if (!role.country.empty()) add(by_country_, role.country);
  if (analysed.office().country != role.country && !analysed.office().country.empty())
    add(by_country_, analysed.office().country);
  std::sort(matching.begin(), matching.end());
  matching.erase(std::unique(matching.begin(), matching.end()), matching.end());
  return matching;
}

std::vector<std::string> roles_asked(const Node& tree) {
  RoleLeaves leaves;
  leaves.read(tree);
  return std::move(leaves).asked();
}

}  // namespace dateline::query
