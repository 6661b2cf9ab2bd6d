#include "tests/query/hand_made_index.hpp"

#include <xapian.h>

#include <sstream>

#include "common/index/manifest.hpp"
#include "common/model/record.hpp"
#include "common/model/role_tuple.hpp"
#include "common/xapian/schema.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::test {

namespace schema = dateline::xapian;

namespace {

constexpr Xapian::termcount title_weight = 3;

class DocumentWriter {
 public:
  explicit DocumentWriter(Xapian::Document& document) : document_(document) {}

  void add_title(const std::string& text) {
    each_token(text, [this](const std::string& form, Xapian::termpos position) {
      const auto stem = HandMadeIndex::stem(form);
      document_.add_posting(schema::stem_term(stem), position, title_weight);
      document_.add_posting(schema::form_term(form), position, 0);
      document_.add_term(schema::title_stem_term(stem), 1);
      document_.add_posting(schema::title_form_term(form), position, 0);
    });
    position_ += 1000;
  }

  void add_body(const std::string& text) {
    each_token(text, [this](const std::string& form, Xapian::termpos position) {
      document_.add_posting(schema::stem_term(HandMadeIndex::stem(form)), position, 1);
      document_.add_posting(schema::form_term(form), position, 0);
    });
  }

 private:
  template <typename Visit>
  void each_token(const std::string& text, Visit visit) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
      const auto hyphen = word.find('-');
      if (hyphen == std::string::npos) {
        visit(word, ++position_);
        continue;
      }
      visit(word.substr(0, hyphen), ++position_);
      visit(word.substr(0, hyphen) + word.substr(hyphen + 1), position_);
      visit(word.substr(hyphen + 1), ++position_);
    }
  }

  Xapian::Document& document_;
  Xapian::termpos position_ = 0;
};

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
  DocumentWriter writer(document);
  writer.add_title(article.title);
  writer.add_body(article.body);
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

void put_into(Xapian::WritableDatabase& database, const Story& story) {
  database.replace_document(schema::id_term(story.article.id), document_of(story));
}

}  // namespace

Story story(std::string id, std::string title, std::string body, std::string_view day) {
  Story story;
  story.article.id = std::move(id);
  story.article.title = std::move(title);
  story.article.body = std::move(body);
  if (const auto period = parse_iso_period(day)) story.article.published = Published{*period->from, std::nullopt};
  return story;
}

Person person(std::string key, std::string name, std::vector<Role> roles) {
  Person person;
  person.key = std::move(key);
  person.name = std::move(name);
  person.roles = std::move(roles);
  for (const auto& held : person.roles) person.official |= held.status != RoleStatus::former;
  return person;
}

Role role(std::string text, std::string country, std::string body, RoleStatus status) {
  return {std::move(text), std::move(country), std::move(body), RoleClass::minister, status};
}

HandMadeIndex::HandMadeIndex(const std::vector<Story>& stories) {
  Xapian::WritableDatabase database(index::xapian_path(path()).string(), Xapian::DB_CREATE);
  for (const auto& story : stories) put_into(database, story);
  database.commit();
  auto settings = index::current_settings();
  settings.engine = "xapian";
  settings.language = "none";
  index::write_manifest(path(), settings);
}

std::unique_ptr<query::Engine> HandMadeIndex::open() const { return query::open_engine(path()); }

void HandMadeIndex::put(const Story& story) const {
  Xapian::WritableDatabase database(index::xapian_path(path()).string(), Xapian::DB_OPEN);
  put_into(database, story);
  database.commit();
}

std::string HandMadeIndex::stem(std::string_view form) {
  return std::string(form.size() > 1 && form.ends_with('s') ? form.substr(0, form.size() - 1) : form);
}

std::vector<std::string> ids(query::Engine& engine, const query::Search& search) {
  std::vector<std::string> found;
  for (const auto& hit : engine.search(search).hits) found.push_back(engine.record(hit.document).article.id);
  return found;
}

std::vector<std::string> ids_matching(query::Engine& engine, query::Node tree) {
  query::Search search;
  search.tree = std::move(tree);
  search.limit = query::no_limit;
  return ids(engine, search);
}

}  // namespace dateline::test
