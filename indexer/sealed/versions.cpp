#include "indexer/sealed/versions.hpp"

#include <algorithm>
#include <tuple>

namespace dateline::indexer::sealed {

namespace {

/// Whether two articles are equal apart from the file and line they were read from.
bool is_identical(Article a, const Article& b) {
  a.file = b.file;
  a.line = b.line;
  return a == b;
}

}  // namespace

VersionSettler::VersionSettler(const segment::Snapshot& snapshot, const std::vector<std::uint32_t>& source_documents)
    : snapshot_(snapshot) {
  for (const auto documents : source_documents) outcome_.dead.emplace_back(documents, false);
}

void VersionSettler::sort(std::vector<Version>& versions) {
  std::sort(versions.begin(), versions.end(), [](const Version& a, const Version& b) {
    return std::tie(a.id_hash, a.sequence) < std::tie(b.id_hash, b.sequence);
  });
}

void VersionSettler::begin_hash(const std::vector<segment::Location>& old) {
  current_.clear();
  for (const auto& location : old)
    current_.push_back({snapshot_.segments[location.segment].segment.record(location.document), location, {}});
}

void VersionSettler::settle_one(const Version& version, Record record) {
  const auto found = std::find_if(current_.begin(), current_.end(), [&](const Current& current) {
    return current.record.article.id == record.article.id;
  });
  if (found == current_.end()) {
    ++outcome_.added;
    current_.push_back({std::move(record), std::nullopt, version});
  } else if (is_identical(found->record.article, record.article)) {
    ++outcome_.identical;
    outcome_.dead[version.source][version.document] = true;
  } else if (record.article.version != 0 && record.article.version < found->record.article.version) {
    ++outcome_.outdated;
    outcome_.dead[version.source][version.document] = true;
  } else {
    replace(*found, version, record.article);
    *found = {std::move(record), std::nullopt, version};
  }
}

void VersionSettler::replace(const Current& current, const Version& version, const Article& by) {
  ++outcome_.replacements;
  if (current.old)
    outcome_.replaced.push_back(*current.old);
  else
    outcome_.dead[current.version.source][current.version.document] = true;
  const auto& old = current.record.article;
  outcome_.doubtful.count(version.sequence,
                          {.id = by.id, .old = {old.file, old.line, old.version}, .by = {by.file, by.line, by.version}},
                          !current.old);
}

}  // namespace dateline::indexer::sealed
