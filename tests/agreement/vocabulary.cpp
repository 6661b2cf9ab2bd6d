#include "tests/agreement/vocabulary.hpp"

#include "tests/agreement/model/facets.hpp"

namespace dateline::naive {

Vocabulary vocabulary_of(const Index& index, std::string_view language) {
  analysis::Analyzer analyzer(language);
  Vocabulary vocabulary;
  for (const auto& entry : index.entries()) {
    for (const auto* text : {&entry.article.title, &entry.article.body}) {
      std::vector<Term> terms;
      for (const auto& token : analyzer.tokens(*text))
        terms.push_back({std::string(token.form), std::string(token.stem), token.position});
      if (!terms.empty()) vocabulary.texts.push_back(std::move(terms));
    }
    for (const auto facet : all_facets)
      for (const auto& [value, label] : facet_values(facet, entry)) vocabulary.values[facet].push_back(value);
    for (const auto& person : entry.facts.people)
      for (const auto& role : person.roles) vocabulary.roles.emplace_back(person.key, role);
    for (const auto& date : entry.facts.dates) vocabulary.mentions.push_back(date.interval);
    if (entry.article.published) vocabulary.days.push_back(entry.article.published->day);
  }
  if (vocabulary.texts.empty()) vocabulary.texts.push_back({{"nowordofthese", "nowordofthese", 1}});
  return vocabulary;
}

}  // namespace dateline::naive
