#include "tests/agreement/model/patterns.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace dateline::naive {

namespace {

constexpr std::size_t most_fuzzy_forms = 50;

/// `*` stands for any bytes, none included.
bool matches_wildcard(std::string_view pattern, std::string_view form) {
  if (pattern.empty()) return form.empty();
  if (pattern.front() != '*')
    return !form.empty() && form.front() == pattern.front() && matches_wildcard(pattern.substr(1), form.substr(1));
  for (std::size_t taken = 0; taken <= form.size(); ++taken)
    if (matches_wildcard(pattern.substr(1), form.substr(taken))) return true;
  return false;
}

std::set<std::string> nearest_forms(const query::Forms& pattern, const std::map<std::string, std::size_t>& forms) {
  const auto asked = code_points(pattern.pattern);
  struct Near {
    std::size_t distance;
    std::size_t articles;
    std::string form;
  };
  std::vector<Near> near;
  for (const auto& [form, articles] : forms) {
    const auto points = code_points(form);
    if (points.empty() || asked.empty() || points.front() != asked.front()) continue;
    const auto distance = edit_distance(asked, points);
    if (distance <= pattern.distance) near.push_back({distance, articles, form});
  }
  std::sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
    return std::tie(a.distance, b.articles, a.form) < std::tie(b.distance, a.articles, b.form);
  });
  std::set<std::string> best;
  for (std::size_t i = 0; i < std::min(near.size(), most_fuzzy_forms); ++i) best.insert(near[i].form);
  return best;
}

}  // namespace

std::map<std::string, std::size_t> all_forms(const std::vector<Entry>& entries) {
  std::map<std::string, std::size_t> articles;
  for (const auto& entry : entries) {
    std::set<std::string> forms;
    for (const auto& [form, positions] : entry.title.forms) forms.insert(form);
    for (const auto& [form, positions] : entry.body.forms) forms.insert(form);
    for (const auto& form : forms) ++articles[form];
  }
  return articles;
}

std::u32string code_points(const std::string& text) {
  std::u32string points;
  for (const unsigned char byte : text) {
    if (byte < 0x80)
      points.push_back(byte);
    else if (byte >= 0xc0)
      points.push_back(byte & (byte >= 0xf0 ? 0x07u : byte >= 0xe0 ? 0x0fu : 0x1fu));
    else
      points.back() = points.back() << 6 | (byte & 0x3fu);
  }
  return points;
}

std::set<std::string> matching_forms(const query::Forms& pattern, const std::vector<Entry>& entries) {
  using Kind = query::Forms::Kind;
  const auto forms = all_forms(entries);
  if (pattern.kind == Kind::fuzzy) return nearest_forms(pattern, forms);
  std::set<std::string> matching;
  for (const auto& [form, articles] : forms)
    if (matches_wildcard(pattern.kind == Kind::prefix ? pattern.pattern + "*" : pattern.pattern, form))
      matching.insert(form);
  return matching;
}

bool has_any_form(const Entry& entry, const std::set<std::string>& forms) {
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return entry.title.forms.contains(form) || entry.body.forms.contains(form);
  });
}

std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = a[i - 1] == b[j - 1] ? 0 : 1;
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + substitution});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace dateline::naive
