#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include "common/model/record.hpp"
#include "common/segment/columns/column.hpp"
#include "common/segment/columns/dates.hpp"
#include "common/segment/columns/ids.hpp"
#include "common/segment/columns/lengths.hpp"
#include "common/segment/dictionary/form_dictionary.hpp"
#include "common/segment/dictionary/term_index.hpp"
#include "common/segment/sections/section_file.hpp"
#include "common/segment/store/store.hpp"

namespace dateline::segment {

/// A segment has at most this many documents, so that their numbers rounded up to whole windows have 32 bits.
inline constexpr std::uint32_t most_documents = ~0U - 0xffff;

/// Totals and settings of a segment. The layout is the one on disk.
struct Meta {
  std::uint32_t documents = 0;
  std::uint32_t undated = 0;
  std::uint64_t length = 0;      ///< of all articles together
  std::uint64_t text_bytes = 0;  ///< of titles and bodies
  std::uint32_t title_weight = 0;
  std::uint32_t recompressed = 0;  ///< 1 if a full merge compressed all records anew and dropped deleted articles
};
static_assert(sizeof(Meta) == 32);

/// Throws Damaged if no segment can have these numbers. They are then small enough for sums over all segments.
void check_meta(const Meta& meta);

/// The first byte of a key that stands for the occurrences of a stem in titles only; the stem follows. No folded form
/// begins with this byte.
inline constexpr char title_key = '\x01';
[[nodiscard]] inline std::string text_key(std::string_view stem, bool title) {
  return title ? title_key + std::string(stem) : std::string(stem);
}

/// Readers add this to the positions of the body, so that no phrase or NEAR spans title and body. Positions on disk do
/// not include it.
inline constexpr std::uint32_t body_gap = 1000;

/// A sealed segment, mapped into memory. Opening reads the published days and a few pages more, and checks that
/// sections are as long as their numbers say; the rest is read when it is used. Accessors of its structures throw
/// UnusableError, which names the file and the section, if a page that they read for the first time is not what was
/// written, and encoding::Damaged if contents violate the format. Reading records is not thread-safe (see Store);
/// everything else is immutable after construction.
class Segment {
 public:
  /// Throws UnusableError, which names the file, if it is damaged or of another version.
  explicit Segment(const std::filesystem::path& file);

  [[nodiscard]] const Meta& meta() const noexcept { return meta_; }
  [[nodiscard]] std::uint32_t documents() const noexcept { return meta_.documents; }
  [[nodiscard]] const Lengths& lengths() const noexcept { return lengths_; }
  [[nodiscard]] const Dates& dates() const noexcept { return dates_; }
  [[nodiscard]] const Ids& ids() const noexcept { return ids_; }
  [[nodiscard]] const Store& store() const noexcept { return store_; }
  [[nodiscard]] const TermIndex& terms(Part part = text_part) const noexcept { return terms_[part]; }
  [[nodiscard]] const Column& column(Part part) const noexcept { return columns_[part]; }
  /// All surface forms of the text.
  [[nodiscard]] const FormDictionary& forms() const noexcept { return forms_; }
  /// The last title position of an article; 0 without a title.
  [[nodiscard]] std::uint32_t title_end(std::uint32_t document) const {
    return title_ends_.size() == 0 ? 0 : static_cast<std::uint32_t>(title_ends_[document]);
  }
  /// Throws UnusableError, which names file and document, if the record is damaged.
  [[nodiscard]] Record record(std::uint32_t document) const;
  [[nodiscard]] const SectionFile& file() const noexcept { return file_; }

 private:
  void open();

  SectionFile file_;
  Meta meta_;
  Lengths lengths_;
  Dates dates_;
  Ids ids_;
  Store store_;
  std::array<TermIndex, part_count> terms_;
  std::array<Column, part_count> columns_;
  FormDictionary forms_;
  SectionArray title_ends_;
};

}  // namespace dateline::segment
