#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>

#include "indexer/people/source.hpp"
#include "indexer/xapian/article_people.hpp"

namespace dateline::indexer {

/// The people of an index with the Xapian engine, read from the terms and value slots of one database or of several
/// shards joined into one. Throws Xapian::Error. Not thread-safe.
class XapianDirectorySource final : public DirectorySource {
 public:
  XapianDirectorySource(Xapian::Database database, std::uint64_t generation)
      : database_(std::move(database)), generation_(generation) {}

  [[nodiscard]] std::uint64_t generation() override { return generation_; }
  void keys(const KeyVisitor& visit) override;
  [[nodiscard]] std::vector<Appearance> appearances(std::string_view key) override;
  [[nodiscard]] std::uint64_t organisations(std::string_view name) override;

  /// How many names and roles of people in articles were decoded so far: the cost of keys() and appearances().
  [[nodiscard]] std::uint64_t values_read() const noexcept { return values_read_; }

 private:
  class SlotReader;

  [[nodiscard]] std::shared_ptr<const ArticlePeople> people_of(Xapian::docid document, SlotReader& labels,
                                                               SlotReader& tuples);

  Xapian::Database database_;
  std::uint64_t generation_;
  std::uint64_t values_read_ = 0;
  std::unordered_map<Xapian::docid, std::shared_ptr<const ArticlePeople>> kept_;  ///< of long articles
  std::size_t kept_bytes_ = 0;
};

}  // namespace dateline::indexer
