#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "common/segment/snapshot.hpp"

namespace dateline::segment {

/// A surface form in one segment.
struct FormInSegment {
  std::string stem;
  std::uint32_t code = 0;
  std::uint64_t documents = 0;
};

/// Iterates over the forms of a segment from `from` on, in byte order. Merges the dictionary of stems, which has the
/// forms that equal their stem, with the forms section, which has the others. The segment must outlive it. Not
/// thread-safe.
class FormWalk {
 public:
  FormWalk(const Segment& segment, std::string_view from);

  [[nodiscard]] bool valid() const { return stems_.valid() || forms_.valid(); }
  [[nodiscard]] const std::string& form() const { return at_stem() ? stems_.key() : forms_.key(); }
  [[nodiscard]] FormInSegment entry() const;
  void next();

 private:
  [[nodiscard]] bool at_stem() const { return stems_.valid() && (!forms_.valid() || stems_.key() < forms_.key()); }
  void find_own_form();

  const TermDictionary& dictionary_;
  FrontCoded::Cursor stems_;
  FrontCoded::Cursor forms_;
  FormInSegment own_;
};

/// Calls visit(form, articles) for each form in any segment that begins with `prefix`, in byte order, until it returns
/// false. Deleted articles are counted.
void visit_forms(const Snapshot& snapshot, std::string_view prefix,
                 const std::function<bool(std::string_view, std::uint64_t)>& visit);

}  // namespace dateline::segment
