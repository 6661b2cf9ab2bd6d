#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/packed_array.hpp"
#include "common/segment/sections/section_file.hpp"
#include "common/segment/sections/section_writer.hpp"

/// The records of articles. Each is its own zstd frame, so that it can be read alone, and compressed with a shared
/// dictionary. A frame names its dictionary, so merges copy frames unchanged.
namespace dateline::segment {

/// The size in bytes of the largest record that may be stored: four times that of the largest article, so that its
/// facts fit, too. A reader refuses a segment that claims more.
inline constexpr std::uint64_t largest_record = std::uint64_t{256} << 20;

/// How much time compression may take.
enum class Effort : std::uint8_t {
  fast,      ///< used by `add`
  thorough,  ///< used by `merge --best`
};

/// Trains a dictionary on samples of records. `bytes`: total size of the records that it will compress. Returns an
/// empty string if there are too few samples.
[[nodiscard]] std::string train_store_dictionary(const std::vector<std::string>& samples, std::uint64_t bytes,
                                                 Effort effort);

/// Compresses records. Not thread-safe; one per thread.
class RecordCompressor {
 public:
  RecordCompressor(std::string_view dictionary, Effort effort);
  ~RecordCompressor();
  RecordCompressor(RecordCompressor&&) noexcept;
  RecordCompressor& operator=(RecordCompressor&&) noexcept;

  /// The frame is valid until the next call. Throws UnusableError if the record is larger than largest_record.
  [[nodiscard]] std::string_view compress(std::string_view record);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Decompresses a frame that was compressed with one of these dictionaries or without any. Throws Damaged if it is not
/// intact, or claims more than largest_record or more than a frame of its size can hold.
[[nodiscard]] std::string decompress_record(std::string_view frame, const std::vector<std::string_view>& dictionaries);

/// Reads records. Not thread-safe, because reads share a decompression context; one per thread.
class Store {
 public:
  Store();
  Store(const SectionFile& file, std::uint32_t documents);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  /// The compressed record, verified. Throws Damaged if it is not within the section.
  [[nodiscard]] std::string_view frame(std::uint32_t document) const;
  /// The record's bytes. They are verified by the frame's own checksum, which also finds damage of the dictionary.
  /// Throws Damaged if the frame is not intact or claims to be larger than the segment's largest record, and
  /// UnusableError, which names the section, if a page of the frame or of its dictionary is damaged.
  [[nodiscard]] std::string record(std::uint32_t document) const;
  /// The dictionaries, verified.
  [[nodiscard]] const std::vector<std::string_view>& dictionaries() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Writes the records of a segment in document order. Not thread-safe.
class StoreWriter {
 public:
  explicit StoreWriter(SectionFileWriter& file);
  /// Offers a dictionary; it is stored if a frame uses it, in the order of these calls. Does nothing if it was offered
  /// before. Precondition: it stays valid until finish().
  void offer_dictionary(std::string_view dictionary);
  void add(std::string_view frame);
  void finish();

 private:
  SectionWriter& dictionaries_section_;
  std::vector<std::string_view> dictionaries_;
  std::set<unsigned> used_;  ///< the ids that frames name
  SectionWriter& offsets_section_;
  SectionWriter& frames_;
  std::vector<std::uint64_t> offsets_{0};
  std::uint64_t largest_ = 0;
};

}  // namespace dateline::segment
