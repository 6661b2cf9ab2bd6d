#include "indexer/sealed/arena/arena.hpp"

#include <algorithm>

#include "common/model/facet.hpp"
#include "common/model/role_tuple.hpp"
#include "common/segment/columns/ids.hpp"
#include "common/segment/dictionary/mention_key.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr std::size_t most_taken = 4096;
constexpr std::size_t fetched_ahead = 12;  // occurrences for which memory is fetched before they are added

}  // namespace

void TextInverter::add(std::uint32_t document, analysis::Analyzer& analyzer, const Article& article,
                       ArenaDocument& described) {
  const auto title = analyzer.numbered_tokens(article.title, 1);
  take_numbers_of(analyzer);
  for (const auto& token : title) {
    const auto [form, term, code] = spelled(analyzer, token.spelling);
    if (forms_[form].title.term == StringTable::none)
      make_form_of(&Form::title, form, segment::text_key(analyzer.spelling(token.spelling).stem, true));
    taken_.push_back({term, code, token.position});
    taken_.push_back({forms_[form].title.term, forms_[form].title.code, token.position});
    described.length += title_weight_ + 1;
    described.title_end = std::max(described.title_end, token.position);
  }
  const auto body = analyzer.numbered_tokens(article.body, described.title_end + 1);
  take_numbers_of(analyzer);
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (i + fetched_ahead < body.size() && body[i + fetched_ahead].spelling < spelled_.size())
      __builtin_prefetch(&spelled_[body[i + fetched_ahead].spelling]);
    const auto& known = spelled(analyzer, body[i].spelling);
    taken_.push_back({known.term, known.code, body[i].position});
    if (taken_.size() >= most_taken) add_taken(document);
  }
  add_taken(document);
  described.length += static_cast<std::uint32_t>(body.size());
}

void TextInverter::take_numbers_of(const analysis::Analyzer& analyzer) {
  if (analyzer_ == &analyzer && generation_ == analyzer.generation()) return;
  spelled_.clear();
  analyzer_ = &analyzer;
  generation_ = analyzer.generation();
}

const TextInverter::Spelled& TextInverter::spelled(const analysis::Analyzer& analyzer, std::uint32_t spelling) {
  if (spelling >= spelled_.size()) spelled_.resize(std::max<std::size_t>(spelling + 1, 2 * spelled_.size()));
  auto& known = spelled_[spelling];
  if (known.form == StringTable::none) {
    known.form = new_form_of(analyzer.spelling(spelling));
    known.term = forms_[known.form].anywhere.term;
    known.code = forms_[known.form].anywhere.code;
  }
  return known;
}

std::uint32_t TextInverter::new_form_of(const analysis::Spelling& spelling) {
  bool fresh = false;
  const auto form = form_names_.intern(spelling.form, fresh);
  if (fresh) {
    forms_.emplace_back();
    make_form_of(&Form::anywhere, form, spelling.stem);
  }
  return form;
}

void TextInverter::make_form_of(FormOf Form::*field, std::uint32_t form, std::string_view key) {
  bool fresh = false;
  const auto number = term_names_.intern(key, fresh);
  if (fresh) {
    terms_.emplace_back();
    term_forms_.emplace_back();
  }
  auto& term = term_forms_[number];
  forms_[form].*field = {number, term.count++, term.first};
  term.first = form;
}

/// Fetches the term of an occurrence first, then the end of its stream, and by the time that it is added, both are
/// there.
void TextInverter::add_taken(std::uint32_t document) {
  const auto count = taken_.size();
  for (std::size_t i = 0; i < count + 2 * fetched_ahead; ++i) {
    if (i < count) __builtin_prefetch(&terms_[taken_[i].term], 1);
    if (i >= fetched_ahead && i - fetched_ahead < count)
      streams_.prefetch(terms_[taken_[i - fetched_ahead].term].stream);
    if (i >= 2 * fetched_ahead) add_occurrence(taken_[i - 2 * fetched_ahead], document);
  }
  taken_.clear();
}

