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
    : directory_(std::move(directory)),
      engine_name_(std::move(engine)),
      is_first_(true),
      naive_(std::make_shared<Index>(language)) {}

Twins::Twins(std::filesystem::path directory, std::string engine, const Twins& first)
    : directory_(std::move(directory)), engine_name_(std::move(engine)), is_first_(false), naive_(first.naive_) {}

void Twins::run_indexer(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  const int status = indexer::run(arguments);
  if (status != 0) throw std::runtime_error("dateline-index ended with status " + std::to_string(status));
  is_stale_ = true;
}

void Twins::add(const std::vector<std::string>& paths) {
  if (is_first_) {
    corpus::Reader reader(paths, {}, [](const corpus::Problem&) {});
    while (const auto article = reader.next()) naive_->add(*article, facts::extract(*article));
  }
  run_indexer({"add", "-i", directory_.string(), "--engine", engine_name_, "--quiet"}, paths);
}

void Twins::remove(const std::vector<std::string>& ids) {
  if (is_first_) naive_->remove({ids.begin(), ids.end()});
  run_indexer({"delete", "-i", directory_.string()}, ids);
}

void Twins::merge() {
  if (engine_name_ == "sealed") run_indexer({"merge", "-i", directory_.string()}, {});
}

std::string Twins::damage() const {
  std::string lines;
  const auto tell = [&](const std::string& line) { lines += line + '\n'; };
  const indexer::CheckListener listener{tell, tell, [](auto, auto) {}};
  indexer::engine_of(directory_, index::read_manifest(directory_))->check(listener);
  return lines;
}

query::Engine& Twins::engine() {
  take_in_commit();
  return *engine_;
}

const Index& Twins::naive() {
  take_in_commit();
  return *naive_;
}

std::shared_ptr<const Vocabulary> Twins::vocabulary() {
  take_in_commit();
  if (!vocabulary_) vocabulary_ = std::make_shared<const Vocabulary>(vocabulary_of(*naive_, language));
  return vocabulary_;
}

std::size_t Twins::place(std::uint64_t document) {
  take_in_commit();
  return places_.at(document);
}

void Twins::take_in_commit() {
  if (!is_stale_) return;
  is_stale_ = false;
  if (engine_name_ == "sealed" && is_first_) naive_->set_deleted(deleted_articles(directory_));
  vocabulary_.reset();
  engine_ = query::open_engine(directory_);
  places_.clear();
  const auto& entries = naive_->entries();
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (!entries[i].deleted) places_.emplace(engine_->find(entries[i].article.id).value(), i);
}

}  // namespace dateline::naive
