#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>

#include "indexer/xapian/writer.hpp"

namespace dateline::indexer {

/// Says what XapianWriter::put would do, and writes nothing.
class XapianPreview {
 public:
  /// `index` need not be there. Throws UnusableError where it cannot be read.
  explicit XapianPreview(const std::filesystem::path& index);

  PutResult put(const PreparedArticle& article);

 private:
  /// An article as a later one of its id would find it.
  struct Known {
    std::string content_hash;
    std::string file;
  };
  [[nodiscard]] std::optional<Known> committed(const std::string& id) const;

  std::filesystem::path path_;
  std::optional<Xapian::Database> database_;
  std::unordered_map<std::string, Known> put_before_;
};

}  // namespace dateline::indexer
