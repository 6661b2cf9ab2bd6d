#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/dictionary/form_dictionary.hpp"
#include "common/segment/dictionary/form_list.hpp"

namespace dateline::indexer::sealed {

/// Collects the surface forms of a segment's text while its terms are written, and writes them sorted. Holds the text
/// of a form once, and 24 bytes beside it. Not thread-safe.
class FormCollector {
 public:
  /// Adds the forms of a term. Precondition: terms come in ascending order. `forms`: as the dictionary lists them.
  /// Ignores the keys of words in titles, whose forms are those of the words. Throws encoding::Damaged if a form is
  /// longer than the analysis makes any.
  void add(std::string_view key, std::uint32_t ordinal, std::uint32_t documents,
           const std::vector<segment::Form>& forms);

  /// Writes all forms. Throws encoding::Damaged if two stems have the same form, as no analysis gives.
  void write(segment::SectionWriter& section);

 private:
  struct Collected {
    std::uint64_t text;  ///< offset in texts_
    std::uint32_t bytes;
    segment::FormEntry entry;
  };
  [[nodiscard]] std::string_view text_of(const Collected& form) const noexcept {
    return std::string_view(texts_).substr(form.text, form.bytes);
  }
  void keep(std::string_view text, bool own, const segment::FormEntry& entry);

  std::string texts_;
  std::vector<Collected> own_;     ///< forms that equal their stem, so they ascend
  std::vector<Collected> others_;  ///< unsorted
};

}  // namespace dateline::indexer::sealed
