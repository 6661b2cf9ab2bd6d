#include "common/xapian/shards.hpp"

#include <fmt/format.h>

#include <charconv>
#include <sstream>
#include <string_view>

#include "common/error.hpp"
#include "common/io/file.hpp"

namespace dateline::xapian {

namespace {

struct StubLine {
  std::string kind;
  std::string place;
};

StubLine split(const std::string& line) {
  const auto kind_end = line.find_first_of(" \t");
  if (kind_end == std::string::npos) return {"auto", line};
  const auto place = line.find_first_not_of(" \t", kind_end);
  return {line.substr(0, kind_end), place == std::string::npos ? "" : line.substr(place)};
}

/// "HOST:PORT" or ":PROGRAM ARGUMENTS".
Xapian::Database open_remote(const std::string& place) {
  const auto colon = place.rfind(':');
  if (place.starts_with(':')) {
    const auto space = place.find(' ');
    return Xapian::Remote::open(place.substr(1, space - 1), space == std::string::npos ? "" : place.substr(space + 1));
  }
  unsigned port = 0;
  const auto digits = colon == std::string::npos ? std::string_view{} : std::string_view(place).substr(colon + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || port == 0 || port > 65'535)
    throw Xapian::InvalidArgumentError("a remote shard is HOST:PORT or :PROGRAM ARGUMENTS");
  return Xapian::Remote::open(place.substr(0, colon), port);
}

Xapian::Database open(const StubLine& line, const std::filesystem::path& beside) {
  if (line.place.empty()) throw Xapian::InvalidArgumentError("nothing says where the shard is");
  if (line.kind == "remote") return open_remote(line.place);
  if (line.kind == "auto" || line.kind == "glass") return Xapian::Database((beside / line.place).string());
  throw Xapian::InvalidArgumentError("the kinds of shards are remote, auto and glass");
}

std::string trimmed(const std::string& line) {
  constexpr auto blanks = " \t\r";
  const auto first = line.find_first_not_of(blanks);
  if (first == std::string::npos || line[first] == '#') return {};
  return line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

std::vector<Shard> open_stub(const std::filesystem::path& stub) {
  std::vector<Shard> shards;
  std::istringstream lines(io::read_file(stub));
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    line = trimmed(line);
    if (line.empty()) continue;
    try {
      shards.push_back({line, open(split(line), stub.parent_path())});
    } catch (const Xapian::Error& error) {
      throw UnusableError(
          fmt::format("{}:{}: cannot open the shard '{}': {}", stub.string(), number, line, explained(error)));
    }
  }
  if (shards.empty()) throw UnusableError(fmt::format("{}: lists no shard", stub.string()));
  return shards;
}

}  // namespace

std::vector<Shard> open_shards(const std::filesystem::path& index, const index::Settings& settings) {
  if (!settings.stub.empty()) return open_stub(settings.stub);
  const auto path = index::xapian_path(index).string();
  return {{path, Xapian::Database(path)}};
}

Xapian::Database joined(const std::vector<Shard>& shards) {
  Xapian::Database all;
  for (const auto& shard : shards) all.add_database(shard.database);
  return all;
}

std::string explained(const Xapian::Error& error) {
  auto text = error.get_msg();
  if (const auto* system = error.get_error_string(); system != nullptr) text += fmt::format(": {}", system);
  if (!error.get_context().empty()) text += fmt::format(" ({})", error.get_context());
  return text;
}

}  // namespace dateline::xapian
