#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/packed_array.hpp"
#include "common/segment/sections/section_file.hpp"
#include "common/segment/sections/section_writer.hpp"

/// The articles' records: each its own zstd frame, so that one is read without its neighbours, compressed with a
/// dictionary so that this costs little. A frame names its dictionary, so merging copies frames as they are.
namespace dateline::segment {

/// How much is spent on making records small.
enum class Effort : std::uint8_t {
  fast,      ///< while articles are added
  thorough,  ///< when all of an index is merged
};

/// A dictionary for records like these samples, `bytes` in all; empty where they are too few to learn from.
[[nodiscard]] std::string train_store_dictionary(const std::vector<std::string>& samples, std::uint64_t bytes,
                                                 Effort effort);

/// Compresses records. One per thread.
class RecordCompressor {
 public:
  RecordCompressor(std::string_view dictionary, Effort effort);
  ~RecordCompressor();
  RecordCompressor(RecordCompressor&&) noexcept;
  RecordCompressor& operator=(RecordCompressor&&) noexcept;

  /// The frame is valid until the next call.
  [[nodiscard]] std::string_view compress(std::string_view record);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The record of a frame that was compressed with one of these dictionaries, or none. Throws Damaged where it is not
/// intact.
[[nodiscard]] std::string decompress_record(std::string_view frame, const std::vector<std::string_view>& dictionaries);

/// Reads records. One per thread.
class Store {
 public:
  Store();
  Store(const SectionFile& file, std::uint32_t documents);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// The compressed record. Throws Damaged where the section does not hold it.
  [[nodiscard]] std::string_view frame(std::uint32_t document) const;
  /// The record's bytes. Throws Damaged where its frame is not intact.
  [[nodiscard]] std::string record(std::uint32_t document) const;
  [[nodiscard]] const std::vector<std::string_view>& dictionaries() const noexcept;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Writes the records of a segment, document by document.
class StoreWriter {
 public:
  explicit StoreWriter(SectionFileWriter& file);
  void add_dictionary(std::string_view dictionary);
  void add(std::string_view frame);
  void finish();

 private:
  SectionWriter& dictionaries_;
  SectionWriter& offsets_section_;
  SectionWriter& frames_;
  std::vector<std::uint64_t> offsets_{0};
};

}  // namespace dateline::segment
