#include "tests/agreement/twins.hpp"

#include <stdexcept>
#include <utility>

#include "corpus/reader.hpp"
#include "indexer/command/commands.hpp"

namespace dateline::naive {

namespace {

constexpr std::string_view language = "en";

void run_indexer(std::vector<std::string> arguments, const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  const int status = indexer::run(arguments);
  if (status != 0) throw std::runtime_error("dateline-index ended with status " + std::to_string(status));
}

}  // namespace

Twins::Twins(std::filesystem::path directory) : directory_(std::move(directory)), naive_(language) {}

void Twins::add(const std::vector<std::string>& paths) {
  corpus::Reader reader(paths, {}, [](const corpus::Problem&) {});
  while (const auto article = reader.next()) naive_.add(*article, facts::extract(*article));
  run_indexer({"add", "-i", directory_.string(), "--quiet"}, paths);
  look_again();
}

void Twins::remove(const std::vector<std::string>& ids) {
  for (const auto& id : ids) naive_.remove(id);
  run_indexer({"delete", "-i", directory_.string()}, ids);
  look_again();
}

void Twins::look_again() {
  vocabulary_ = std::make_shared<const Vocabulary>(vocabulary_of(naive_, language));
  engine_ = query::open_engine(directory_);
  places_.clear();
  const auto& entries = naive_.entries();
  for (std::size_t i = 0; i < entries.size(); ++i) places_.emplace(engine_->find(entries[i].article.id).value(), i);
}

}  // namespace dateline::naive
