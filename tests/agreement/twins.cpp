#include "tests/agreement/twins.hpp"

#include <stdexcept>
#include <utility>

#include "common/facts/extract.hpp"
#include "common/segment/snapshot.hpp"
#include "corpus/reader.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::naive {

namespace {

constexpr std::string_view language = "en";

void run_indexer(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  const int status = indexer::run(arguments);
  if (status != 0) throw std::runtime_error("dateline-index ended with status " + std::to_string(status));
}

/// The articles that are deleted and still in a segment: when they go is the merges' affair.
std::vector<Article> deleted_articles(const std::filesystem::path& index) {
  std::vector<Article> deleted;
  for (const auto& live : segment::open_snapshot(index).segments)
    for (std::uint32_t document = 0; document < live.segment.documents(); ++document)
      if (!live.is_live(document)) deleted.push_back(live.segment.record(document).article);
  return deleted;
}

}  // namespace

Twins::Twins(std::filesystem::path directory, std::string engine)
    : directory_(std::move(directory)), engine_name_(std::move(engine)), naive_(language) {}

void Twins::add(const std::vector<std::string>& paths) {
  corpus::Reader reader(paths, {}, [](const corpus::Problem&) {});
  while (const auto article = reader.next()) naive_.add(*article, facts::extract(*article));
  run_indexer({"add", "-i", directory_.string(), "--engine", engine_name_, "--quiet"}, paths);
  look_again();
}

void Twins::remove(const std::vector<std::string>& ids) {
  for (const auto& id : ids) naive_.remove(id);
  run_indexer({"delete", "-i", directory_.string()}, ids);
  look_again();
}

void Twins::merge() {
  if (engine_name_ != "sealed") return;
  run_indexer({"merge", "-i", directory_.string()}, {});
  look_again();
}

std::string Twins::damage() const {
  std::string lines;
  const auto tell = [&](const std::string& line) { lines += line + '\n'; };
  const indexer::CheckListener listener{tell, tell, [](auto, auto) {}};
  indexer::engine_of(directory_, index::read_manifest(directory_))->check(listener);
  return lines;
}

void Twins::look_again() {
  if (engine_name_ == "sealed") naive_.set_deleted(deleted_articles(directory_));
  vocabulary_ = std::make_shared<const Vocabulary>(vocabulary_of(naive_, language));
  engine_ = query::open_engine(directory_);
  places_.clear();
  const auto& entries = naive_.entries();
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (!entries[i].deleted) places_.emplace(engine_->find(entries[i].article.id).value(), i);
}

}  // namespace dateline::naive
