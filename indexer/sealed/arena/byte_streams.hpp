#pragma once

#include <sys/mman.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <vector>

namespace dateline::indexer::sealed {

/// Many byte strings that grow at the same time, each stored in slices of a common pool (as in Lucene's ByteBlockPool).
/// Slices grow from 16 to 2,048 bytes; the last four bytes of a full slice are the address of the next one. Addresses
/// are 32-bit, so the pool holds at most 4 GiB; growing further throws std::length_error. Not thread-safe while strings
/// grow; any number of threads may read afterwards.
class ByteStreams {
 public:
  static constexpr std::uint64_t all_addresses = std::uint64_t{1} << 32;

  /// `addresses`: the largest size of the pool in bytes, at most all_addresses.
  explicit ByteStreams(std::uint64_t addresses = all_addresses) : most_chunks_(addresses >> chunk_bits) {}

  /// The handle of one string: addresses of its first and next byte.
  struct Stream {
    std::uint32_t first = 0;
    std::uint32_t at = 0;
    std::uint32_t end = 0;   ///< end of the content in the current slice; 0 if the string has no slice yet
    std::uint8_t level = 0;  ///< size class of the current slice
  };

  void append(Stream& stream, std::uint8_t byte) {
    if (stream.at == stream.end) add_slice(stream);
    *address(stream.at++) = byte;
  }

  /// A few varints that are appended together: an occurrence takes at most 5 + 5 + 5 bytes.
  class Bytes {
   public:
    void append_varint(std::uint64_t value) noexcept {
      for (; value >= 0x80; value >>= 7) put(value | 0x80);
      put(value);
    }

   private:
    friend class ByteStreams;
    static constexpr std::uint32_t most = 16;

    void put(std::uint64_t byte) noexcept {
      words_[size_ / 8] |= (byte & 0xff) << (8 * (size_ % 8));
      ++size_;
    }
    [[nodiscard]] std::uint8_t operator[](std::uint32_t i) const noexcept {
      return static_cast<std::uint8_t>(words_[i / 8] >> (8 * (i % 8)));
    }

    std::array<std::uint64_t, 2> words_{};  ///< little-endian
    std::uint32_t size_ = 0;
  };

  void append(Stream& stream, const Bytes& bytes) {
    if (stream.end - stream.at >= Bytes::most) {
      std::memcpy(address(stream.at), bytes.words_.data(), Bytes::most);  // what follows is written over later
      stream.at += bytes.size_;
    } else {
      for (std::uint32_t i = 0; i < bytes.size_; ++i) append(stream, bytes[i]);
    }
  }

  /// Prefetches the byte that the next append() to this string writes.
  void prefetch(const Stream& stream) const noexcept {
    if (stream.end != 0) __builtin_prefetch(address(stream.at), 1);
  }

  /// Bytes of memory in use.
  [[nodiscard]] std::size_t memory() const noexcept { return chunks_.size() * chunk_size; }

  /// Reads a string from its beginning. Precondition: the string does not grow meanwhile.
  class Reader {
   public:
    Reader(const ByteStreams& in, const Stream& stream) : in_(in), at_(stream.first), last_(stream.at) {
      end_ = at_ + content(0);
    }
    [[nodiscard]] bool at_end() const noexcept { return at_ == last_; }
    std::uint64_t varint() {
      if (at_ != end_)
        if (const auto byte = *in_.address(at_); byte < 0x80) return ++at_, byte;
      std::uint64_t value = 0;
      for (unsigned shift = 0;; shift += 7) {
        const auto byte = next();
        value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
        if (byte < 0x80) return value;
      }
    }

   private:
    std::uint8_t next() {
      if (at_ == end_) {
        std::memcpy(&at_, in_.address(at_), sizeof at_);
        end_ = at_ + content(++level_);
      }
      return *in_.address(at_++);
    }

    const ByteStreams& in_;
    std::uint32_t at_;
    std::uint32_t end_;
    std::uint32_t last_;
    unsigned level_ = 0;
  };

 private:
  static constexpr std::size_t chunk_bits = 18;
  static constexpr std::size_t chunk_size = std::size_t{1} << chunk_bits;
  static constexpr std::size_t page_size = std::size_t{2} << 20;
  static constexpr std::size_t chunks_of_page = page_size / chunk_size;
  static constexpr unsigned highest_level = 7;
  static constexpr std::uint32_t link_bytes = sizeof(std::uint32_t);

  struct Free {
    void operator()(std::uint8_t* page) const noexcept { std::free(page); }
  };

  /// Bytes of content in a slice, without the address of the next one.
  static constexpr std::uint32_t content(unsigned level) noexcept {
    return (16U << (level < highest_level ? level : highest_level)) - link_bytes;
  }

  [[nodiscard]] std::uint8_t* address(std::uint32_t at) const noexcept {
    return chunks_[at >> chunk_bits] + (at & (chunk_size - 1));
  }

  /// The first chunks are allocated one by one, and then eight at once as a large page of memory, because strings are
  /// appended to all over the pool, and finding the address of a small page takes longer than the rest.
  std::uint8_t* new_chunk() {
    if (chunks_.size() < chunks_of_page) {
      small_.push_back(std::make_unique_for_overwrite<std::uint8_t[]>(chunk_size));
      return small_.back().get();
    }
    const auto place = chunks_.size() % chunks_of_page;
    if (place == 0) {
      large_.emplace_back(static_cast<std::uint8_t*>(std::aligned_alloc(page_size, page_size)));
      if (!large_.back()) throw std::bad_alloc();
      ::madvise(large_.back().get(), page_size, MADV_HUGEPAGE);  // if this fails, small pages do
    }
    return large_.back().get() + place * chunk_size;
  }

  void add_slice(Stream& stream) {
    const bool first = stream.end == 0;
    if (!first && stream.level < highest_level) ++stream.level;
    const auto size = content(stream.level) + link_bytes;
    if (chunks_.empty() || used_ + size > chunk_size) {
      if (chunks_.size() >= most_chunks_) throw std::length_error("the words of an article do not fit in an arena");
      chunks_.push_back(new_chunk());
      used_ = 0;
    }
    const auto begin = static_cast<std::uint32_t>((chunks_.size() - 1) * chunk_size + used_);
    used_ += size;
    if (first)
      stream.first = begin;
    else
      std::memcpy(address(stream.end), &begin, sizeof begin);
    stream.at = begin;
    stream.end = begin + content(stream.level);
  }

  std::uint64_t most_chunks_;
  std::vector<std::uint8_t*> chunks_;
  std::vector<std::unique_ptr<std::uint8_t[]>> small_;
  std::vector<std::unique_ptr<std::uint8_t[], Free>> large_;
  std::size_t used_ = 0;
};

}  // namespace dateline::indexer::sealed
