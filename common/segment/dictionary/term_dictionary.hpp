#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/dictionary/front_coded.hpp"
#include "common/segment/dictionary/term.hpp"

namespace dateline::segment {

/// Writes terms. Precondition: terms come in ascending order. Offsets are relative to those of the first term of the
/// block. Not thread-safe.
class TermDictionaryWriter {
 public:
  /// `text`: whether terms have counts, positions and forms.
  TermDictionaryWriter(SectionWriter& out, bool text) : keys_(out), text_(text) {}
  /// `forms`: by form code; empty if the only form is the stem itself.
  void add(std::string_view key, const Term& term, const std::vector<Form>& forms = {});
  void finish() { keys_.finish(); }
  [[nodiscard]] std::uint64_t size() const noexcept { return keys_.size(); }

 private:
  FrontCodedWriter keys_;
  bool text_;
  Term base_;
  std::string payload_;
  std::string header_;
};

/// What the entries of terms may refer to.
struct TermLimits {
  std::uint32_t documents = 0;        ///< of the segment
  std::uint64_t postings_bytes = 0;   ///< of the section
  std::uint64_t positions_bytes = 0;  ///< of the section
};

class TermDictionary {
 public:
  TermDictionary() = default;
  TermDictionary(const SectionBytes& section, bool text, const TermLimits& limits)
      : keys_(section), text_(text), limits_(limits) {}

  [[nodiscard]] const FrontCoded& keys() const noexcept { return keys_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return keys_.size(); }
  [[nodiscard]] std::optional<Term> find(std::string_view key) const;
  /// The term at a cursor of keys(). Throws Damaged if the entry refers to anything outside the limits. Its place among
  /// the skip entries is checked by Skips.
  [[nodiscard]] Term term(const FrontCoded::Cursor& at) const;

 private:
  void read_single(encoding::VarintReader& in, Term& term) const;
  void read_list(encoding::VarintReader& in, Term& term) const;

  FrontCoded keys_;
  bool text_ = false;
  TermLimits limits_;
};

}  // namespace dateline::segment
