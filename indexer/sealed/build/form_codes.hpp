#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "common/error.hpp"
#include "common/segment/dictionary/term.hpp"

namespace dateline::indexer::sealed {

/// Joins the surface forms of one stem from several sources and gives the most frequent forms the lowest codes. For
/// each stem: 1. call reset(); 2. call add_source() for each source; 3. if one_form(), call count_only_form(),
/// otherwise call count() for each posting and then order(). Not thread-safe. A code that a source does not have throws
/// encoding::Damaged.
class FormCodes {
 public:
  /// Starts a new stem. Sources are numbered below `source_count`.
  void reset(std::size_t source_count) {
    forms_.clear();
    codes_.assign(source_count, {});
  }

  /// Adds the forms of a source, indexed by the codes of that source.
  void add_source(std::size_t source, const std::vector<segment::Form>& forms) {
    for (const auto& form : forms) {
      const auto found = std::find_if(forms_.begin(), forms_.end(), [&](const auto& f) { return f.text == form.text; });
      codes_[source].push_back(static_cast<std::uint16_t>(found - forms_.begin()));
      if (found == forms_.end()) forms_.push_back({form.text, 0});
    }
  }

  [[nodiscard]] bool one_form() const noexcept { return forms_.size() == 1; }

  /// Counts one article for each form that occurs in it. `codes` are those of the source.
  template <typename Codes>
  void count(std::size_t source, const Codes& codes) {
    seen_.assign(forms_.size(), false);
    for (const auto code : codes) {
      const auto form = code_of(source, code);
      if (!seen_[form]) ++forms_[form].documents;
      seen_[form] = true;
    }
  }
  /// Sets the article count of the only form left. Does nothing if count() has counted it, as it has when order()
  /// dropped other forms.
  void count_only_form(std::uint32_t documents) {
    if (forms_[0].documents == 0) forms_[0].documents = documents;
  }

  /// Sorts the forms by descending count, drops those that no article has, and assigns the codes accordingly. Throws
  /// UnusableError if the stem has more than 32,767 forms.
  void order() {
    std::vector<std::uint16_t> by_count(forms_.size());
    for (std::size_t i = 0; i < by_count.size(); ++i) by_count[i] = static_cast<std::uint16_t>(i);
    std::sort(by_count.begin(), by_count.end(), [this](auto a, auto b) {
      return std::tie(forms_[b].documents, forms_[a].text) < std::tie(forms_[a].documents, forms_[b].text);
    });
    std::vector<segment::Form> ordered;
    std::vector<std::uint16_t> place(forms_.size(), 0);
    for (const auto form : by_count) {
      if (forms_[form].documents == 0) break;
      place[form] = static_cast<std::uint16_t>(ordered.size());
      ordered.push_back(std::move(forms_[form]));
    }
    if (ordered.size() > segment::most_forms)
      throw UnusableError("a stem has more than 32,767 forms; the input is probably not text");
    forms_ = std::move(ordered);
    for (auto& codes : codes_)
      for (auto& code : codes) code = place[code];
  }

  /// The new code for a source's code.
  [[nodiscard]] std::uint16_t code_of(std::size_t source, std::uint16_t code) const {
    const auto& codes = codes_[source];
    if (code >= codes.size()) throw encoding::Damaged("a position refers to a form that does not exist");
    return codes[code];
  }
  [[nodiscard]] const std::vector<segment::Form>& forms() const noexcept { return forms_; }

 private:
  std::vector<segment::Form> forms_;
  std::vector<std::vector<std::uint16_t>> codes_;  ///< [source][code there] → new code
  std::vector<bool> seen_;
};

}  // namespace dateline::indexer::sealed
