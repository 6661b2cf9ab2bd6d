#include "tests/agreement/random_search.hpp"

#include <algorithm>

#include "tests/agreement/model/facets.hpp"

namespace dateline::naive {

namespace {

using query::Node;

/// A number in [least, most], whatever the size rapidcheck has come to.
template <typename Number>
Number pick(Number least, Number most) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(least, most + 1));
}

bool one_in(int n) { return pick(1, n) == 1; }

template <typename T>
const T& pick_of(const std::vector<T>& things) {
  return things[pick<std::size_t>(0, things.size() - 1)];
}

class TreeMaker {
 public:
  explicit TreeMaker(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  Node tree(int depth) const {
    if (depth == 0 || one_in(3)) return leaf();
    auto nodes = children(depth - 1, 1, 4);
    switch (pick(0, 7)) {
      case 0:
      case 1:
        return {query::And{std::move(nodes)}};
      case 2:
      case 3:
      case 4:
        return {query::Or{std::move(nodes)}};
      case 5:
        return {query::AndNot{std::move(nodes)}};
      case 6:
        return {query::AndMaybe{std::move(nodes)}};
      default:
        return {query::Filter{std::move(nodes)}};
    }
  }

 private:
  std::vector<Node> children(int depth, int least, int most) const {
    std::vector<Node> nodes;
    for (int n = pick(least, most); n > 0; --n) nodes.push_back(tree(depth));
    return nodes;
  }

  Node leaf() const {
    switch (pick(0, 13)) {
      case 0:
        return {phrase()};
      case 1:
        return {phrase()};
      case 2:
        return {near()};
      case 3:
        return {pattern()};
      case 4:
        return {facet()};
      case 5:
        return {published()};
      case 6:
        return {role()};
      case 7:
        return {mentions()};
      case 8:
        return one_in(3) ? Node{query::None{}} : Node{query::All{}};
      default:
        return {word()};
    }
  }

  const std::vector<Term>& text() const { return pick_of(vocabulary_.texts); }
  std::uint32_t w() const { return one_in(4) ? pick(2u, 3u) : 1; }

  query::Word word() const {
    if (one_in(20)) return {"nowordofthese", false, 1};
    return {pick_of(text()).stem, one_in(5), w()};
  }

  /// Mostly words that follow each other somewhere, now and then with one of them replaced.
  query::Phrase phrase() const {
    const auto& terms = text();
    const auto start = pick<std::size_t>(0, terms.size() - 1);
    query::Phrase phrase{{}, {}, one_in(4), w()};
    auto words = pick<std::size_t>(1, 4);
    for (auto i = start; i < terms.size() && words > 0; ++i) {
      if (i > start && terms[i].position == terms[i - 1].position) continue;
      phrase.forms.push_back(terms[i].form);
      phrase.stems.push_back(terms[i].stem);
      --words;
    }
    if (one_in(5)) {
      const auto place = pick<std::size_t>(0, phrase.forms.size() - 1);
      const auto& other = pick_of(text());
      phrase.forms[place] = other.form;
      phrase.stems[place] = other.stem;
    }
    return phrase;
  }

  /// Words from one neighbourhood, in any order; one may be there twice.
  query::Near near() const {
    const auto& terms = text();
    const auto start = pick<std::size_t>(0, terms.size() - 1);
    const auto end = std::min(terms.size() - 1, start + pick<std::size_t>(1, 12));
    query::Near near{{}, pick(1u, 12u), w()};
    for (int words = pick(2, 4); words > 0; --words) near.stems.push_back(terms[pick(start, end)].stem);
    return near;
  }

  query::Forms pattern() const {
    using Kind = query::Forms::Kind;
    const auto& form = pick_of(text()).form;
    const auto first = std::min(form.size(), first_code_point(form));
    switch (pick(0, 2)) {
      case 0:
        return {Kind::prefix, form.substr(0, pick(first, form.size())), 0};
      case 1:
        return {Kind::wildcard, form.substr(0, first) + "*" + form.substr(boundary(form, pick(first, form.size()))), 0};
      default:
        return {Kind::fuzzy, edited(form), pick(1u, 2u)};
    }
  }

  static std::size_t boundary(const std::string& text, std::size_t at) {
    while (at < text.size() && (text[at] & 0xc0) == 0x80) ++at;
    return at;
  }
  static std::size_t first_code_point(const std::string& text) { return boundary(text, 1); }

  /// With a slip of the pen, which keeps the first letter.
  static std::string edited(std::string form) {
    const bool ascii = std::none_of(form.begin(), form.end(), [](char c) { return (c & 0x80) != 0; });
    if (!ascii || form.size() < 3) return form;
    const auto at = pick<std::size_t>(1, form.size() - 2);
    switch (pick(0, 3)) {
      case 0:
        return form.erase(at, 1);
      case 1:
        return form.insert(at, 1, 'e');
      case 2:
        std::swap(form[at], form[at + 1]);
        return form;
      default:
        return form;
    }
  }

  query::FacetIs facet() const {
    const auto& [facet, values] =
        *std::next(vocabulary_.values.begin(), pick<std::ptrdiff_t>(0, std::ssize(vocabulary_.values) - 1));
    query::FacetIs asked{facet, {}};
    for (int n = pick(1, 3); n > 0; --n) asked.values.push_back(one_in(10) ? "no such value" : pick_of(values));
    return asked;
  }

  query::PublishedIn published() const {
    if (vocabulary_.days.empty() || one_in(6)) return {{}, true};
    auto from = pick_of(vocabulary_.days);
    auto to = pick_of(vocabulary_.days);
    if (to < from) std::swap(from, to);
    query::PublishedIn asked{{from, to, Granularity::day}, false};
    if (one_in(4)) asked.interval.from.reset();
    if (one_in(4)) asked.interval.to.reset();
    return asked;
  }

  query::RoleName role() const {
    if (vocabulary_.roles.empty()) return {"minister", {}};
    const auto& [key, role] = pick_of(vocabulary_.roles);
    const auto text = role.text.empty() ? "minister" : role.text;
    query::RoleName asked;
    if (one_in(3)) asked.keys = {key};
    const auto country = one_in(2) && !role.country.empty() ? "@" + role.country : "";
    switch (pick(0, 4)) {
      case 0:
        asked.asked = role.country.empty() ? text : "@" + role.country;
        break;
      case 4:
        asked.asked = (role.body.empty() ? text : text + " of " + role.body) + country;
        break;
      case 1:
        asked.asked = "=" + naive::office_value(role);
        break;
      case 2:
        asked.asked = "former " + text + country;
        break;
      default:
        asked.asked = (one_in(3) && !role.body.empty() ? role.body : text) + country;
    }
    return asked;
  }

  query::Mentions mentions() const {
    if (vocabulary_.mentions.empty()) return {*parse_iso_period("2014")};
    auto interval = pick_of(vocabulary_.mentions);
    const auto day = interval.from.value_or(interval.to.value_or(0));
    const auto civil = civil_from_day(day);
    switch (pick(0, 3)) {
      case 0:
        return {interval};
      case 1:
        return {{day, day, Granularity::day}};
      case 2:
        return {{day_from_civil({civil.year, civil.month, 1}), day, Granularity::day}};
      default:
        return {{day_from_civil({civil.year, 1, 1}), day_from_civil({civil.year, 12, 31}), Granularity::year}};
    }
  }

  const Vocabulary& vocabulary_;
};

std::vector<Node> children_of(const Node& node) {
  return std::visit(
      [](const auto& value) -> std::vector<Node> {
        if constexpr (requires { value.children; })
          return value.children;
        else
          return {};
      },
      node.value);
}

/// Joins some keys of people, and says of others that they mean nobody.
std::shared_ptr<const query::PersonMap> random_persons(const Vocabulary& vocabulary) {
  std::vector<query::PersonMap::Meaning> meanings{{"no such key", "no such person"}};
  const auto keys = vocabulary.values.find(Facet::person);
  if (keys != vocabulary.values.end())
    for (auto left = pick<std::size_t>(0, 60); left > 0; --left)
      meanings.push_back({pick_of(keys->second), one_in(4) ? std::string() : pick_of(keys->second)});
  return std::make_shared<const query::PersonMap>(std::move(meanings));
}

}  // namespace

