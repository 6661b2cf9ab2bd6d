#include "tests/agreement/model/naive.hpp"

#include <algorithm>
#include <tuple>

#include "tests/agreement/model/evaluate.hpp"
#include "tests/agreement/model/facets.hpp"

namespace dateline::naive {

namespace {

constexpr std::uint64_t title_weight = 3;

/// The hits in the order asked for. Equal scores: newest first.
std::vector<query::Hit> ordered(const Scores& scores, query::Sort sort, const std::vector<Entry>& entries) {
  std::vector<query::Hit> hits;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (scores[i] && !entries[i].deleted) hits.push_back({sort == query::Sort::relevance ? *scores[i] : 0.0, i});
  std::sort(hits.begin(), hits.end(), [&](const query::Hit& a, const query::Hit& b) {
    if (a.score != b.score) return a.score > b.score;
    const auto in_date_order = sort == query::Sort::oldest ? is_older : is_newer;
    return in_date_order(entries[a.document].article, entries[b.document].article);
  });
  return hits;
}

}  // namespace

std::uint64_t Field::count(const std::string& stem) const {
  const auto found = stems.find(stem);
  return found == stems.end() ? 0 : found->second.size();
}

std::uint64_t Entry::tf(const std::string& stem) const { return body.count(stem) + title_weight * title.count(stem); }

std::uint64_t Entry::length() const { return body.words + (title_weight + 1) * title.words; }

Field Index::analysed(std::string_view text) {
  Field field;
  for (const auto& token : analyzer_.tokens(text)) {
    field.stems[std::string(token.stem)].push_back(token.position);
    field.forms[std::string(token.form)].push_back(token.position);
    ++field.words;
  }
  return field;
}

void Index::add(const Article& article, const Facts& facts) {
  if (!ids_.insert(article.id).second)
    std::erase_if(entries_, [&](const Entry& entry) { return entry.article.id == article.id && !entry.deleted; });
  entries_.push_back({article, facts, analysed(article.title), analysed(article.body), false});
}

void Index::remove(const std::set<std::string>& ids) {
  std::erase_if(entries_, [&](const Entry& entry) { return ids.contains(entry.article.id) && !entry.deleted; });
  for (const auto& id : ids) ids_.erase(id);
}

void Index::set_deleted(const std::vector<Article>& articles) {
  std::erase_if(entries_, [](const Entry& entry) { return entry.deleted; });
  for (const auto& article : articles)
    entries_.push_back({article, {}, analysed(article.title), analysed(article.body), true});
}

query::Answer Index::search(const query::Search& search) const {
  query::Answer answer;
  auto scores = evaluate(search.tree, entries_);
  if (search.recency) add_recency(search, entries_, scores);
  answer.hits = ordered(scores, search.sort, entries_);
  answer.total = answer.hits.size();

  std::vector<const Entry*> matching;
  for (const auto& hit : answer.hits) matching.push_back(&entries_[hit.document]);
  for (const auto& request : search.facets) answer.facets.push_back(count_facet(request, matching, entries_));
  std::map<Day, std::uint64_t> days;
  for (const auto* entry : matching) {
    if (entry->article.published)
      ++days[entry->article.published->day];
    else
      ++answer.undated;
  }
  if (search.days)
    for (const auto& [day, count] : days) answer.days.push_back({day, count});

  const auto first = std::min(search.offset, answer.hits.size());
  const auto last = first + std::min(search.limit, answer.hits.size() - first);
  answer.hits = {answer.hits.begin() + static_cast<std::ptrdiff_t>(first),
                 answer.hits.begin() + static_cast<std::ptrdiff_t>(last)};
  return answer;
}

bool is_newer(const Article& a, const Article& b) {
  const auto key = [](const Article& article) {
    const auto& published = article.published;
    const bool timed = published && published->instant;
    return std::tuple(!published, published ? -std::int64_t{published->day} : 0, !timed,
                      timed ? -*published->instant : 0, std::string_view(article.id));
  };
  return key(a) < key(b);
}

bool is_older(const Article& a, const Article& b) {
  const auto key = [](const Article& article) {
    const auto& published = article.published;
    const bool timed = published && published->instant;
    return std::tuple(!published, published ? std::int64_t{published->day} : 0, timed, timed ? *published->instant : 0,
                      std::string_view(article.id));
  };
  return key(a) < key(b);
}

}  // namespace dateline::naive
