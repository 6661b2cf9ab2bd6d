#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "corpus/formats/format.hpp"

namespace dateline::corpus::formats {

/// Cuts a file of many articles into pieces, each from one mark to the next, in memory for one piece and in time that
/// grows with the file. Pieces larger than an article may be are reported and skipped. Not thread-safe; one per file.
class Pieces {
 public:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  /// How far around its place a mark may be looked for.
  static constexpr std::size_t span = 1024;

  /// Finds the first mark at or after byte `from` of the text; `none` if there is none. Where a mark can be decided
  /// only by bytes behind the text, there is none unless `last`: the file ends with the text. Must not depend on bytes
  /// that are further than `span` from the mark.
  using FindMark = std::size_t (*)(std::string_view text, std::size_t from, bool last);

  Pieces(const Context& context, FindMark find_mark) : context_(context), find_mark_(find_mark) {}

  /// The next piece; nullopt at the end. The first one begins with the file, the others with a mark. Valid until the
  /// next call; until then, context.text.line() is the line of its first byte.
  [[nodiscard]] std::optional<std::string_view> next();
  /// Whether damage has cut off the piece that next() gave last.
  [[nodiscard]] bool is_cut() const { return context_.cut && last_; }

 private:
  void skip_large();

  Context context_;
  FindMark find_mark_;
  std::size_t held_ = 0;
  bool last_ = false;  ///< the piece given last ends with the file
};

/// Where the next line after byte `at` begins; `none` if `at` is on the last one.
[[nodiscard]] std::size_t next_line_start(std::string_view text, std::size_t at);

}  // namespace dateline::corpus::formats
