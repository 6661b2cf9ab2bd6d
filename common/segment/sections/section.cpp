#include "common/segment/sections/section.hpp"

#include <fmt/format.h>

#include <array>

namespace dateline::segment {

namespace {

constexpr std::array<std::string_view, 18> kinds{"",
                                                 "meta",
                                                 "lengths",
                                                 "title ends",
                                                 "days",
                                                 "instants",
                                                 "ids",
                                                 "store dictionaries",
                                                 "store offsets",
                                                 "store",
                                                 "dictionary",
                                                 "postings",
                                                 "skips",
                                                 "positions",
                                                 "forms",
                                                 "column",
                                                 "page checksums",
                                                 "groups of page checksums"};

std::string part_name(Part part) {
  if (part == roles_part) return "roles";
  if (part == mentions_part) return "mentions";
  for (const auto& row : facet_table)
    if (row.segment_part == part) return std::string(row.name);
  return fmt::format("part {}", part);
}

}  // namespace

std::string to_string(SectionName name) {
  const auto kind = static_cast<std::size_t>(name.kind);
  std::string text = kind > 0 && kind < kinds.size() ? std::string(kinds[kind]) : fmt::format("section kind {}", kind);
  if (name.part != text_part) text += " of " + part_name(name.part);
  return text;
}

}  // namespace dateline::segment
