#include "indexer/report/missing_fields.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <string_view>
#include <utility>

#include "common/text/terminal.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t most_shown = 5;
constexpr std::uint64_t accepted_percent = 5;

}  // namespace

void MissingFields::count(const Article& article) {
  if (article.file != file_.file) end_file();
  if (file_.articles++ == 0) file_.file = article.file;
  const std::array<bool, kinds> lacks{article.body.empty(), article.title.empty(), !article.published};
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    Missing& missing = file_.missing[kind];
    if (!lacks[kind] || missing.count++ > 0) continue;
    missing.first = article.id;
    missing.line = article.line;
  }
}

void MissingFields::finish() {
  end_file();
  end_place(directory_);
}

void MissingFields::end_file() {
  if (file_.articles != 1) {
    end_place(file_);
    return;
  }
  const auto parent = std::filesystem::path(file_.file).parent_path();
  const bool same = directory_.articles > 0 && std::filesystem::path(directory_.file).parent_path() == parent;
  if (!same) end_place(directory_);
  if (directory_.articles == 0) {
    directory_ = std::exchange(file_, {});
    return;
  }
  directory_.file = (parent / "*").string();
  ++directory_.articles;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    Missing& all = directory_.missing[kind];
    if (all.count == 0)
      all = file_.missing[kind];
    else
      all.count += file_.missing[kind].count;
  }
  file_ = {};
}

void MissingFields::end_place(Place& place) {
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if (place.missing[kind].count == 0) continue;
    Total& total = totals_[kind];
    total.articles += place.missing[kind].count;
    if (++total.places <= most_shown) total.shown.push_back(place);
  }
  if (place.missing[body].count * 100 > place.articles * accepted_percent) {
    if (++without_body_files_ <= most_shown) warned_.push_back(place);
  }
  place = {};
}

std::string MissingFields::example_of(const Place& place, Kind kind) {
  const Missing& missing = place.missing[kind];
  return fmt::format("{} of {} in {} (first: {}, line {})", grouped(missing.count), grouped(place.articles), place.file,
                     missing.first, missing.line);
}

std::string MissingFields::line_of(Kind kind, std::string_view noun) const {
  const Total& total = totals_[kind];
  if (total.articles == 0) return {};
  std::string places;
  for (const Place& place : total.shown) places += (places.empty() ? "" : "; ") + example_of(place, kind);
  if (total.places > total.shown.size())
    places += fmt::format("; and {} more files", grouped(total.places - total.shown.size()));
  return text::safe_for_terminal(fmt::format("Without {}: {}: {}.", noun, counted(total.articles, "article"), places)) +
         "\n";
}

std::string MissingFields::lines() const {
  std::string lines = line_of(body, "body") + line_of(title, "title") + line_of(date, "date");
  for (const Place& place : warned_) {
    lines +=
        text::safe_for_terminal(fmt::format("Warning: more than {} % of the articles in {} have no body. If their text "
                                            "is in a field of another name, give --map NAME=body; "
                                            "`dateline-index add --explain FILE` shows how a file is read.",
                                            accepted_percent, place.file)) +
        "\n";
  }
  if (without_body_files_ > warned_.size())
    lines += fmt::format("Warning: and so in {} more files.\n", grouped(without_body_files_ - warned_.size()));
  return lines;
}

}  // namespace dateline::indexer
