#include "query/search/session.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/error.hpp"
#include "query/facets/facet_report.hpp"
#include "query/search/selection_tree.hpp"
#include "query/search/suggestion.hpp"
#include "query/search/unknown_values.hpp"
#include "query/syntax/fields.hpp"
#include "query/syntax/notes.hpp"
#include "query/syntax/print.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t hits_ahead = 100;

/// The earliest day of all --until filters.
std::optional<Day> last_day(const Selection& selection, Day today) {
  std::optional<Day> last;
  for (const auto& filter : selection.filters) {
    if (filter.name != "until") continue;
    const auto until = std::get<PublishedIn>(published_until(filter.values.front(), today).value).interval.to;
    if (!last || *until < *last) last = until;
  }
  return last;
}

Search search_of(const Node& tree, const Selection& selection, const Presentation& presentation, Day today) {
  Search search;
  search.tree = tree;
  search.sort = presentation.sort;
  if (presentation.recency > 0) search.recency = {presentation.recency, last_day(selection, today)};
  search.offset = presentation.offset;
  search.limit = presentation.limit;
  search.exact_total = presentation.exact_total;
  request_facets(presentation.facets, search);
  return search;
}

/// Lets facets of people count persons.
void count_persons(LazyDirectory& directory, Search& search) {
  for (auto& request : search.facets)
    if (holds_people(request.facet)) request.persons = directory.persons();
}

/// Replaces the labels of people by their names in the user's list of people, else those of people with several keys by
/// their usual names.
void use_names_known(LazyDirectory& directory, Answer& answer) {
  for (auto& [facet, values, missing] : answer.facets) {
    if (!holds_people(facet)) continue;
    for (auto& value : values)
      if (directory.persons()->index_of(value.value) != PersonMap::itself) {
        if (auto name = directory.name_of(value.value); !name.empty()) value.label = std::move(name);
      } else if (auto given = directory.name_given(value.value)) {
        value.label = std::move(*given);
      }
  }
}

/// Whom the people of an article are, where the directory says so.
std::map<std::string, MeantPerson> meant_by(LazyDirectory& directory, const Facts& facts) {
  std::map<std::string, MeantPerson> meant;
  const auto persons = directory.persons();
  for (const auto& person : facts.people) {
    if (persons->index_of(person.key) == PersonMap::itself) continue;
    const std::string key(persons->person_of(person.key));
    auto name = key.empty() ? std::string() : directory.name_of(key);
    meant.try_emplace(person.key, MeantPerson{key, name.empty() ? person.name : std::move(name)});
  }
  return meant;
}

}  // namespace

SearchSession::SearchSession(Engine& engine, Selection selection, Presentation presentation, Day today,
                             LazyDirectory* directory)
    : engine_(engine),
      selection_(std::move(selection)),
      presentation_(std::move(presentation)),
      today_(today),
      directory_(directory),
      analyzer_(engine.language()) {
  with_snapshot(engine_, [this] {
    search();
    read_ahead();
  });
}

std::optional<HitView> SearchSession::next() {
  if (ahead_.empty() && read_ < report_.hits.size()) {
    try {
      read_ahead();
    } catch (const SnapshotLost&) {
      engine_.refresh();
      with_snapshot(engine_, [this] { search_again(); });
    }
  }
  if (ahead_.empty()) return std::nullopt;
  HitView hit = std::move(ahead_.front());
  ahead_.pop_front();
  return hit;
}

void SearchSession::search() {
  const auto start = std::chrono::steady_clock::now();
  PeopleResolver resolver(engine_, directory_);
  const auto tree = selection_tree(selection_, analyzer_, resolver, today_);
  auto wanted = search_of(tree.whole, selection_, presentation_, today_);
  if (directory_ != nullptr) count_persons(*directory_, wanted);
  auto answer = engine_.search(wanted);
  if (directory_ != nullptr) use_names_known(*directory_, answer);

  report_ = {};
  report_.query = {selection_.text,
                   to_string(tree.asked),
                   resolver.people(),
                   notes_on(selection_.text, {selection_.any, selection_.literal, today_}, analyzer_),
                   {}};
  report_.total = answer.total;
  report_.exact_total = answer.exact_total;
  report_.undated = answer.undated;
  report_.sort = presentation_.sort;
  report_.offset = presentation_.offset;
  report_.facets = facet_reports(presentation_.facets, answer);
  report_.hits = std::move(answer.hits);
  report_.suggestion = suggest(engine_, analyzer_, selection_.text, tree.text, resolver.people().unknown);
  report_.query.unknown = unknown_values(engine_, tree.asked);
  if (report_.total == 0 && !selection_.any) report_.with_any_word = count_with_any_word(tree.text);
  report_.took_us = static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count());
  snippets_.emplace(tree.whole, engine_.language());
  read_ = 0;
  ahead_.clear();
}

std::optional<std::uint64_t> SearchSession::count_with_any_word(const Node& all_words) {
  Selection any = selection_;
  any.any = true;
  PeopleResolver resolver(engine_, directory_);
  const auto tree = selection_tree(any, analyzer_, resolver, today_);
  if (tree.text == all_words) return std::nullopt;
  Search count;
  count.tree = tree.whole;
  count.limit = 0;
  return engine_.search(count).total;
}

void SearchSession::read_ahead() {
  const auto end = std::min(read_ + hits_ahead, report_.hits.size());
  while (read_ < end) {
    ahead_.push_back(view(read_));
    ++read_;
  }
}

void SearchSession::search_again() {
  const auto given_out = read_ - ahead_.size();
  const auto before = std::move(report_.hits);
  search();
  const auto same = [](const Hit& a, const Hit& b) { return a.document == b.document; };
  if (report_.hits.size() < given_out ||
      !std::equal(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(given_out), report_.hits.begin(), same))
    throw UnusableError(
        "the index changed while its articles were being written; the output so far is of an earlier commit; run the "
        "search again");
  read_ = given_out;
  read_ahead();
}

HitView SearchSession::view(std::size_t position) {
  const auto& [score, document] = report_.hits[position];
  HitView hit;
  hit.rank = presentation_.offset + position + 1;
  if (presentation_.sort == Sort::relevance) hit.score = score;
  hit.record = engine_.record(document);
  if (directory_ != nullptr) hit.meant = meant_by(*directory_, hit.record.facts);
  hit.title = snippets_->title(hit.record.article);
  hit.snippets = snippets_->of(hit.record.article, presentation_.snippets);
  return hit;
}

}  // namespace dateline::query
