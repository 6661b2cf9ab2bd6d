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
#include "common/segment/dictionary/term_index.hpp"
#include "common/segment/sections/section_file.hpp"
#include "common/segment/store/store.hpp"

namespace dateline::segment {

/// What a segment says of itself. As on disk.
struct Meta {
  std::uint32_t documents = 0;
  std::uint32_t undated = 0;
  std::uint64_t length = 0;      ///< of all articles together
  std::uint64_t text_bytes = 0;  ///< of titles and bodies
  std::uint32_t title_weight = 0;
  std::uint32_t recompressed = 0;  ///< 1: by a merge of everything, and nothing in it is of a deleted article
};
static_assert(sizeof(Meta) == 32);

/// A key of the text's dictionary that stands for a stem in titles alone: this byte and the stem. No folded form begins
/// with it.
inline constexpr char title_key = '\x01';
[[nodiscard]] inline std::string text_key(std::string_view stem, bool title) {
  return title ? title_key + std::string(stem) : std::string(stem);
}

/// The difference between a body's positions and where its title ended: no phrase or NEAR spans the two. Positions in
/// a segment leave it out.
inline constexpr std::uint32_t body_gap = 1000;

/// A sealed segment, mapped. Opening reads a few hundred bytes; everything else is read where it is needed.
/// Not safe to share between threads.
class Segment {
 public:
  /// Throws UnusableError naming the file where it is damaged or of another version.
  explicit Segment(const std::filesystem::path& file);

  [[nodiscard]] const Meta& meta() const noexcept { return meta_; }
  [[nodiscard]] std::uint32_t documents() const noexcept { return meta_.documents; }
  [[nodiscard]] const Lengths& lengths() const noexcept { return lengths_; }
  [[nodiscard]] const Dates& dates() const noexcept { return dates_; }
  [[nodiscard]] const Ids& ids() const noexcept { return ids_; }
  [[nodiscard]] const Store& store() const noexcept { return store_; }
  [[nodiscard]] const TermIndex& terms(Part part = text_part) const noexcept { return terms_[part]; }
  [[nodiscard]] const Column& column(Part part) const noexcept { return columns_[part]; }
  /// Forms that are not their own stem, with what they are of (FormEntry).
  [[nodiscard]] const FrontCoded& forms() const noexcept { return forms_; }
  /// The last title position of an article.
  [[nodiscard]] std::uint32_t title_end(std::uint32_t document) const noexcept {
    return title_ends_.size() == 0 ? 0 : static_cast<std::uint32_t>(title_ends_[document]);
  }
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
  FrontCoded forms_;
  encoding::PackedArray title_ends_;
};

}  // namespace dateline::segment
