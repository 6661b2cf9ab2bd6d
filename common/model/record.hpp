#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

/// The record of an article as an index stores it: the article as it was read, and its facts without mentions.
/// Layout: one version byte, then a zstd frame of its own with a checksum; in the frame every string has its length
/// before it and every number is a varint, in the order of record.cpp.
namespace dateline {

struct Record {
  Article article;
  Facts facts;  ///< people, organisations, countries and dates have no mentions
};

/// Writes records. One per thread; keeps the compressor's memory from one to the next.
class RecordEncoder {
 public:
  RecordEncoder();
  ~RecordEncoder();
  RecordEncoder(RecordEncoder&&) noexcept;
  RecordEncoder& operator=(RecordEncoder&&) noexcept;

  [[nodiscard]] std::string encode(const Article& article, const Facts& facts);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Appends the fields of a record as they stand in its frame: for stores that compress their own way.
void append_record_fields(std::string& out, const Article& article, const Facts& facts);

/// Reads the fields of a record. Throws UnusableError naming `what` where they are damaged.
[[nodiscard]] Record parse_record_fields(std::string_view fields, std::string_view what);

/// Reads a record. Throws UnusableError naming `what` ("article lon-3") where the bytes are damaged or of another
/// version.
[[nodiscard]] Record decode_record(std::string_view bytes, std::string_view what);

}  // namespace dateline
