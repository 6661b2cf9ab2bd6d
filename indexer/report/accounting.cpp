#include "indexer/report/accounting.hpp"
#include "common/text/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

std::string undated_line(std::uint64_t undated) {
  return fmt::format(
      "{} no date. Where the input has one: --date-order says how it is written (dmy, mdy, ymd), --map FIELD=published "
      "which field it is in; --set published=YYYY-MM-DD gives one to all that lack it.\n",
      undated == 1 ? "1 article has" : grouped(undated) + " articles have");
}

std::string replacement_line(const Accounting& accounting) {
  return text::safe_for_terminal(fmt::format(
             "Warning: {} replaced by {} of the same id from another file ({} by {}). Where these are different "
             "articles, add each file with an --id-prefix of its own.",
             counted(accounting.from_other_files, "article") + (accounting.from_other_files == 1 ? " was" : " were"),
             accounting.from_other_files == 1 ? "one" : "ones", accounting.replaced_file, accounting.replacing_file)) +
         "\n";
}

}  // namespace

void Accounting::count(std::uint64_t bytes, bool dated) {
  ++kept;
  text_bytes += bytes;
  if (!dated) ++undated;
}

void Accounting::count_replacement(const std::string& old, const std::string& by) {
  ++replaced;
  if (old == by || ++from_other_files > 1) return;
  replaced_file = old;
  replacing_file = by;
}

std::string summary(const Accounting& accounting, std::chrono::duration<double> took,
                    const std::filesystem::path& index, const CommitCounts& counts) {
  const auto text = static_cast<double>(accounting.text_bytes);
  auto lines = fmt::format("{} read: {} new, {} replaced, {} identical, {} skipped.\n",
                           counted(accounting.read(), "article"), grouped(accounting.added()),
                           grouped(accounting.replaced), grouped(accounting.identical), grouped(accounting.skipped));
  if (accounting.undated > 0) lines += undated_line(accounting.undated);
  if (accounting.from_other_files > 0) lines += replacement_line(accounting);
  const auto seconds = std::max(took.count(), 1e-3);
  lines += fmt::format("{} of text in {:.1f} s, {:.1f} MB/s.\n", megabytes(accounting.text_bytes), seconds,
                       text / 1e6 / seconds);
  if (counts.generation == 0) return lines + "A dry run: nothing was written.\n";
  const auto size = size_on_disk(index);
  lines += fmt::format("{}: {}, generation {}, {}", text::safe_for_terminal(index.string()),
                       counted(counts.articles, "article"), counts.generation, megabytes(size));
  // The share means something only where this run's text is all the text.
  if (accounting.text_bytes > 0 && counts.articles == accounting.added() + accounting.identical)
    lines += fmt::format(", {:.2f} times the text", static_cast<double>(size) / text);
  return lines + ".\n";
}

std::uint64_t size_on_disk(const std::filesystem::path& path) {
  std::uint64_t bytes = 0;
  std::error_code gone;  // a file may vanish meanwhile: what cannot be asked has no size
  for (auto at = std::filesystem::recursive_directory_iterator(path, gone);
       at != std::filesystem::recursive_directory_iterator(); at.increment(gone))
    if (const auto size = at->is_regular_file(gone) ? at->file_size(gone) : 0; !gone) bytes += size;
  return bytes;
}

}  // namespace dateline::indexer
