// Facts of any text, the first line as the title: their mentions are whole characters of it, their values in range.
#include <optional>
#include <string>

#include "common/facts/extract.hpp"
#include "common/facts/facts_json.hpp"
#include "common/model/facet.hpp"
#include "common/model/facts.hpp"
#include "corpus/text/clean.hpp"
#include "tests/fuzz/require.hpp"

using namespace dateline;
using namespace dateline::fuzz;

namespace {

void require_mentions(const std::vector<Mention>& mentions, const Article& article) {
  std::optional<Mention> before;
  for (const auto& mention : mentions) {
    const std::string_view text = mention.field == Field::title ? article.title : article.body;
    require(mention.start < mention.end && mention.end <= text.size(), "a mention stands in its field", text);
    require(is_boundary(text, mention.start) && is_boundary(text, mention.end), "it is whole characters", text);
    require(!before || *before < mention, "mentions are in text order", text);
    before = mention;
  }
}

void require_person(const Person& person, const Article& article) {
  require(!person.key.empty() && !person.name.empty(), "a person has a key and a name", article.body);
  require(is_clean(person.key) && is_clean(person.name), "keys and names are UTF-8", person.name);
  for (const auto& role : person.roles) require(is_clean(role.text) && is_clean(role.body), "roles are UTF-8");
  require_mentions(person.mentions, article);
}

void require_facts(const Facts& facts, const Article& article) {
  for (const auto& person : facts.people) require_person(person, article);
  for (const auto& organisation : facts.organisations) require_mentions(organisation.mentions, article);
  for (const auto& country : facts.countries) {
    require(country.code.size() == 2 || country.code.size() == 4, "a country has a code of ISO 3166", country.code);
    require(country.weight >= 0 && country.weight <= 1, "a country's weight is from 0 to 1", country.code);
    require_mentions(country.mentions, article);
  }
  for (const auto& [interval, mentions] : facts.dates) {
    require(interval.from || interval.to, "an interval has an end", article.body);
    require(!interval.from || !interval.to || *interval.from <= *interval.to, "it begins before it ends", article.body);
    require_mentions(mentions, article);
  }
}

void require_facet_values(const Article& article, const Facts& facts) {
  for (const auto facet : all_facets) {
    const auto values = facet_values(facet, article, facts);
    for (std::size_t i = 0; i < values.size(); ++i) {
      require(!values[i].value.empty() && is_clean(values[i].value), "a facet value is UTF-8", article.body);
      require(i == 0 || values[i - 1].value < values[i].value, "facet values are sorted, each once", values[i].value);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = as_text(data, size);
  const auto line = text.substr(0, text.find('\n'));
  Article article;
  article.id = "1";
  article.title = corpus::text::clean_line(std::string(line));
  article.body = corpus::text::clean(std::string(text.substr(line.size())));
  if (size % 4 != 0) article.published = Published{16'210, std::nullopt};
  const auto facts = facts::extract(article);
  require_facts(facts, article);
  require_facet_values(article, facts);
  const auto json = facts::facts_json(article, facts);
  require(json == facts::facts_json(article, facts::extract(article)), "the same article has the same facts", text);
  return 0;
}
