#pragma once

#include <xapian.h>

#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// The people of an index with the Xapian engine, of one database or of shards, from its terms and slots.
/// Throws Xapian::Error.
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
