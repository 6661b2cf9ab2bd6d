#include "indexer/sealed/arena.hpp"

#include <algorithm>

#include "common/index/facet.hpp"
#include "common/index/xapian_schema.hpp"
#include "common/segment/ids.hpp"
#include "common/segment/mention_key.hpp"
#include "common/segment/segment.hpp"
#include "common/segment/spelling.hpp"

namespace dateline::indexer::sealed {

void TextInverter::add(std::uint32_t document, analysis::Analyzer& analyzer, const Article& article,
                       ArenaDocument& described) {
  const auto title = analyzer.tokens(article.title, 1);
  take_numbers_of(analyzer);
  for (const auto& token : title) {
    const auto form = form_of(token);
    if (forms_[form].title.term == StringTable::none)
      make_form_of(&Form::title, form, segment::text_key(token.stem, true));
    add_occurrence(forms_[form].anywhere, document, token.position);
    add_occurrence(forms_[form].title, document, token.position);
    described.length += title_weight_ + 1;
    described.title_end = std::max(described.title_end, token.position);
  }
  const auto body = analyzer.tokens(article.body, described.title_end + 1);
  take_numbers_of(analyzer);
  for (const auto& token : body) add_occurrence(forms_[form_of(token)].anywhere, document, token.position);
  described.length += static_cast<std::uint32_t>(body.size());
}

void TextInverter::take_numbers_of(const analysis::Analyzer& analyzer) {
  if (analyzer_ == &analyzer && generation_ == analyzer.generation()) return;
  form_of_spelling_.clear();
  analyzer_ = &analyzer;
  generation_ = analyzer.generation();
}

std::uint32_t TextInverter::form_of(const analysis::Token& token) {
  if (token.spelling >= form_of_spelling_.size())
    form_of_spelling_.resize(std::max<std::size_t>(token.spelling + 1, 2 * form_of_spelling_.size()),
                             StringTable::none);
  auto& form = form_of_spelling_[token.spelling];
  if (form == StringTable::none) form = new_form_of(token);
  return form;
}

std::uint32_t TextInverter::new_form_of(const analysis::Token& token) {
  bool fresh = false;
  const auto form = form_names_.intern(token.form, fresh);
  if (fresh) {
    forms_.emplace_back();
    make_form_of(&Form::anywhere, form, token.stem);
  }
  return form;
}

void TextInverter::make_form_of(FormOf Form::*field, std::uint32_t form, std::string_view key) {
  bool fresh = false;
  const auto number = term_names_.intern(key, fresh);
  if (fresh) terms_.emplace_back();
  auto& term = terms_[number];
  forms_[form].*field = {number, term.form_count++, term.first_form};
  term.first_form = form;
}

void TextInverter::add_occurrence(const FormOf& form, std::uint32_t document, std::uint32_t position) {
  auto& term = terms_[form.term];
  const bool is_new = term.document != document;
  const auto gap = is_new ? position : position - term.position;
  const bool other_code = term.code != form.code;
  streams_.append_varint(term.stream,
                         std::uint64_t{gap} << 2 | (is_new ? new_document : 0) | (other_code ? new_code : 0));
  if (is_new) streams_.append_varint(term.stream, document - term.document - 1);
  if (other_code) streams_.append_varint(term.stream, form.code);
  term.document = document;
  term.position = position;
  term.code = form.code;
}

std::vector<std::string_view> TextInverter::forms_of(std::uint32_t number) const {
  const auto& term = terms_[number];
  const auto name = term_names_[number];
  const auto field = !name.empty() && name[0] == segment::title_key ? &Form::title : &Form::anywhere;
  std::vector<std::string_view> forms(term.form_count);
  for (auto form = term.first_form; form != StringTable::none; form = (forms_[form].*field).next)
    forms[(forms_[form].*field).code] = form_names_[form];
  return forms;
}

std::size_t TextInverter::memory() const noexcept {
  return form_names_.memory() + term_names_.memory() + forms_.capacity() * sizeof(Form) +
         terms_.capacity() * sizeof(Term) + streams_.memory() + form_of_spelling_.capacity() * sizeof(std::uint32_t);
}

void Arena::use(std::shared_ptr<const std::string> dictionary) {
  if (!dictionary->empty()) dictionaries_.push_back(std::move(dictionary));
}

std::vector<std::string_view> Arena::dictionaries() const {
  std::vector<std::string_view> all;
  for (const auto& dictionary : dictionaries_) all.emplace_back(*dictionary);
  return all;
}

void Arena::add(analysis::Analyzer& analyzer, const Article& article, const facts::Facts& facts, std::string_view frame,
                std::uint64_t sequence) {
  const auto document = static_cast<std::uint32_t>(documents_.size());
  auto& described = documents_.emplace_back();
  described.id = article.id;
  described.published = article.published;
  described.id_hash = segment::id_hash(article.id);
  described.sequence = sequence;
  described.text_bytes = article.title.size() + article.body.size();
  described.frame = frame;
  frame_bytes_ += frame.size() + article.id.size();
  text_.add(document, analyzer, article, described);

  std::vector<std::string> keys;
  for (const auto facet : index::all_facets) {
    keys.clear();
    for (const auto& value : index::facet_values(facet, article, facts)) keys.push_back(segment::spelling_key(value));
    add_values(segment::facet_part(facet), keys);
  }
  keys.clear();
  for (const auto& tuple : index::xapian::role_tuples(facts)) keys.push_back(index::xapian::encode_role_tuple(tuple));
  add_values(segment::roles_part, keys);
  keys.clear();
  for (const auto& date : facts.dates) keys.push_back(segment::mention_key(date.interval));
  add_values(segment::mentions_part, keys);
}

void Arena::add_values(segment::Part part, std::vector<std::string>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  auto& column = columns_[part - 1];
  bool fresh = false;
  for (const auto& key : keys) column.numbers.push_back(column.values.intern(key, fresh));
  column.starts.push_back(column.numbers.size());
}

void Arena::touch(DirectoryChanges& changes) const {
  const auto& people = column(segment::facet_part(index::Facet::person)).values;
  for (std::uint32_t i = 0; i < people.size() && !changes.everything(); ++i)
    changes.touch_person(segment::value_of(people[i]));
  for (std::uint32_t i = 0; i < text_.forms().size() && !changes.everything(); ++i)
    changes.touch_form(text_.forms()[i]);
}

std::size_t Arena::memory() const noexcept {
  auto bytes = text_.memory() + frame_bytes_ + documents_.capacity() * sizeof(ArenaDocument);
  for (const auto& column : columns_)
    bytes += column.values.memory() + column.numbers.capacity() * sizeof(std::uint32_t) +
             column.starts.capacity() * sizeof(std::uint64_t);
  return bytes;
}

}  // namespace dateline::indexer::sealed
