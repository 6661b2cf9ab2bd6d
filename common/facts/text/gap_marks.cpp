#include "common/facts/text/gap_marks.hpp"

#include "common/facts/text/words.hpp"

namespace dateline::facts {

std::uint32_t gap_of_mark(char32_t mark) noexcept {
  switch (mark) {
    case 0xA0:
    case 0x2009:
    case 0x202F:
    case 0x3000:
      return gap::space;
    case 0x2010:
    case 0x2011:
      return gap::hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return gap::dash;
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
      return gap::quote;
    case 0x2026:
    case 0x3002:
      return gap::stop;
    case 0xA3:
    case 0xA5:
    case 0x20AC:
      return gap::money;
    case 0xAD:
    case 0x200B:
    case 0x200D:
    case 0xFEFF:
      return 0;
    default:
      return gap::other;
  }
}

}  // namespace dateline::facts
