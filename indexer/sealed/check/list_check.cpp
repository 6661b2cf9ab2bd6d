#include "indexer/sealed/check/list_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "common/segment/columns/length_code.hpp"
#include "common/segment/postings/skips.hpp"
#include "indexer/sealed/build/segment_source.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr std::uint32_t highest_bound = 255;

/// Whether some bound of the block covers a posting with this wdf and document length.
bool is_within(const segment::Bounds& bounds, std::uint32_t wdf, std::uint32_t length) {
  return std::any_of(bounds.begin(), bounds.end(), [&](const segment::Bound& bound) {
    return (bound.wdf == highest_bound || wdf <= bound.wdf) && segment::decode_length(bound.length) <= length;
  });
}

/// Reads one posting list and compares it with its term's entry in the dictionary.
class ListCheck {
 public:
  ListCheck(const segment::Segment& segment, segment::Part part, ContentSum& sum)
      : segment_(segment), index_(segment.terms(part)), sum_(sum) {}

  /// Describes the first error of the list; empty if there is none.
  std::string check(const std::string& key, const segment::Term& term, const std::vector<segment::Form>& forms) {
    const segment::Skips skips(index_.skips, term.skips, term.skip_entries());
    form_documents_.assign(forms.size(), 0);
    std::uint64_t documents = 0;
    std::uint64_t occurrences = 0;
    bool bounded = true;
    for (SegmentPostings postings(index_, term); postings.next(); ++documents) {
      const auto counts = postings.counts();
      occurrences += counts.occurrences;
      if (skips.size() > 0) {
        const auto wdf = counts.occurrences + (segment_.meta().title_weight - 1) * counts.in_title;
        bounded = bounded && is_within(skips.bounds(documents / encoding::block_size), index_.text ? wdf : 1,
                                       segment_.lengths()[postings.document()]);
      }
      if (index_.text)
        add_positions(key, postings, counts, forms);
      else
        sum_.add(postings.document(), key);
    }
    if (documents != term.documents || occurrences != term.occurrences)
      return "has counts that do not match its postings";
    if (!bounded) return "has postings that exceed its bounds";
    for (std::size_t code = 0; code < forms.size(); ++code)
      if (form_documents_[code] != forms[code].documents)
        return fmt::format("has a wrong count for its form '{}'", forms[code].text);
    return titles_are_right_ ? "" : "has title counts that do not match its positions";
  }

 private:
  void add_positions(const std::string& key, const SegmentPostings& postings, const segment::Counts& counts,
                     const std::vector<segment::Form>& forms) {
    const auto positions = postings.positions();
    const auto codes = postings.codes();
    const auto title_end = segment_.title_end(postings.document());
    const bool titled = key.empty() || key[0] != segment::title_key;
    std::uint32_t in_title = 0;
    seen_.assign(forms.size(), false);
    for (std::size_t i = 0; i < positions.size(); ++i) {
      if (codes[i] >= forms.size())
        throw encoding::Damaged(fmt::format("'{}' refers to a form that does not exist", key));
      if (!seen_[codes[i]]) ++form_documents_[codes[i]];
      seen_[codes[i]] = true;
      in_title += titled && positions[i] <= title_end ? 1 : 0;
      sum_.add(postings.document(), key, positions[i], forms[codes[i]].text);
    }
    titles_are_right_ = titles_are_right_ && in_title == counts.in_title;
  }

  const segment::Segment& segment_;
  const segment::TermIndex& index_;
  ContentSum& sum_;
  std::vector<std::uint32_t> form_documents_;
  std::vector<bool> seen_;
  bool titles_are_right_ = true;
};

/// How many documents have a form, as the entry of its stem says; nothing if it is no form of the stem.
std::optional<std::uint32_t> documents_of(const segment::Term& term, std::string_view stem, std::string_view form) {
  std::optional<std::uint32_t> documents;
  if (!stem.empty() && stem[0] == segment::title_key) return documents;
  if (term.forms.empty() && form == stem) documents = term.documents;
  term.forms.visit(stem, [&](std::string_view text, std::uint32_t count) {
    if (text == form) documents = count;
  });
  return documents;
}

}  // namespace

ContentSum sum_of_lists(const segment::Segment& segment, segment::Part part, const TellDamage& damage) {
  ContentSum sum;
  const auto& dictionary = segment.terms(part).dictionary;
  SegmentSource source(segment);
  for (auto terms = source.terms(part); terms.valid(); terms.next()) {
    const std::string key(terms.key());
    const auto at = dictionary.find(key);
    if (!at) throw encoding::Damaged(fmt::format("a lookup does not find '{}' in its dictionary", key));
    const auto forms = part == segment::text_part ? terms.forms() : std::vector<segment::Form>();
    const auto wrong = ListCheck(segment, part, sum).check(key, *at, forms);
    if (!wrong.empty()) damage(fmt::format("'{}' {}", key, wrong));
  }
  return sum;
}

void check_forms(const segment::Segment& segment, const TellDamage& damage) {
  const auto& stems = segment.terms().dictionary;
  std::uint64_t found = 0;
  auto stem = stems.keys().begin();
  for (auto at = segment.forms().begin(); at.valid(); at.next(), ++found) {
    const auto entry = at.entry();
    stem.move_to(entry.stem);
    if (documents_of(stems.term(stem), stem.key(), at.form()) != entry.documents)
      damage(fmt::format("the form '{}' does not match the stem '{}'", at.form(), stem.key()));
    if (const auto found_again = segment.forms().lower_bound(at.form()); found_again.ordinal() != at.ordinal())
      damage(fmt::format("a lookup does not find the form '{}'", at.form()));
  }
  std::uint64_t wanted = 0;
  for (auto at = stems.keys().begin(); at.valid(); at.next())
    if (at.key().empty() || at.key()[0] != segment::title_key)
      wanted += std::max<std::uint64_t>(1, stems.term(at).forms.size());
  if (found != wanted) damage(fmt::format("{} forms are listed, but there should be {}", found, wanted));
}

}  // namespace dateline::indexer::sealed
