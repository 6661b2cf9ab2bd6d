#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/varint_reader.hpp"
#include "common/segment/dictionary/key_blocks.hpp"
#include "common/segment/sections/section_bytes.hpp"
#include "common/segment/sections/section_writer.hpp"

/// The dictionary of surface forms: all forms of a segment's text in byte order, front-coded in blocks, so that
/// prefixes, wildcards and fuzzy patterns walk only the forms near to them. See FORMAT.md.
namespace dateline::segment {

inline constexpr std::uint64_t forms_per_block = 32;
/// No form is longer, in bytes: the analysis cuts words there.
inline constexpr std::size_t most_form_bytes = 64;

/// What is known about a form. Its code is in the entry of its stem.
struct FormEntry {
  std::uint32_t stem = 0;       ///< ordinal of its stem in the dictionary of the text
  std::uint32_t documents = 0;  ///< articles with the form
  bool operator==(const FormEntry&) const = default;
};

class FormDictionaryWriter {
 public:
  explicit FormDictionaryWriter(SectionWriter& out) : out_(out) {}

  /// Precondition: forms ascend and are not too long; throws std::logic_error if not.
  void add(std::string_view form, const FormEntry& entry);
  /// Must be called once, at the end. Without forms the section stays empty.
  void finish();

 private:
  void flush_block();

  SectionWriter& out_;
  KeyBlocksWriter blocks_;
  std::string first_;  ///< of the block
  std::string last_;
  std::string keys_;
  std::string entries_;
  std::uint32_t last_stem_ = 0;
  std::uint64_t count_ = 0;
};

/// Reads a dictionary of forms. A view; immutable after construction, safe to share between threads. A Cursor is not.
class FormDictionary {
 public:
  FormDictionary() = default;
  /// `stems`: the number of terms in the dictionary of the text; `documents`: that of the segment. Throws Damaged if
  /// the trailer is damaged or there are more forms than the section can hold. The rest is checked when it is read:
  /// forms ascend and are not too long, entries are within their block and name stems and documents that exist.
  FormDictionary(const SectionBytes& section, std::uint64_t stems, std::uint32_t documents);

  [[nodiscard]] std::uint64_t size() const noexcept { return blocks_.keys(); }

  /// A position at a form or past the last one.
  class Cursor {
   public:
    [[nodiscard]] bool valid() const noexcept { return ordinal_ < in_->size(); }
    [[nodiscard]] const std::string& form() const noexcept { return form_; }
    [[nodiscard]] std::uint64_t ordinal() const noexcept { return ordinal_; }
    /// How many of its first bytes form() shares with the form at which the cursor was before the last call of next()
    /// or seek(); 0 at first.
    [[nodiscard]] std::size_t shared() const noexcept { return shared_; }
    /// The entry of form(). Precondition: valid().
    [[nodiscard]] FormEntry entry();
    void next();
    /// Moves forward to the first form that is at or after `form`; stays if form() is. Reads only the first forms of
    /// the blocks in between, and few of these. Precondition: valid().
    void seek(std::string_view form);

   private:
    friend class FormDictionary;
    Cursor(const FormDictionary& in, std::uint64_t block);
    /// The lengths of the next form of the block.
    struct Lengths {
      std::size_t shared;
      std::size_t rest;
    };
    void enter(std::uint64_t block);
    void read_first();
    [[nodiscard]] Lengths read_lengths();
    [[nodiscard]] std::string_view first_of_next_block();
    [[nodiscard]] bool seek_in_block(std::string_view form);

    const FormDictionary* in_;
    std::uint64_t ordinal_;
    std::uint64_t described_ = 0;  ///< the next ordinal that `entries_` describes
    encoding::VarintReader forms_{{}};
    encoding::VarintReader entries_{{}};
    std::string_view next_first_;
    bool next_first_known_ = false;
    std::string form_;
    std::size_t shared_ = 0;
    FormEntry entry_;
    std::uint64_t stem_ = 0;  ///< of the form before `described_`
  };

  [[nodiscard]] Cursor begin() const { return {*this, 0}; }
  /// The first form that is at or after `form`.
  [[nodiscard]] Cursor lower_bound(std::string_view form) const;

 private:
  [[nodiscard]] std::string_view first_form(std::uint64_t number) const;
  /// The last block from `block` on whose first form is at or before `form`. Precondition: that of `block` is.
  [[nodiscard]] std::uint64_t last_block_before(std::string_view form, std::uint64_t block) const;

  KeyBlocks blocks_;
  std::uint64_t stems_ = 0;
  std::uint32_t documents_ = 0;
};

}  // namespace dateline::segment
