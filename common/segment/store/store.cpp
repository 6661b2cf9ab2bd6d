#include "common/segment/store/store.hpp"

#define ZDICT_STATIC_LINKING_ONLY  // for training with fixed parameters, which is four times as fast as searching for
                                   // them
#define ZSTD_STATIC_LINKING_ONLY   // for dictionaries by reference into the mapped file
#include <zdict.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <map>
#include <new>
#include <utility>

#include "common/encoding/varint_reader.hpp"

namespace dateline::segment {

namespace {

constexpr std::size_t largest_fast_dictionary = std::size_t{256} << 10;
constexpr std::size_t largest_thorough_dictionary = std::size_t{2} << 20;
constexpr std::size_t smallest_dictionary = std::size_t{1} << 10;
constexpr std::size_t share_of_records =
    32;  // of the records' total size, so that a dictionary saves more than it takes
constexpr std::size_t share_of_samples = 8;  // of the samples' total size, so that training does not overfit
constexpr std::size_t fewest_samples = 50;
constexpr std::uint64_t smallest_block = 4;  // bytes of a frame that decompress to at most ZSTD_BLOCKSIZE_MAX
constexpr std::size_t dictionary_head = 32;  // bytes that opening reads of a dictionary, at most: its size and its id
constexpr std::size_t offsets_head = 8;      // bytes before the offsets: the size of the largest record

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};

constexpr auto frame_format = ZSTD_f_zstd1_magicless;

/// Throws Damaged unless the frame claims at most `largest` bytes, and no more than its own bytes can give.
ZSTD_frameHeader header_of(std::string_view frame, std::uint64_t largest) {
  ZSTD_frameHeader header;
  const auto wanting = ZSTD_getFrameHeader_advanced(&header, frame.data(), frame.size(), frame_format);
  if (wanting != 0) throw encoding::Damaged("a record is not a zstd frame");
  const auto possible = (frame.size() / smallest_block + 1) * ZSTD_BLOCKSIZE_MAX;
  if (header.frameContentSize > std::min<std::uint64_t>(largest, possible))
    throw encoding::Damaged("a record's frame claims an impossible size");
  return header;
}

std::unique_ptr<ZSTD_DCtx, Free> new_decompressor() {
  std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  if (!context) throw std::bad_alloc();
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_format, frame_format);
  return context;
}

std::string decompress(ZSTD_DCtx& context, std::string_view frame, const ZSTD_frameHeader& header) {
  std::string record(header.frameContentSize, '\0');
  const auto written = ZSTD_decompressDCtx(&context, record.data(), record.size(), frame.data(), frame.size());
  if (ZSTD_isError(written) != 0 || written != record.size()) throw encoding::Damaged("a record's frame is not intact");
  return record;
}

unsigned id_of(std::string_view dictionary) { return ZDICT_getDictID(dictionary.data(), dictionary.size()); }

ZDICT_fastCover_params_t training_parameters(Effort effort) {
  ZDICT_fastCover_params_t parameters{};
  const bool fast = effort == Effort::fast;
  parameters.k = fast ? 100 : 200;
  parameters.d = 8;
  parameters.f = fast ? 20 : 23;
  parameters.splitPoint = 1;
  parameters.accel = fast ? 2 : 1;
  return parameters;
}

}  // namespace

std::string decompress_record(std::string_view frame, const std::vector<std::string_view>& dictionaries) {
  const auto context = new_decompressor();
  const auto header = header_of(frame, largest_record);
  for (const auto dictionary : dictionaries)
    if (header.dictID != 0 && id_of(dictionary) == header.dictID)
      ZSTD_DCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size());
  return decompress(*context, frame, header);
}

std::string train_store_dictionary(const std::vector<std::string>& samples, std::uint64_t bytes, Effort effort) {
  if (samples.size() < fewest_samples) return {};
  std::string joined;
  std::vector<std::size_t> sizes;
  for (const auto& sample : samples) {
    joined += sample;
    sizes.push_back(sample.size());
  }
  const auto largest = effort == Effort::fast ? largest_fast_dictionary : largest_thorough_dictionary;
  const auto wanted = std::min<std::uint64_t>(bytes / share_of_records, joined.size() / share_of_samples);
  std::string dictionary(std::clamp<std::uint64_t>(wanted, smallest_dictionary, largest), '\0');
  const auto size = ZDICT_trainFromBuffer_fastCover(dictionary.data(), dictionary.size(), joined.data(), sizes.data(),
                                                    static_cast<unsigned>(sizes.size()), training_parameters(effort));
  if (ZDICT_isError(size) != 0) return {};
  dictionary.resize(size);
  return dictionary;
}

struct RecordCompressor::Impl {
  std::unique_ptr<ZSTD_CCtx, Free> context{ZSTD_createCCtx()};
  std::string frame;
};

RecordCompressor::RecordCompressor(std::string_view dictionary, Effort effort) : impl_(std::make_unique<Impl>()) {
  auto* const context = impl_->context.get();
  if (context == nullptr) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, effort == Effort::fast ? 3 : 16);
  ZSTD_CCtx_setParameter(context, ZSTD_c_format, frame_format);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  if (effort == Effort::fast) {
    // Measured on press releases with such a dictionary: 30.9 % of the text at 96 MB/s. With a minimum match of 5
    // bytes: 31.2 % at 87 MB/s; dfast: 32.4 % at 160; lazy: 30.2 % at 60. A dictionary of twice the size gives 30.0 %,
    // but competes with the arenas for cache: an add takes an eighth longer.
    ZSTD_CCtx_setParameter(context, ZSTD_c_strategy, ZSTD_greedy);
    ZSTD_CCtx_setParameter(context, ZSTD_c_hashLog, 18);
    ZSTD_CCtx_setParameter(context, ZSTD_c_chainLog, 17);
    ZSTD_CCtx_setParameter(context, ZSTD_c_searchLog, 3);
    ZSTD_CCtx_setParameter(context, ZSTD_c_minMatch, 6);
  }
  if (!dictionary.empty() && ZSTD_isError(ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size())) != 0)
    throw std::bad_alloc();
}

