#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

/// The record of an article as an index stores it: the article as it was read, and its facts without mentions. Layout:
/// one version byte, then a zstd frame with a checksum. In the frame, strings are preceded by their length and numbers
/// are varints, in the order of record.cpp. The sealed engine stores the fields alone and compresses them itself.
namespace dateline {

struct Record {
  Article article;
  Facts facts;  ///< people, organisations, countries and dates have no mentions
};

/// Encodes records and reuses the compressor's memory. Not thread-safe; one per thread.
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

/// Appends the uncompressed fields of a record, for stores that compress on their own.
void append_record_fields(std::string& out, const Article& article, const Facts& facts);

/// Appends the beginning of an article's uncompressed fields: all fields except `file` and `line` and the facts.
/// Articles are identical if and only if these bytes are equal, and a record begins with those of its article.
void append_content_fields(std::string& out, const Article& article);

/// Parses uncompressed fields. Throws UnusableError, which names `what`, if they are damaged.
[[nodiscard]] Record parse_record_fields(std::string_view fields, std::string_view what);

/// Decodes a record. Throws UnusableError, which names `what` ("article lon-3"), if the bytes are damaged or of another
/// version.
[[nodiscard]] Record decode_record(std::string_view bytes, std::string_view what);

}  // namespace dateline
