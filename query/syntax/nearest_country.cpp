#include "query/syntax/nearest_country.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/lists/gazetteer_tables.hpp"
#include "common/text/fold.hpp"
#include "query/forms/fuzzy.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_countries = 3;
constexpr std::size_t longest_code = 2;  ///< longer texts are compared with names
constexpr std::size_t shortest_start = 2;
constexpr std::uint32_t most_edits = 2;

struct NearCountry {
  std::uint32_t distance;
  std::string_view code;
  auto operator<=>(const NearCountry&) const = default;
};

/// Collects the countries that a text may mean.
class CountrySearch {
 public:
  explicit CountrySearch(std::string_view text)
      : asked_(text::fold(text)), matcher_(asked_, asked_.size() > 2 * most_edits ? most_edits : 1) {}

  void look_at_codes() {
    for (const auto& row : facts::country_rows())
      if (row.code.size() == longest_code) add(row.code, matcher_.distance(row.code));
  }

  void look_at_names() {
    for (const auto& row : facts::country_rows()) look_at(row.name, row.code);
    for (const auto& row : facts::country_name_rows()) look_at(row.name, row.code);
    for (const auto& row : facts::demonym_rows()) look_at(row.name, row.code);
  }

  /// The nearest countries, each once.
  [[nodiscard]] std::vector<std::string_view> codes() && {
    std::sort(near_.begin(), near_.end());
    std::vector<std::string_view> codes;
    for (const auto& [distance, code] : near_)
      if (codes.size() < most_countries && std::find(codes.begin(), codes.end(), code) == codes.end())
        codes.push_back(code);
    return codes;
  }

 private:
  void look_at(std::string_view name, std::string_view code) {
    const auto folded = text::fold(name);
    const bool begins = asked_.size() >= shortest_start && folded.starts_with(asked_);
    add(code, begins ? std::optional<std::uint32_t>(0) : matcher_.distance(folded));
  }

  void add(std::string_view code, std::optional<std::uint32_t> distance) {
    if (distance && !facts::country_name(code).empty()) near_.push_back({*distance, code});
  }

  std::string asked_;
  FuzzyMatcher matcher_;
  std::vector<NearCountry> near_;
};

}  // namespace

std::string country_suggestion(std::string_view text) {
  if (text.empty()) return {};
  CountrySearch search(text);
  search.look_at_names();
  const bool may_be_code = text.size() <= longest_code;
  if (may_be_code) search.look_at_codes();
  std::string countries;
  for (const auto code : std::move(search).codes()) {
    const auto name = facts::country_name(code);
    countries.append(countries.empty() ? "" : ", ").append(may_be_code ? fmt::format("{} ({})", code, name) : name);
  }
  return countries.empty() ? "" : fmt::format("; did you mean {}?", countries);
}

}  // namespace dateline::query