void TextInverter::add_occurrence(const Occurrence& occurrence, std::uint32_t document) {
  auto& term = terms_[occurrence.term];
  const bool is_new = term.document != document;
  const auto gap = is_new ? occurrence.position : occurrence.position - term.position;
  const bool other_code = term.code != occurrence.code;
  ByteStreams::Bytes bytes;
  bytes.append_varint(std::uint64_t{gap} << 2 | (is_new ? new_document : 0) | (other_code ? new_code : 0));
  if (is_new) bytes.append_varint(document - term.document - 1);
  if (other_code) bytes.append_varint(occurrence.code);
  streams_.append(term.stream, bytes);
  term.document = document;
  term.position = occurrence.position;
  term.code = occurrence.code;
  ++term.occurrences;
}

std::vector<std::string_view> TextInverter::forms_of(std::uint32_t number) const {
  const auto& term = term_forms_[number];
  const auto name = term_names_[number];
  const auto field = !name.empty() && name[0] == segment::title_key ? &Form::title : &Form::anywhere;
  std::vector<std::string_view> forms(term.count);
  for (auto form = term.first; form != StringTable::none; form = (forms_[form].*field).next)
    forms[(forms_[form].*field).code] = form_names_[form];
  return forms;
}

std::size_t TextInverter::memory() const noexcept {
  return form_names_.memory() + term_names_.memory() + forms_.capacity() * sizeof(Form) +
         terms_.capacity() * sizeof(Term) + term_forms_.capacity() * sizeof(TermForms) + streams_.memory() +
         spelled_.capacity() * sizeof(Spelled);
}

std::vector<std::string_view> Arena::dictionaries() const {
  std::vector<std::string_view> all;
  for (const auto& dictionary : dictionaries_) all.emplace_back(*dictionary);
  return all;
}

void Arena::set_frame(std::uint32_t document, ArenaFrame frame) {
  frame_bytes_ += frame.bytes.size();
  documents_[document].frame = std::move(frame.bytes);
  if (!frame.dictionary->empty() && (dictionaries_.empty() || dictionaries_.back() != frame.dictionary))
    dictionaries_.push_back(std::move(frame.dictionary));
}

void Arena::add(analysis::Analyzer& analyzer, const Article& article, const Facts& facts, std::uint64_t sequence) {
  const auto document = static_cast<std::uint32_t>(documents_.size());
  auto& described = documents_.emplace_back();
  described.id = article.id;
  described.published = article.published;
  described.id_hash = segment::id_hash(article.id);
  described.sequence = sequence;
  described.text_bytes = article.title.size() + article.body.size();
  frame_bytes_ += article.id.size();
  text_.add(document, analyzer, article, described);
  title_ends_.push_back(described.title_end);

  std::vector<std::string> keys;
  for (const auto facet : all_facets) {
    keys.clear();
    for (const auto& value : facet_values(facet, article, facts)) keys.push_back(segment::spelling_key(value));
    add_values(segment::facet_part(facet), keys);
  }
  keys.clear();
  for (const auto& tuple : role_tuples(facts)) keys.push_back(encode_role_tuple(tuple));
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
  const auto& people = column(segment::facet_part(Facet::person)).values;
  for (std::uint32_t i = 0; i < people.size() && !changes.everything(); ++i)
    changes.touch_person(segment::value_of(people[i]));
  const auto& organisations = column(segment::facet_part(Facet::organisation)).values;
  for (std::uint32_t i = 0; i < organisations.size() && !changes.everything(); ++i)
    changes.touch_organisation(segment::value_of(organisations[i]));
}

bool Arena::is_full(std::size_t bytes) const noexcept {
  if (memory() >= bytes || text_.addresses_taken() >= addresses_ / 2) return true;
  return std::any_of(columns_.begin(), columns_.end(),
                     [this](const ArenaColumn& column) { return column.numbers.size() >= addresses_ / 2; });
}

std::size_t Arena::memory() const noexcept {
  auto bytes = text_.memory() + frame_bytes_ + documents_.capacity() * sizeof(ArenaDocument);
  for (const auto& column : columns_)
    bytes += column.values.memory() + column.numbers.capacity() * sizeof(std::uint32_t) +
             column.starts.capacity() * sizeof(std::uint64_t);
  return bytes;
}

}  // namespace dateline::indexer::sealed
