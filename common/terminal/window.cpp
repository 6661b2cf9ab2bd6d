#include "common/terminal/window.hpp"

#include <sys/ioctl.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace dateline::terminal {

namespace {

/// A number in the environment; 0 if there is none.
std::size_t number_in(const char* variable) {
  const char* const value = std::getenv(variable);
  if (value == nullptr) return 0;
  const std::string_view digits(value);
  constexpr std::size_t widest = 100000;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() && number <= widest ? number : 0;
}

std::size_t first_known(std::size_t of_terminal, const char* variable, std::size_t otherwise) {
  if (of_terminal > 0) return of_terminal;
  const auto number = number_in(variable);
  return number > 0 ? number : otherwise;
}

}  // namespace

Window window_of(int descriptor) {
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0) size = {};
  return {std::max<std::size_t>(20, first_known(size.ws_col, "COLUMNS", 80)),
          std::max<std::size_t>(2, first_known(size.ws_row, "LINES", 24))};
}

}  // namespace dateline::terminal