RecordCompressor::~RecordCompressor() = default;
RecordCompressor::RecordCompressor(RecordCompressor&&) noexcept = default;
RecordCompressor& RecordCompressor::operator=(RecordCompressor&&) noexcept = default;

std::string_view RecordCompressor::compress(std::string_view record) {
  if (record.size() > largest_record)
    throw UnusableError("an article's record is larger than 256 MB; the input is probably not text");
  auto& frame = impl_->frame;
  frame.resize(ZSTD_compressBound(record.size()));
  const auto size = ZSTD_compress2(impl_->context.get(), frame.data(), frame.size(), record.data(), record.size());
  if (ZSTD_isError(size) != 0)
    throw UnusableError(std::string("an article's record cannot be compressed: ") + ZSTD_getErrorName(size));
  return {frame.data(), size};
}

struct Store::Impl {
  std::vector<std::string_view> dictionaries;
  std::map<unsigned, std::string_view> by_id;
  SectionBytes dictionaries_section;
  SectionArray offsets;
  SectionBytes frames;
  std::uint64_t largest = 0;  ///< bytes of a record, as the section says
  std::unique_ptr<ZSTD_DCtx, Free> context;
  std::map<unsigned, std::unique_ptr<ZSTD_DDict, Free>> digested;

  /// The dictionary with this id, prepared on first use; null for id 0, which means none.
  const ZSTD_DDict* dictionary(unsigned id) {
    if (id == 0) return nullptr;
    auto& ready = digested[id];
    if (ready) return ready.get();
    const auto found = by_id.find(id);
    if (found == by_id.end()) throw encoding::Damaged("a record needs a dictionary that is missing");
    ready.reset(ZSTD_createDDict_byReference(found->second.data(), found->second.size()));
    if (!ready) throw encoding::Damaged("a dictionary of the store cannot be used");
    return ready.get();
  }

  [[nodiscard]] std::string_view frame(std::uint32_t document) const {
    const auto start = offsets[document];
    const auto end = offsets[document + 1];
    return encoding::slice(frames.unread(), start, end < start ? frames.size() + 1 : end - start);
  }

  [[nodiscard]] std::string record(std::string_view frame) {
    const auto header = header_of(frame, largest);
    if (!context) context = new_decompressor();
    ZSTD_DCtx_refDDict(context.get(), dictionary(header.dictID));
    return decompress(*context, frame, header);
  }
};

Store::Store() : impl_(std::make_unique<Impl>()) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store::Store(const SectionFile& file, std::uint32_t documents) : Store() {
  impl_->dictionaries_section = file.section(Kind::store_dictionaries);
  encoding::VarintReader in(impl_->dictionaries_section.unread());
  while (!in.at_end()) {
    impl_->dictionaries_section.verify(in.rest().substr(0, dictionary_head));
    const auto dictionary = in.bytes(in.number());
    impl_->dictionaries.push_back(dictionary);
    impl_->by_id.emplace(id_of(dictionary), dictionary);
  }
  const auto offsets = file.section(Kind::store_offsets);
  impl_->largest = encoding::load<std::uint64_t>(offsets.read(0, offsets_head).data());
  if (impl_->largest > largest_record) throw encoding::Damaged("the store claims a record of an impossible size");
  impl_->offsets = SectionArray(offsets.part(offsets_head, offsets.size() - offsets_head));
  impl_->frames = file.section(Kind::store_frames);
  if (impl_->offsets.size() != std::uint64_t{documents} + 1)
    throw encoding::Damaged("the store does not match the articles");
}

const std::vector<std::string_view>& Store::dictionaries() const {
  static_cast<void>(impl_->dictionaries_section.read());
  return impl_->dictionaries;
}

std::string_view Store::frame(std::uint32_t document) const {
  const auto frame = impl_->frame(document);
  impl_->frames.verify(frame);
  return frame;
}

std::string Store::record(std::uint32_t document) const {
  const auto bytes = impl_->frame(document);
  try {
    return impl_->record(bytes);
  } catch (const encoding::Damaged&) {
    impl_->frames.verify(bytes);  // throws an error that says more, unless the frame was written like that
    static_cast<void>(impl_->dictionaries_section.read());
    throw;
  }
}

StoreWriter::StoreWriter(SectionFileWriter& file)
    : dictionaries_section_(file.section(Kind::store_dictionaries)),
      offsets_section_(file.section(Kind::store_offsets)),
      frames_(file.section(Kind::store_frames)) {}

void StoreWriter::offer_dictionary(std::string_view dictionary) {
  if (std::find(dictionaries_.begin(), dictionaries_.end(), dictionary) == dictionaries_.end())
    dictionaries_.push_back(dictionary);
}

void StoreWriter::add(std::string_view frame) {
  const auto header = header_of(frame, largest_record);
  largest_ = std::max<std::uint64_t>(largest_, header.frameContentSize);
  used_.insert(header.dictID);
  frames_.append(frame);
  offsets_.push_back(frames_.size());
}

void StoreWriter::finish() {
  std::string bytes;
  for (const auto dictionary : dictionaries_)
    if (used_.contains(id_of(dictionary))) encoding::append_bytes(bytes, dictionary);
  dictionaries_section_.append(bytes);
  bytes.clear();
  encoding::append(bytes, largest_);
  encoding::PackedArray::append(bytes, offsets_);
  offsets_section_.append(bytes);
}

}  // namespace dateline::segment
