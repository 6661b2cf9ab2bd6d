#include "indexer/xapian/document.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "common/model/content_hash.hpp"
#include "common/model/facet.hpp"
#include "common/model/role_tuple.hpp"
#include "common/xapian/schema.hpp"

namespace dateline::indexer {

namespace {

namespace schema = dateline::xapian;

constexpr std::uint32_t gap_after_title = 1000;

void add_value(Xapian::Document& document, std::uint32_t slot, const std::string& value) {
  if (!value.empty()) document.add_value(slot, value);
}

void add_facets(Xapian::Document& document, const Article& article, const Facts& facts) {
  for (const auto facet : all_facets) {
    std::vector<std::string> values;
    for (const auto& value : facet_values(facet, article, facts)) {
      document.add_boolean_term(schema::facet_term(facet, value.value));
      if (schema::has_label_terms(facet)) document.add_boolean_term(schema::label_term(facet, value));
      values.push_back(value.value);
    }
    add_value(document, schema::facet_slot(facet), schema::encode_set(values));
  }
}

void add_person_labels(Xapian::Document& document, const Article& article, const Facts& facts) {
  std::vector<std::string> labels;
  for (const auto& person : facet_values(Facet::person, article, facts))
    labels.push_back(person.value + '\0' + person.label);
  add_value(document, schema::person_label_slot, schema::encode_set(labels));
}

void add_roles(Xapian::Document& document, const Facts& facts) {
  std::vector<std::string> tuples;
  for (const auto& tuple : role_tuples(facts)) {
    document.add_boolean_term(schema::role_tuple_term(tuple));
    tuples.push_back(encode_role_tuple(tuple));
  }
  add_value(document, schema::role_tuple_slot, schema::encode_set(tuples));
}

void add_dates(Xapian::Document& document, const Article& article, const Facts& facts) {
  for (const auto& date : facts.dates) document.add_boolean_term(schema::mention_term(date.interval));
  document.add_value(schema::newest_first_slot, schema::newest_first_key(article.published, article.id));
  document.add_value(schema::oldest_first_slot, schema::oldest_first_key(article.published, article.id));
  if (article.published) document.add_value(schema::day_slot, schema::day_value(article.published->day));
}

}  // namespace

Xapian::Document DocumentBuilder::build(const Article& article, const Facts& facts) {
  auto document = build_without_data(article, facts);
  document.set_data(encoder_.encode(article, facts));
  return document;
}

Xapian::Document DocumentBuilder::build_without_data(const Article& article, const Facts& facts) {
  Xapian::Document document;
  add_text(document, article);
  add_facets(document, article, facts);
  add_person_labels(document, article, facts);
  add_roles(document, facts);
  add_dates(document, article, facts);
  document.add_boolean_term(schema::id_term(article.id));
  document.add_value(schema::content_hash_slot, content_hash(article));
  return document;
}

void DocumentBuilder::add_text(Xapian::Document& document, const Article& article) {
  std::uint32_t last = 0;
  for (const auto& token : analyzer_.tokens(article.title)) {
    document.add_posting(schema::stem_term(token.stem), token.position, title_weight_);
    document.add_posting(schema::form_term(token.form), token.position, 0);
    document.add_term(schema::title_stem_term(token.stem));
    document.add_posting(schema::title_form_term(token.form), token.position, 0);
    last = std::max(last, token.position);
  }
  for (const auto& token : analyzer_.tokens(article.body, last + gap_after_title)) {
    document.add_posting(schema::stem_term(token.stem), token.position);
    document.add_posting(schema::form_term(token.form), token.position, 0);
  }
}

}  // namespace dateline::indexer
