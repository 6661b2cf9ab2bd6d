#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/engine/engine.hpp"
#include "tests/agreement/model/naive.hpp"
#include "tests/agreement/vocabulary.hpp"

namespace dateline::naive {

/// The same articles in an index on disk, made by the indexer, and in a naive one.
class Twins {
 public:
  /// `directory` is where the index is made: missing or empty.
  Twins(std::filesystem::path directory, std::string engine);

  /// Adds the articles of files to both, as one commit.
  void add(const std::vector<std::string>& paths);
  /// Deletes articles from both, as one commit.
  void remove(const std::vector<std::string>& ids);
  /// Merges all segments of the index, where its engine has segments.
  void merge();

  /// What a check of the index finds, its directory of people included; empty where all is well.
  [[nodiscard]] std::string damage() const;

  /// The engine at the last commit.
  [[nodiscard]] query::Engine& engine() { return *engine_; }
  [[nodiscard]] const Index& naive() const { return naive_; }
  [[nodiscard]] std::shared_ptr<const Vocabulary> vocabulary() const { return vocabulary_; }
  /// The place among the naive index's entries of a document of the engine.
  [[nodiscard]] std::size_t place(std::uint64_t document) const { return places_.at(document); }

 private:
  void look_again();

  std::filesystem::path directory_;
  std::string engine_name_;
  Index naive_;
  std::shared_ptr<const Vocabulary> vocabulary_;
  std::unique_ptr<query::Engine> engine_;
  std::unordered_map<std::uint64_t, std::size_t> places_;
};

}  // namespace dateline::naive
