#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/encoding/bytes.hpp"
#include "common/segment/sections/section_bytes.hpp"

namespace dateline::segment {

/// The length of each article in wdf: u64 number of long articles; u32 document and u32 length of each; then u16 for
/// each article, 65535 for a long one. Immutable after construction; safe to share between threads. Throws Damaged if
/// the section is too short or a long length is missing.
class Lengths {
 public:
  Lengths() = default;
  Lengths(const SectionBytes& section, std::uint32_t documents);

  [[nodiscard]] std::uint32_t operator[](std::uint32_t document) const {
    short_.verify(bytes_of(document, document + 1));
    return verified(document);
  }

  /// Verifies the lengths of the documents [first, last). `run` is the reader's own.
  void verify(std::uint32_t first, std::uint32_t last, PageRun& run) const {
    run.verify(short_, bytes_of(first, last));
  }
  /// Precondition: the document's length was verified.
  [[nodiscard]] std::uint32_t verified(std::uint32_t document) const {
    const auto length = encoding::load<std::uint16_t>(short_.unread().data() + 2 * std::size_t{document});
    return length != escape ? length : long_length(document);
  }

  /// The lengths of rising documents. `run` is the reader's own.
  void read(std::span<const std::uint32_t> documents, std::uint32_t* lengths, PageRun& run) const {
    verify(documents.front(), documents.back() + 1, run);
    const auto* const at = short_.unread().data();
#pragma GCC unroll 4
    for (std::size_t i = 0; i < documents.size(); ++i)
      lengths[i] = encoding::load<std::uint16_t>(at + 2 * std::size_t{documents[i]});
    if (long_count_ == 0) return;
    for (std::size_t i = 0; i < documents.size(); ++i)
      if (lengths[i] == escape) lengths[i] = long_length(documents[i]);
  }

  static void append(std::string& out, std::span<const std::uint32_t> lengths);

 private:
  static constexpr std::uint16_t escape = 0xffff;
  [[nodiscard]] std::uint32_t long_length(std::uint32_t document) const;
  /// As far as they are in the section.
  [[nodiscard]] std::string_view bytes_of(std::uint32_t first, std::uint32_t last) const noexcept {
    const auto bytes = short_.unread();
    return bytes.substr(std::min(2 * std::size_t{first}, bytes.size()), 2 * std::size_t{last - first});
  }

  SectionBytes short_;
  SectionBytes long_;
  std::uint64_t long_count_ = 0;
};

}  // namespace dateline::segment
