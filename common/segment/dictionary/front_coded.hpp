#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/encoding/varint_reader.hpp"
#include "common/segment/dictionary/key_blocks.hpp"
#include "common/segment/sections/section_bytes.hpp"
#include "common/segment/sections/section_writer.hpp"

/// Front-coded dictionaries: sorted keys with payloads, in blocks of 32. The first key of a block is stored in full,
/// each other one as the length of the prefix shared with the key before and the rest. All dictionaries of a segment
/// use this.
namespace dateline::segment {

inline constexpr std::uint64_t keys_per_block = 32;

class FrontCodedWriter {
 public:
  explicit FrontCodedWriter(SectionWriter& out) : out_(out) {}

  /// Whether the next key begins a block.
  [[nodiscard]] bool at_block_start() const noexcept { return count_ % keys_per_block == 0; }

  /// Precondition: keys ascend; throws std::logic_error if not. `header` is stored if the key begins a block, else
  /// ignored.
  void add(std::string_view key, std::string_view payload, std::string_view header = {});

  [[nodiscard]] std::uint64_t size() const noexcept { return count_; }

  /// Must be called once, at the end. Without keys the section stays empty.
  void finish();

 private:
  SectionWriter& out_;
  KeyBlocksWriter blocks_;
  std::string last_;
  std::string entry_;
  std::uint64_t count_ = 0;
};

/// Reads a dictionary. A view; immutable after construction, safe to share between threads. A Cursor is not.
class FrontCoded {
 public:
  FrontCoded() = default;
  /// Throws Damaged if the trailer is damaged or there are more keys than the section can hold. Entries are checked
  /// when they are read: they are within their block, and keys ascend.
  explicit FrontCoded(const SectionBytes& section);

  [[nodiscard]] std::uint64_t size() const noexcept { return blocks_.keys(); }

  /// A position at a key or past the last one.
  class Cursor {
   public:
    [[nodiscard]] bool valid() const noexcept { return ordinal_ < in_->size(); }
    [[nodiscard]] const std::string& key() const noexcept { return key_; }
    [[nodiscard]] std::string_view payload() const noexcept { return payload_; }
    [[nodiscard]] std::string_view header() const noexcept { return header_; }  ///< of the key's block
    [[nodiscard]] std::uint64_t ordinal() const noexcept { return ordinal_; }
    void next();
    /// Moves to the key with this ordinal, forward or back. Throws Damaged unless ordinal < size().
    void move_to(std::uint64_t ordinal);

   private:
    friend class FrontCoded;
    Cursor(const FrontCoded& in, std::uint64_t block);
    void read();
    /// Moves forward to the first key at or after `key`. Precondition: no later block begins at or before it.
    void seek(std::string_view key);

    const FrontCoded* in_;
    encoding::VarintReader rest_{{}};
    std::string key_;
    std::string_view payload_;
    std::string_view header_;
    std::uint64_t ordinal_;
    bool follows_ = false;  ///< whether key_ is the key before the one to read
  };

  [[nodiscard]] Cursor begin() const { return {*this, 0}; }
  /// The key with this ordinal. Throws Damaged unless ordinal < size().
  [[nodiscard]] Cursor at(std::uint64_t ordinal) const;
  /// The first key that is at or after `key`.
  [[nodiscard]] Cursor lower_bound(std::string_view key) const;
  /// The key itself, if the dictionary has it.
  [[nodiscard]] std::optional<Cursor> find(std::string_view key) const;

 private:
  [[nodiscard]] std::string_view first_key(std::uint64_t number) const;

  KeyBlocks blocks_;
};

}  // namespace dateline::segment
