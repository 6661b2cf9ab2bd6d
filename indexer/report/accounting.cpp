#include "indexer/report/accounting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "common/text/terminal.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

std::string undated_line(std::uint64_t undated) {
  return fmt::format(
      "{} no date. If the input has dates, say how they are written with --date-order (dmy, mdy, ymd) or which field "
      "they are in with --map FIELD=published. --set published=YYYY-MM-DD dates every article that has none.\n",
      undated == 1 ? "1 article has" : grouped(undated) + " articles have");
}

}  // namespace

void Accounting::count(std::uint64_t bytes, bool dated) {
  ++kept;
  text_bytes += bytes;
  if (!dated) ++undated;
}

void Accounting::count_replacement(Replacement replacement, bool is_in_input) {
  replacements.count(replaced++, std::move(replacement), is_in_input);
}

void Accounting::count_outdated(std::uint64_t articles) {
  outdated += articles;
  skipped += articles;
  kept -= articles;
}

std::string summary(const Accounting& accounting, const std::string& missing, std::chrono::duration<double> took,
                    const std::filesystem::path& index, const CommitCounts& counts) {
  const auto text = static_cast<double>(accounting.text_bytes);
  auto lines = fmt::format("{} read: {} new, {} replaced, {} identical, {} skipped.\n",
                           counted(accounting.read(), "article"), grouped(accounting.added()),
                           grouped(accounting.replaced), grouped(accounting.identical), grouped(accounting.skipped));
  lines += missing;
  if (accounting.outdated > 0)
    lines += fmt::format("{} skipped because a higher version of the same article is there.\n",
                         counted(accounting.outdated, "article") + (accounting.outdated == 1 ? " was" : " were"));
  if (accounting.canceled > 0)
    lines += fmt::format("{} deleted because the sender has canceled it.\n",
                         counted(accounting.canceled, "article") + (accounting.canceled == 1 ? " was" : " were"));
  if (accounting.undated > 0) lines += undated_line(accounting.undated);
  lines += accounting.replacements.lines();
  const auto seconds = std::max(took.count(), 1e-3);
  lines += fmt::format("{} of text in {:.1f} s, {:.1f} MB/s.\n", megabytes(accounting.text_bytes), seconds,
                       text / 1e6 / seconds);
  if (counts.generation == 0) return lines + "A dry run: nothing was written.\n";
  const auto size = size_on_disk(index);
  lines += fmt::format("{}: {}, generation {}, {}", text::safe_for_terminal(index.string()),
                       counted(counts.articles, "article"), counts.generation, megabytes(size));
  // The ratio to the text is meaningful only if the index holds no text but this run's.
  if (accounting.text_bytes > 0 && counts.articles == accounting.added() + accounting.identical)
    lines += fmt::format(", {:.2f} times the text", static_cast<double>(size) / text);
  return lines + ".\n";
}

std::uint64_t size_on_disk(const std::filesystem::path& path) {
  std::uint64_t bytes = 0;
  std::error_code gone;  // another program may remove a file meanwhile; it then counts as 0 bytes
  for (auto at = std::filesystem::recursive_directory_iterator(path, gone);
       at != std::filesystem::recursive_directory_iterator(); at.increment(gone))
    if (const auto size = at->is_regular_file(gone) ? at->file_size(gone) : 0; !gone) bytes += size;
  return bytes;
}

}  // namespace dateline::indexer