rc::Gen<Node> random_tree(std::shared_ptr<const Vocabulary> vocabulary) {
  return rc::gen::shrink(rc::gen::exec([vocabulary] { return TreeMaker(*vocabulary).tree(3); }),
                         [](Node node) { return rc::seq::fromContainer(children_of(node)); });
}

rc::Gen<std::vector<query::FacetRequest>> random_facets(std::shared_ptr<const Vocabulary> vocabulary) {
  return rc::gen::exec([vocabulary] {
    std::vector<query::FacetRequest> requests;
    const auto persons = random_persons(*vocabulary);
    for (const auto facet : all_facets) {
      if (one_in(2)) continue;
      query::FacetRequest request{facet, one_in(2) ? query::no_limit : pick<std::size_t>(0, 12), {}};
      const auto values = vocabulary->values.find(facet);
      if (one_in(5) && values != vocabulary->values.end()) request.only = {pick_of(values->second), "no such value"};
      if (holds_people(facet) && one_in(2)) request.persons = persons;
      requests.push_back(std::move(request));
    }
    return requests;
  });
}

rc::Gen<std::optional<query::Recency>> random_recency() {
  return rc::gen::exec([]() -> std::optional<query::Recency> {
    if (!one_in(3)) return std::nullopt;
    query::Recency recency{pick<std::uint32_t>(1, 400), std::nullopt};
    if (one_in(3)) recency.as_of = pick<Day>(5000, 19000);
    return recency;
  });
}

}  // namespace dateline::naive
