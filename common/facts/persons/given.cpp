#include "common/facts/persons/given.hpp"

#include <algorithm>

namespace dateline::facts {
namespace {

bool is_slug(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

/// "james-baker" -> "James Baker".
std::string from_slug(std::string_view slug) {
  std::string name(slug);
  bool begins = true;
  for (char& c : name) {
    if (c == '-' || c == '_') c = ' ';
    if (begins && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    begins = c == ' ';
  }
  return name;
}

/// "Howard, John" -> "John Howard". "King, Jr." and names with several commas are returned unchanged.
std::string from_inverted(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos) return std::string(name);
  std::string_view given = name.substr(comma + 1);
  given.remove_prefix(std::min(given.find_first_not_of(' '), given.size()));
  if (given.empty() || given.starts_with("Jr") || given.starts_with("Sr")) return std::string(name);
  return std::string(given) + ' ' + std::string(name.substr(0, comma));
}

}  // namespace

std::string given_people_text(std::span<const std::string> names) {
  std::string text;
  for (const std::string& name : names) {
    std::string line = is_slug(name) ? from_slug(name) : from_inverted(name);
    std::replace(line.begin(), line.end(), '\n', ' ');
    text += line + "\n\n";
  }
  return text;
}

}  // namespace dateline::facts
