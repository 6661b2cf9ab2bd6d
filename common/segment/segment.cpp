#include "common/segment/segment.hpp"

#include <fmt/format.h>

#include "common/index/manifest.hpp"
#include "common/segment/name_damage.hpp"
#include "common/segment/positions/position_block.hpp"

namespace dateline::segment {

void check_meta(const Meta& meta) {
  if (meta.documents > most_documents) throw encoding::Damaged("a segment has too many articles");
  // An article's length and size are below 2^32.
  const auto is_sum = [&](std::uint64_t sum) { return sum == 0 || sum >> 32 < meta.documents; };
  if (!is_sum(meta.length) || !is_sum(meta.text_bytes)) throw encoding::Damaged("a segment's totals are too large");
  if (meta.title_weight == 0 || meta.title_weight > index::largest_title_weight)
    throw encoding::Damaged("a segment has an impossible title weight");
}

Segment::Segment(const std::filesystem::path& path) : file_(path) {
  name_damage(path, [this] { open(); });
}

void Segment::open() {
  meta_ = encoding::load<Meta>(file_.section(Kind::meta).read(0, sizeof(Meta)).data());
  check_meta(meta_);
  lengths_ = Lengths(file_.section(Kind::lengths), meta_.documents);
  dates_ = Dates(file_.section(Kind::days), file_.section(Kind::instants), meta_.documents, meta_.undated);
  ids_ = Ids(file_.section(Kind::ids), meta_.documents);
  store_ = Store(file_, meta_.documents);
  for (Part part = 0; part < part_count; ++part) {
    terms_[part] = TermIndex(file_, part, meta_.documents);
    if (part != text_part)
      columns_[part] = Column(file_.section(Kind::column, part), meta_.documents, terms_[part].dictionary.size());
  }
  forms_ = FormDictionary(file_.section(Kind::forms), terms_[text_part].dictionary.size(), meta_.documents);
  if (const auto section = file_.section(Kind::title_ends); !section.empty()) title_ends_ = SectionArray(section);
  if (title_ends_.size() != 0 && title_ends_.size() != meta_.documents)
    throw encoding::Damaged("the title ends do not match the articles");
  if (title_ends_.width() > encoding::bit_width(largest_position))
    throw encoding::Damaged("the end of a title is too large");
}

Record Segment::record(std::uint32_t document) const {
  const auto what = fmt::format("{}: document {}", file_.path().string(), document);
  return name_damage(what, [&] { return parse_record_fields(store_.record(document), what); });
}

}  // namespace dateline::segment
