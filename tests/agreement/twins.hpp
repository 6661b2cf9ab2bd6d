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
  /// An index of another engine beside the naive index of `first`, which is not changed by this one: whatever changes
  /// `first` must then change this, too. They agree only while the segments of `first` hold no deleted articles.
  Twins(std::filesystem::path directory, std::string engine, const Twins& first);

  /// Adds the articles of files to both, as one commit.
  void add(const std::vector<std::string>& paths);
  /// Deletes articles from both, as one commit.
  void remove(const std::vector<std::string>& ids);
  /// Merges all segments of the index, where its engine has segments.
  void merge();

  /// What a check of the index finds, its directory of people included; empty where it finds nothing.
  [[nodiscard]] std::string damage() const;

  /// The engine at the last commit.
  [[nodiscard]] query::Engine& engine();
  [[nodiscard]] const Index& naive();
  [[nodiscard]] std::shared_ptr<const Vocabulary> vocabulary();
  /// The place among the naive index's entries of a document of the engine.
  [[nodiscard]] std::size_t place(std::uint64_t document);

 private:
  void run_indexer(std::vector<std::string> arguments, const std::vector<std::string>& more);
  void take_in_commit();

  std::filesystem::path directory_;
  std::string engine_name_;
  bool is_first_;
  std::shared_ptr<Index> naive_;
  bool is_stale_ = true;  ///< the members below are of an earlier commit
  std::shared_ptr<const Vocabulary> vocabulary_;
  std::unique_ptr<query::Engine> engine_;
  std::unordered_map<std::uint64_t, std::size_t> places_;
};

}  // namespace dateline::naive
