#include "indexer/report/replacements.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/terminal.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t most_examples = 3;

std::string place_of(const Origin& origin) {
  return origin.line == 0 ? origin.file : fmt::format("{}:{}", origin.file, origin.line);
}

std::string_view were(std::uint64_t count) { return count == 1 ? "was" : "were"; }

}  // namespace

void Replacements::count(std::uint64_t sequence, Replacement replacement, bool is_in_input) {
  if (is_in_input) {
    if (replacement.by.version <= replacement.old.version) in_input_.add(sequence, std::move(replacement));
  } else if (replacement.by.file != replacement.old.file) {
    from_other_files_.add(sequence, std::move(replacement));
  }
}

void Replacements::Kind::add(std::uint64_t sequence, Replacement replacement) {
  ++count;
  const auto comes_later = [](std::uint64_t number, const auto& held) { return number < held.first; };
  const auto place = std::upper_bound(first.begin(), first.end(), sequence, comes_later);
  if (place == first.end() && first.size() == most_examples) return;
  first.emplace(place, sequence, std::move(replacement));
  if (first.size() > most_examples) first.pop_back();
}

std::string Replacements::Kind::examples() const {
  std::string lines;
  for (const auto& [sequence, replacement] : first)
    lines += text::safe_for_terminal(fmt::format("  {} replaced {}, id {}", place_of(replacement.by),
                                                 place_of(replacement.old), replacement.id)) +
             "\n";
  if (count > first.size()) lines += fmt::format("  and {} more\n", grouped(count - first.size()));
  return lines;
}

std::string Replacements::lines() const {
  std::string lines;
  if (in_input_.count > 0)
    lines += fmt::format(
                 "Warning: {} {} lost because a different one with the same id came later in the input. If they belong "
                 "together, give them versions; if not, add each file with its own --id-prefix, or name the field with "
                 "the id by --map NAME=id.\n",
                 counted(in_input_.count, "article"), were(in_input_.count)) +
             in_input_.examples();
  if (from_other_files_.count > 0)
    lines +=
        fmt::format(
            "Warning: {} of the index {} replaced by {} with the same id from another file. If these are different "
            "articles, add each file with its own --id-prefix.\n",
            counted(from_other_files_.count, "article"), were(from_other_files_.count),
            from_other_files_.count == 1 ? "one" : "ones") +
        from_other_files_.examples();
  return lines;
}

}  // namespace dateline::indexer
