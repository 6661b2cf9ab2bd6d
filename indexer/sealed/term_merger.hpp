#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "common/segment/form_entry.hpp"
#include "common/segment/posting_list_writer.hpp"
#include "common/segment/segment.hpp"
#include "common/segment/term_dictionary.hpp"
#include "indexer/sealed/document_order.hpp"
#include "indexer/sealed/form_codes.hpp"
#include "indexer/sealed/source.hpp"

namespace dateline::indexer::sealed {

/// Merges one inverted index of several sources into a new segment: terms in byte order, each with its postings in the
/// order of the new documents.
template <Source S>
class TermMerger {
 public:
  /// `lengths`: of the new documents.
  TermMerger(std::vector<S>& sources, const DocumentOrder& order, const std::vector<std::uint32_t>& lengths,
             segment::SectionFileWriter& file, segment::Part part, std::uint32_t title_weight)
      : order_(order),
        lengths_(lengths),
        text_(part == segment::text_part),
        lists_(file, part, text_, title_weight),
        dictionary_(file.section(segment::Kind::dictionary, part), text_) {
    for (auto& source : sources) walks_.push_back(source.terms(part));
    ordinals_.resize(sources.size());
  }

  void run() {
    while (gather()) {
      key_ = walks_[at_key_.front()].key();
      if (text_) code_forms();
      write_postings();
      finish_term();
      for (const auto source : at_key_) walks_[source].next();
    }
    dictionary_.finish();
  }

  /// The new ordinal of a source's term; of one that no article has any more, some other.
  [[nodiscard]] std::uint32_t ordinal(std::size_t source, std::uint32_t old) const { return ordinals_[source][old]; }
  /// Forms that are not their stem, unsorted.
  [[nodiscard]] std::vector<std::pair<std::string, segment::FormEntry>>& forms() noexcept { return forms_; }

 private:
  using Walk = decltype(std::declval<S&>().terms(segment::text_part));
  using Postings = std::remove_reference_t<decltype(std::declval<Walk&>().postings())>;

  struct Head {
    std::size_t source;
    Postings* postings;
    std::uint32_t document;  ///< its new number
  };

  /// Finds the sources that stand at the least key; false where all are done.
  bool gather() {
    at_key_.clear();
    for (std::size_t source = 0; source < walks_.size(); ++source) {
      if (!walks_[source].valid()) continue;
      const auto order = at_key_.empty() ? -1 : walks_[source].key().compare(walks_[at_key_.front()].key());
      if (order > 0) continue;
      if (order < 0) at_key_.clear();
      at_key_.push_back(source);
    }
    return !at_key_.empty();
  }

  /// Gives the stem's forms their codes; where there are several, they are counted in the articles that stay.
  void code_forms() {
    codes_.reset(walks_.size());
    for (const auto source : at_key_) codes_.add_source(source, walks_[source].forms());
    if (codes_.one_form()) return;
    for (const auto source : at_key_) {
      auto& postings = walks_[source].postings();
      while (postings.next())
        if (order_.numbers[source][postings.document()] != dropped) codes_.count(source, postings.codes());
    }
    codes_.order();
  }

  bool advance(Head& head) {
    while (head.postings->next()) {
      head.document = order_.numbers[head.source][head.postings->document()];
      if (head.document != dropped) return true;
    }
    return false;
  }

  void write_postings() {
    heads_.clear();
    for (const auto source : at_key_) {
      heads_.push_back({source, &walks_[source].postings(), 0});
      if (!advance(heads_.back())) heads_.pop_back();
    }
    while (!heads_.empty()) {
      auto* next = &heads_.front();
      for (auto& head : heads_)
        if (head.document < next->document) next = &head;
      write(*next);
      if (advance(*next)) continue;
      std::swap(*next, heads_.back());
      heads_.pop_back();
    }
  }

  void write(const Head& head) {
    lists_.add(head.document, head.postings->counts(), lengths_[head.document]);
    if (!text_) return;
    const auto positions = head.postings->positions();
    const auto codes = head.postings->codes();
    const bool coded = !codes_.one_form();
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
      lists_.add_position(positions[i] - previous, coded ? codes_.code_of(head.source, codes[i]) : 0);
      previous = positions[i];
    }
  }

  void finish_term() {
    auto term = lists_.finish();
    const auto ordinal = static_cast<std::uint32_t>(dictionary_.size());
    for (const auto source : at_key_) ordinals_[source].push_back(ordinal);
    if (term.documents == 0) return;
    if (text_) {
      if (codes_.one_form()) codes_.count_only_form(term.documents);
      describe_forms(term);
    }
    dictionary_.add(key_, term);
  }

  void describe_forms(segment::Term& term) {
    const bool title = !key_.empty() && key_[0] == segment::title_key;
    const auto stem = std::string_view(key_).substr(title ? 1 : 0);
    const auto& forms = codes_.forms();
    if (forms.size() > 1 || forms.front().text != stem) term.forms = forms;
    if (title) return;
    for (std::uint32_t code = 0; code < forms.size(); ++code)
      if (forms[code].text != stem) forms_.push_back({forms[code].text, {key_, code, forms[code].documents}});
  }

  const DocumentOrder& order_;
  const std::vector<std::uint32_t>& lengths_;
  bool text_;
  segment::PostingListWriter lists_;
  segment::TermDictionaryWriter dictionary_;
  std::vector<Walk> walks_;
  std::vector<std::vector<std::uint32_t>> ordinals_;
  std::vector<std::size_t> at_key_;
  std::vector<Head> heads_;
  std::string key_;
  FormCodes codes_;
  std::vector<std::pair<std::string, segment::FormEntry>> forms_;
};

}  // namespace dateline::indexer::sealed
