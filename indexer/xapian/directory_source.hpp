#pragma once

#include <xapian.h>

#include "indexer/people/source.hpp"

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

 private:
  Xapian::Database database_;
  std::uint64_t generation_;
};

}  // namespace dateline::indexer
