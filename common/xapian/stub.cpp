#include "common/xapian/stub.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>

#include "common/error.hpp"
#include "common/io/regular_file.hpp"

namespace dateline::xapian {

namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view kind = "remote";

std::string_view trimmed(std::string_view line) {
  const auto first = line.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

/// A name, or an address of IPv4 or IPv6. Not empty, and without a colon at the front, which begins a program's name.
bool is_host(std::string_view text) {
  constexpr std::string_view others = ".-_:[]%";
  if (text.empty() || text.front() == ':' || text.front() == '-') return false;
  for (const char c : text) {
    const bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!is_word && others.find(c) == std::string_view::npos) return false;
  }
  return true;
}

/// "remote HOST:PORT"; nothing if the line is anything else.
std::optional<ShardAddress> parse_line(std::string_view line, int number) {
  if (!line.starts_with(kind)) return std::nullopt;
  const auto rest = line.substr(kind.size());
  const auto place = trimmed(rest);
  if (place.size() == rest.size()) return std::nullopt;  // no blank follows the kind
  const auto colon = place.rfind(':');
  if (colon == std::string_view::npos || !is_host(place.substr(0, colon))) return std::nullopt;
  const auto digits = place.substr(colon + 1);
  ShardAddress shard{std::string(place.substr(0, colon)), 0, number};
  const auto* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, shard.port);
  if (error != std::errc{} || stop != end || shard.port == 0) return std::nullopt;
  return shard;
}

}  // namespace

std::vector<ShardAddress> read_stub(const std::filesystem::path& file) {
  std::vector<ShardAddress> shards;
  std::istringstream lines(io::read_regular(file, most_stub_bytes, io::Links::followed));
  std::string text;
  for (int number = 1; std::getline(lines, text); ++number) {
    const auto line = trimmed(text);
    if (line.empty() || line.front() == '#') continue;
    auto shard = parse_line(line, number);
    if (!shard)  // does not show the line: a manifest from somebody else may name any file as the stub file
      throw UnusableError(
          fmt::format("{}:{}: is not of the form 'remote HOST:PORT'. A shard is reached only through xapian-tcpsrv: "
                      "local databases, programs and other stub files are not opened",
                      file.string(), number));
    shards.push_back(std::move(*shard));
  }
  if (shards.empty()) throw UnusableError(fmt::format("{}: lists no shard", file.string()));
  return shards;
}

}  // namespace dateline::xapian
