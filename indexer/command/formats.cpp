#include <fmt/format.h>

#include <string>
#include <string_view>

#include "common/terminal/streams.hpp"
#include "common/text/wrap.hpp"
#include "corpus/formats/format.hpp"
#include "indexer/command/commands.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t suffix_columns = 22;
constexpr std::size_t sign_columns = 46;

/// The first line of a text, which is taken off it.
std::string take_line(std::string& text) {
  const auto line = text.substr(0, text.find('\n'));
  text.erase(0, line.size() + 1);
  return line;
}

/// One row of three columns, of which the last two may take several lines.
std::string row(std::string_view name, std::string_view suffixes, std::string_view signs) {
  auto second = text::wrapped(suffixes, {.columns = suffix_columns});
  auto third = text::wrapped(signs, {.columns = sign_columns});
  std::string lines;
  for (; !second.empty() || !third.empty(); name = {}) {
    const auto suffix_line = take_line(second);
    lines += fmt::format("{:<9} {:<{}} {}\n", name, suffix_line, suffix_columns, take_line(third));
  }
  return lines;
}

}  // namespace

Exit print_formats(const Arguments& arguments) {
  if (!arguments.words().empty()) throw UsageError("formats takes no arguments");
  auto lines = row("format", "suffixes", "known by");
  for (const auto& format : corpus::formats::all()) lines += row(format.name, format.extensions, format.signs);
  lines += R"(
Files may be compressed by gzip or Zstandard. A format is known by the first
bytes of a file; if these could be anything, by the suffix of its name.
`dateline-index add --explain FILE` says what a file is taken for.
)";
  terminal::write_output(lines);
  terminal::flush_output();
  return Exit::done;
}

}  // namespace dateline::indexer
