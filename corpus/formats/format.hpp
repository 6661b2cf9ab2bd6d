#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "corpus/fields/field_names.hpp"
#include "corpus/fields/record.hpp"
#include "corpus/input/window.hpp"

namespace dateline::corpus::formats {

/// The largest article in bytes. A parser reports a larger one without holding all of it in memory.
inline constexpr std::size_t largest_article = std::size_t{64} << 20;

/// Receives the reason why an article is skipped, and the line where it starts.
using Report = std::function<void(std::uint64_t line, std::string reason)>;

/// Receives what is passed over because it is no article: an attachment, an image in an archive of pages. Counted by
/// name.
using PassOver = std::function<void(std::string_view what)>;

/// Reads the records of one file, one after another. It reports and skips what it cannot read.
/// Not thread-safe; one per file.
class Parser {
 public:
  Parser() = default;
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  virtual ~Parser() = default;
  /// Fills `record`; false at the end of the file. Precondition: `record` is empty.
  virtual bool next(Record& record) = 0;
};

/// What a parser reads and uses. Precondition: everything outlives the parser.
struct Context {
  input::Window& text;
  const FieldNames& names;
  const Report& report;
  const bool& cut;  ///< whether damage has removed text, so that the last article may be incomplete
  const PassOver* passed_over = nullptr;  ///< null: what is passed over is not counted

  void pass_over(std::string_view what) const {
    if (passed_over != nullptr) (*passed_over)(what);
  }
};

/// An input format: one row of the table in format.cpp.
struct Format {
  std::string_view name;        ///< the value of --input
  std::string_view extensions;  ///< of file names, each with its dot, separated by spaces
  bool one_article;             ///< a file is one article, whose path is its id if it has no other
  bool markup;                  ///< HTML inside a field is removed
  std::string_view signs;       ///< by which a file of this format is known, for people
  /// Whether a file that begins with `head` is certainly in this format.
  bool (*recognises)(std::string_view head, const FieldNames& names);
  std::unique_ptr<Parser> (*open)(const Context& context);
};

/// All formats, in the order in which detect() tries them.
[[nodiscard]] std::span<const Format> all();
/// The format of that name. Throws UsageError, listing the formats, if there is none.
[[nodiscard]] const Format& named(std::string_view name);
/// Detects the format of a file:
/// 1. the first format that recognises the first bytes, `head`;
/// 2. null, with the `reason`, if these are of a known foreign format or binary;
/// 3. the format that the file name's extension names;
/// 4. plain text.
[[nodiscard]] const Format* detect(std::string_view head, const std::string& file, const FieldNames& names,
                                   std::string& reason);

/// Why detect() gives this format for a file that begins with `head`, for people.
[[nodiscard]] std::string why(const Format& format, std::string_view head, const FieldNames& names);

}  // namespace dateline::corpus::formats
