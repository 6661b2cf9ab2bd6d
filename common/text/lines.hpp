#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace dateline::text {

/// The text without the byte order mark (of UTF-8) that it may begin with.
[[nodiscard]] constexpr std::string_view without_byte_order_mark(std::string_view text) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

/// Calls visit(line, number) for each line of a list, such as one of ids or of queries; numbers count from 1. A line is
/// a std::string without its end, LF, CR LF or CR, and the first one without a byte order mark. Afterwards in.bad()
/// says whether reading failed.
template <typename Visit>
void for_each_line(std::istream& in, Visit visit) {
  std::uint64_t number = 0;
  for (std::string lines; std::getline(in, lines);) {
    std::string_view rest = lines;
    if (number == 0) rest = without_byte_order_mark(rest);
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    for (auto end = rest.find('\r'); end != std::string_view::npos; end = rest.find('\r')) {
      visit(std::string(rest.substr(0, end)), ++number);
      rest.remove_prefix(end + 1);
    }
    visit(std::string(rest), ++number);
  }
}

}  // namespace dateline::text
