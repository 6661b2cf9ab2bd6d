#include "tests/agreement/show.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

namespace {

std::string weighed(std::uint32_t w) { return w == 1 ? "" : fmt::format("^{}", w); }

std::string days(const Interval& interval) {
  const auto iso = [](std::optional<Day> day) { return day ? iso_day(*day) : std::string(); };
  return iso(interval.from) + ".." + iso(interval.to);
}

struct Show {
  std::string operator()(const Node& node) const { return std::visit(*this, node.value); }
  std::string operator()(const All&) const { return "ALL"; }
  std::string operator()(const None&) const { return "NONE"; }
  std::string operator()(const Word& word) const {
    return fmt::format("{}{}{}", word.title ? "title:" : "", word.stem, weighed(word.w));
  }
  std::string operator()(const Phrase& phrase) const {
    return fmt::format("{}\"{}\"<{}>{}", phrase.title ? "title:" : "", fmt::join(phrase.forms, " "),
                       fmt::join(phrase.stems, " "), weighed(phrase.w));
  }
  std::string operator()(const Near& near) const {
    return fmt::format("NEAR/{}({}){}", near.distance, fmt::join(near.stems, " "), weighed(near.w));
  }
  std::string operator()(const Forms& forms) const {
    if (forms.kind == Forms::Kind::fuzzy) return fmt::format("{}~{}", forms.pattern, forms.distance);
    return forms.pattern + (forms.kind == Forms::Kind::prefix ? "*" : "");
  }
  std::string operator()(const PersonName& person) const { return "person:" + person.asked; }
  std::string operator()(const RoleName& role) const {
    return fmt::format("role:\"{}\"({})", role.asked, fmt::join(role.keys, " "));
  }
  std::string operator()(const FacetIs& facet) const {
    return fmt::format("{}:\"{}\"", name_of(facet.facet), fmt::join(facet.values, "|"));
  }
  std::string operator()(const PublishedIn& published) const {
    return "date:" + (published.undated ? "none" : days(published.interval));
  }
  std::string operator()(const Mentions& mentions) const { return "mentions:" + days(mentions.interval); }
  std::string operator()(const And& node) const { return list("AND", node.children); }
  std::string operator()(const Or& node) const { return list("OR", node.children); }
  std::string operator()(const AndNot& node) const { return list("AND-NOT", node.children); }
  std::string operator()(const AndMaybe& node) const { return list("AND-MAYBE", node.children); }
  std::string operator()(const Filter& node) const { return list("FILTER", node.children); }

  std::string list(std::string_view name, const std::vector<Node>& children) const {
    std::vector<std::string> shown;
    for (const auto& child : children) shown.push_back((*this)(child));
    return fmt::format("{}({})", name, fmt::join(shown, ", "));
  }
};

}  // namespace

std::ostream& operator<<(std::ostream& out, const Node& node) { return out << Show()(node); }

std::ostream& operator<<(std::ostream& out, const FacetRequest& request) {
  return out << fmt::format("{}:{} of [{}]", name_of(request.facet), request.limit, fmt::join(request.only, ", "));
}

}  // namespace dateline::query
