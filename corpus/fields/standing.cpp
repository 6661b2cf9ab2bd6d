#include "corpus/fields/standing.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dateline::corpus {
namespace {

struct Named {
  std::string_view name;
  Record::Status status;
};
constexpr std::array standings{
    Named{"canceled", Record::Status::canceled},  Named{"cancelled", Record::Status::canceled},
    Named{"killed", Record::Status::canceled},    Named{"kill", Record::Status::canceled},
    Named{"deleted", Record::Status::canceled},   Named{"withdrawn", Record::Status::canceled},
    Named{"retracted", Record::Status::canceled}, Named{"withheld", Record::Status::withheld},
    Named{"embargoed", Record::Status::withheld},
};

}  // namespace

std::optional<std::uint64_t> version_number(std::string_view text) {
  constexpr std::uint64_t largest = 1'000'000'000'000'000'000;
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == std::string_view::npos || begin > 1) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : text.substr(begin)) {
    if (c < '0' || c > '9') break;
    if (number >= largest / 10) return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

std::string_view without_vocabulary(std::string_view code) {
  const std::size_t colon = code.find_last_of(":/");
  return colon == std::string_view::npos ? code : code.substr(colon + 1);
}

Record::Status status_named(std::string_view status) {
  std::string name(without_vocabulary(status).substr(0, 16));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto* found =
      std::find_if(standings.begin(), standings.end(), [&](const Named& known) { return known.name == name; });
  return found == standings.end() ? Record::Status::usable : found->status;
}

}  // namespace dateline::corpus
