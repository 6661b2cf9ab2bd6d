#include <fmt/format.h>

#include "common/terminal/streams.hpp"
#include "corpus/formats/format.hpp"
#include "indexer/command/commands.hpp"

namespace dateline::indexer {

Exit print_formats(const Arguments& arguments) {
  if (!arguments.words().empty()) throw UsageError("formats takes no arguments");
  std::string lines = fmt::format("{:<9} {:<22} {}\n", "format", "suffixes", "known by");
  for (const auto& format : corpus::formats::all())
    lines += fmt::format("{:<9} {:<22} {}\n", format.name, format.extensions, format.signs);
  lines +=
      "\nFiles may be compressed by gzip or Zstandard. A format is known by the first bytes of a file; if these could "
      "be\n"
      "anything, by the suffix of its name. `dateline-index add --explain FILE` says what a file is taken for.\n";
  terminal::write_output(lines);
  terminal::flush_output();
  return Exit::done;
}

}  // namespace dateline::indexer
