#include "tests/query/hand_made/xapian.hpp"

#include <xapian.h>

#include "common/index/manifest.hpp"
#include "common/model/record.hpp"
#include "common/model/role_tuple.hpp"
#include "common/xapian/schema.hpp"
#include "tests/query/hand_made/text.hpp"

namespace dateline::test {

namespace schema = dateline::xapian;

namespace {

constexpr Xapian::termcount title_weight = 3;

void add_text(Xapian::Document& document, const Article& article) {
  std::uint32_t position = 0;
  for (const auto& token : hand_made_tokens(article.title, position)) {
    const auto stem = hand_made_stem(token.form);
    document.add_posting(schema::stem_term(stem), token.position, title_weight);
    document.add_posting(schema::form_term(token.form), token.position, 0);
    document.add_term(schema::title_stem_term(stem), 1);
    document.add_posting(schema::title_form_term(token.form), token.position, 0);
  }
  position += gap_before_body;
  for (const auto& token : hand_made_tokens(article.body, position)) {
    document.add_posting(schema::stem_term(hand_made_stem(token.form)), token.position, 1);
    document.add_posting(schema::form_term(token.form), token.position, 0);
  }
}

void add_facets(Xapian::Document& document, const Story& story) {
  for (const auto facet : all_facets) {
    std::vector<std::string> values;
    for (const auto& value : facet_values(facet, story.article, story.facts)) {
      document.add_boolean_term(schema::facet_term(facet, value.value));
      if (schema::has_label_terms(facet)) document.add_boolean_term(schema::label_term(facet, value));
      values.push_back(value.value);
    }
    document.add_value(schema::facet_slot(facet), schema::encode_set(values));
  }
}

void add_people(Xapian::Document& document, const Facts& facts) {
  std::vector<std::string> names;
  for (const auto& person : facts.people) names.push_back(person.key + '\0' + person.name);
  document.add_value(schema::person_label_slot, schema::encode_set(names));
  std::vector<std::string> tuples;
  for (const auto& tuple : role_tuples(facts)) {
    document.add_boolean_term(schema::role_tuple_term(tuple));
    tuples.push_back(encode_role_tuple(tuple));
  }
  document.add_value(schema::role_tuple_slot, schema::encode_set(tuples));
}

Xapian::Document document_of(const Story& story) {
  const auto& article = story.article;
  Xapian::Document document;
  add_text(document, article);
  document.add_boolean_term(schema::id_term(article.id));
  document.add_value(schema::newest_first_slot, schema::newest_first_key(article.published, article.id));
  document.add_value(schema::oldest_first_slot, schema::oldest_first_key(article.published, article.id));
  if (article.published) document.add_value(schema::day_slot, schema::day_value(article.published->day));
  add_facets(document, story);
  add_people(document, story.facts);
  for (const auto& date : story.facts.dates) document.add_boolean_term(schema::mention_term(date.interval));
  document.set_data(RecordEncoder().encode(article, story.facts));
  return document;
}

}  // namespace

void put_into_xapian(const std::filesystem::path& index, const std::vector<Story>& stories) {
  Xapian::WritableDatabase database(index::xapian_path(index).string(), Xapian::DB_CREATE_OR_OPEN);
  for (const auto& story : stories) database.replace_document(schema::id_term(story.article.id), document_of(story));
  database.commit();
}

}  // namespace dateline::test
