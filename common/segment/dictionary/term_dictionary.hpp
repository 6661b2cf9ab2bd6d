#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/segment/dictionary/front_coded.hpp"
#include "common/segment/dictionary/term.hpp"

namespace dateline::segment {

/// Writes terms. Precondition: terms come in ascending order. Offsets are relative to those of the first term of the
/// block. Not thread-safe.
class TermDictionaryWriter {
 public:
  /// `text`: whether terms have counts, positions and forms.
  TermDictionaryWriter(SectionWriter& out, bool text) : keys_(out), text_(text) {}
  void add(std::string_view key, const Term& term);
  void finish() { keys_.finish(); }
  [[nodiscard]] std::uint64_t size() const noexcept { return keys_.size(); }

 private:
  FrontCodedWriter keys_;
  bool text_;
  Term base_;
  std::string payload_;
  std::string header_;
};

class TermDictionary {
 public:
  TermDictionary() = default;
  TermDictionary(const SectionBytes& section, bool text) : keys_(section), text_(text) {}

  [[nodiscard]] const FrontCoded& keys() const noexcept { return keys_; }
  [[nodiscard]] std::uint64_t size() const noexcept { return keys_.size(); }
  [[nodiscard]] std::optional<Term> find(std::string_view key) const;
  /// The term at a cursor of keys().
  [[nodiscard]] Term term(const FrontCoded::Cursor& at) const;

 private:
  FrontCoded keys_;
  bool text_ = false;
};

}  // namespace dateline::segment
