#include "common/segment/segment.hpp"

#include <fmt/format.h>

namespace dateline::segment {

Segment::Segment(const std::filesystem::path& path) : file_(path) {
  try {
    open();
  } catch (const encoding::Damaged& damage) {
    throw UnusableError(fmt::format("{}: {}", path.string(), damage.what()));
  }
}

void Segment::open() {
  meta_ = encoding::load<Meta>(file_.section(Kind::meta).read(0, sizeof(Meta)).data());
  lengths_ = Lengths(file_.section(Kind::lengths), meta_.documents);
  dates_ = Dates(file_.section(Kind::days), file_.section(Kind::instants), meta_.documents, meta_.undated);
  ids_ = Ids(file_.section(Kind::ids), meta_.documents);
  store_ = Store(file_, meta_.documents);
  for (Part part = 0; part < part_count; ++part) {
    terms_[part] = TermIndex(file_, part, meta_.documents);
    if (part != text_part) columns_[part] = Column(file_.section(Kind::column, part), meta_.documents);
  }
  forms_ = FrontCoded(file_.section(Kind::forms));
  if (const auto section = file_.section(Kind::title_ends); !section.empty()) title_ends_ = SectionArray(section);
  if (title_ends_.size() != 0 && title_ends_.size() != meta_.documents)
    throw encoding::Damaged("the title ends do not match the articles");
}

Record Segment::record(std::uint32_t document) const {
  const auto what = fmt::format("{}: document {}", file_.path().string(), document);
  try {
    return parse_record_fields(store_.record(document), what);
  } catch (const encoding::Damaged& damage) {
    throw UnusableError(fmt::format("{}: {}", what, damage.what()));
  }
}

}  // namespace dateline::segment
