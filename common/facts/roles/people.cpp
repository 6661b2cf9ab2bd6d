#include "common/facts/roles/people.hpp"

#include <algorithm>
#include <unordered_map>

#include "common/facts/names/name_spans.hpp"
#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/given.hpp"
#include "common/facts/persons/headline_names.hpp"
#include "common/facts/persons/resolver.hpp"
#include "common/facts/roles/employers.hpp"
#include "common/text/fold.hpp"

namespace dateline::facts {
namespace {

enum Source : std::uint32_t { from_title, from_body, from_input };

/// Finds the people of one article in its title, its body and the names that its metadata lists.
class PeopleFinder {
 public:
  PeopleFinder(const Article& article, const Words& title, const Words& body, const Furniture& furniture)
      : given_(given_people_text(article.people)) {
    lowercase_.add(body);
    texts_.reserve(3);
    texts_.emplace_back(Field::title, title, std::span<const Span>{});
    texts_.emplace_back(Field::body, body, furniture.spans);
    given_words_.read(given_);
    texts_.emplace_back(Field::body, given_words_, std::span<const Span>{});
  }

  PeopleDraft run() {
    NameJudge judge(lowercase_, NameWeights::trained());
    resolve(judge);
    fill_people();
    for (const Source source : {from_title, from_body}) add_organisations(texts_[source], organisation_spans_[source]);
    attach();
    return std::move(draft_);
  }

  /// The candidates for names of the title and the body whose features decide, as the given weights see them.
  std::vector<JudgedName> judge_names(const NameWeights& weights) {
    std::vector<JudgedName> judged;
    NameJudge judge(lowercase_, weights, [&](const NameCandidate& candidate, const std::vector<NameFeature>& features) {
      const bool single = mentions_[candidate.mentions.front()].name.size == 1;
      JudgedName& name = judged.emplace_back(JudgedName{single, candidate.points, features, {}});
      for (const std::uint32_t each : candidate.mentions) {
        const NameMention& mention = mentions_[each];
        const TaggedWords& text = texts_[mention.text];
        if (mention.text != from_input)
          name.mentions.push_back({text.field(), text[mention.span.first].start, text[mention.span.last - 1].end});
      }
    });
    resolve(judge);
    return judged;
  }

 private:
  void resolve(NameJudge& judge) {
    read_text(from_body);
    read_text(from_title);
    fit_headlines_to_text(texts_, mentions_);
    read_given();
    people_ = PeopleResolver(texts_, mentions_, others_, judge).resolve();
  }

  void read_text(std::uint32_t source) {
    const TaggedWords& text = texts_[source];
    phrases_[source] = find_role_phrases(text);
    const NameSpans spans = find_name_spans(text, lowercase_);
    for (const WordSpan& span : spans.names) {
      const Name name = read_name(text, span);
      if (name.size == 0) continue;
      mentions_.push_back({source, span, name, weigh_name(text, span, name, phrases_[source], lowercase_)});
    }
    for (const WordSpan& span : spans.organisations) others_.organisations.insert(text[span.first].key);
    others_.storms.insert(spans.storms.begin(), spans.storms.end());
    organisation_spans_[source] = spans.organisations;
  }

  /// Reads the names listed by the article's metadata, one a line. They get enough points to be accepted.
  void read_given() {
    const TaggedWords& text = texts_[from_input];
    for (std::uint32_t first = 0; first < text.size();) {
      std::uint32_t last = first + 1;
      while (last < text.size() && !text[last].after(gap::newline)) ++last;
      const Name name = read_name(text, {first, last});
      if (name.size > 0) {
        NameEvidence evidence;
        evidence.shape = 9;
        evidence.titled = true;
        evidence.named_title = true;
        mentions_.push_back({from_input, {first, last}, name, evidence});
      }
      first = last;
    }
  }

  /// Adds the organisations of one text to the draft. The title comes first, because mentions are in text order.
  void add_organisations(const TaggedWords& text, std::span<const WordSpan> spans) {
    for (const WordSpan& span : spans) {
      const std::string name = display_name(text.words().span(span.first, span.last));
      const Mention mention{text.field(), text[span.first].start, text[span.last - 1].end};
      const auto [known, added] = organisations_.try_emplace(name, draft_.organisations.size());
      if (added) {
        draft_.organisations.push_back({name, {mention}});
      } else {
        draft_.organisations[known->second].mentions.push_back(mention);
      }
    }
  }

  void fill_people() {
    for (const ResolvedPerson& each : people_) {
      const NameMention& fullest = mentions_[each.fullest];
      const TaggedWords& text = texts_[fullest.text];
      Person person;
      person.name = display_name(text.words().span(fullest.span.first, fullest.span.last));
      person.key = (each.one_word ? "~" : "") + person_key(person.name);
      person.facet = each.facet;
      draft_.people.push_back(std::move(person));
    }
    for (const NameMention& each : mentions_) {
      if (each.person == NameMention::nobody) continue;
      Person& person = draft_.people[each.person];
      const TaggedWords& text = texts_[each.text];
      if (each.text == from_input) {
        person.facet = true;
      } else {
        person.mentions.push_back({text.field(), text[each.span.first].start, text[each.span.last - 1].end});
      }
    }
    for (Person& person : draft_.people) std::sort(person.mentions.begin(), person.mentions.end());
  }

  void attach() {
    for (const Source source : {from_title, from_body}) {
      std::vector<NameMention> of_text;
      for (const NameMention& each : mentions_) {
        if (each.text == source && each.person != NameMention::nobody) of_text.push_back(each);
      }
      std::sort(of_text.begin(), of_text.end(),
                [](const NameMention& a, const NameMention& b) { return a.span.first < b.span.first; });
      std::vector<HeldRole> roles = attach_roles(texts_[source], of_text, phrases_[source]);
      give_employers(texts_[source], organisation_spans_[source], roles);
      draft_.roles.insert(draft_.roles.end(), std::make_move_iterator(roles.begin()),
                          std::make_move_iterator(roles.end()));
    }
  }

  std::string given_;
  Words given_words_;
  LowercaseWords lowercase_;
  std::vector<TaggedWords> texts_;
  std::array<std::vector<RolePhrase>, 3> phrases_;
  std::array<std::vector<WordSpan>, 3> organisation_spans_;
  std::vector<NameMention> mentions_;
  std::vector<ResolvedPerson> people_;
  std::unordered_map<std::string, std::size_t> organisations_;  ///< their places in the draft, by name
  OtherNames others_;
  PeopleDraft draft_;
};

}  // namespace

std::vector<JudgedName> judge_names(const Article& article, const NameWeights& weights) {
  Words title;
  Words body;
  title.read(article.title);
  body.read(article.body);
  return PeopleFinder(article, title, body, furniture(body)).judge_names(weights);
}

PeopleDraft find_people(const Article& article, const Words& title, const Words& body, const Furniture& furniture) {
  return PeopleFinder(article, title, body, furniture).run();
}

}  // namespace dateline::facts
