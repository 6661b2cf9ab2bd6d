#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/input/window.hpp"

namespace dateline::corpus::xml {

/// Finds the tags of XML of any size one after another, without parsing it, so that an archive can be cut into elements
/// in bounded memory. Comments, CDATA sections, processing instructions and the document type are passed over; nothing
/// that they define or refer to is used. A `<` that does not begin a whole tag is text. Linear in the input.
/// Not thread-safe; one per file.
class TagStream {
 public:
  /// Precondition: `text` outlives the stream, and only the stream changes it.
  explicit TagStream(input::Window& text) : text_(text), position_(text.offset()) {}

  struct Tag {
    std::string_view name;    ///< as written, with its prefix; at most 256 bytes; valid until the next call of next()
    bool closing = false;     ///< </name>
    bool empty = false;       ///< <name/>
    std::uint64_t begin = 0;  ///< offsets in the source
    std::uint64_t end = 0;
  };
  /// The next tag; nullopt at the end of the text.
  [[nodiscard]] std::optional<Tag> next();

  /// Keeps the bytes from `offset` on in memory. Precondition: it is that of the last tag or of the first byte.
  void keep(std::uint64_t offset);
  /// Stops keeping.
  void release() noexcept { kept_.reset(); }
  /// Whether bytes are kept. A stream that would keep more than `most` bytes stops keeping.
  [[nodiscard]] bool keeps() const noexcept { return kept_.has_value(); }
  /// The kept bytes before the offset `end`. Precondition: keeps().
  [[nodiscard]] std::string_view kept(std::uint64_t end) const;
  /// The line where the kept bytes begin, 1-based. Precondition: keeps().
  [[nodiscard]] std::uint64_t line() const noexcept { return text_.line(); }

  static constexpr std::size_t most = std::size_t{64} << 20;

 private:
  [[nodiscard]] bool at_end(std::size_t wanted);
  [[nodiscard]] std::string_view ahead() const;
  bool more();
  bool seek(std::string_view sought);
  void pass(std::string_view begin, std::string_view end, bool& unclosed);
  void pass_doctype();
  bool read_tag(Tag& tag);
  void forget(std::uint64_t offset);

  input::Window& text_;
  std::uint64_t position_;             ///< of the next byte to be looked at
  std::optional<std::uint64_t> kept_;  ///< offset from which on bytes are kept for the user
  std::optional<std::uint64_t> held_;  ///< offset of the construct that is being read
  std::string name_;
  bool open_comment_ = false;  ///< no comment is closed any more, and so on
  bool open_cdata_ = false;
  bool open_doctype_ = false;
  bool open_instruction_ = false;
};

}  // namespace dateline::corpus::xml
