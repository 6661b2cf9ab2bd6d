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

/// No article is larger; a reader holds no more than this of one.
inline constexpr std::size_t largest_article = std::size_t{64} << 20;

/// What is wrong with an article that is passed over, and the line that it starts on.
using Report = std::function<void(std::uint64_t line, std::string reason)>;

/// The records of one file, one after another. What it cannot read it reports and passes over.
class Parser {
 public:
  Parser() = default;
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  virtual ~Parser() = default;
  /// Fills an empty `record`; false at the end of the file. Throws input::ReadError.
  virtual bool next(Record& record) = 0;
};

/// What a parser works on. All of it outlives the parser.
struct Context {
  input::Window& text;
  const FieldNames& names;
  const Report& report;
};

/// A format that can be read.
struct Format {
  std::string_view name;        ///< as --input takes it
  std::string_view extensions;  ///< of file names, each with its dot, a space between them
  bool one_article;             ///< a file is one article, called by its path where it has no id
  bool markup;                  ///< HTML in a text is markup to be taken out
  /// Whether a file that starts like this is surely of the format.
  bool (*recognises)(std::string_view head, const FieldNames& names);
  std::unique_ptr<Parser> (*open)(const Context& context);
};

/// In the order in which they are tried on a file.
[[nodiscard]] std::span<const Format> all();
/// Throws UsageError listing the formats.
[[nodiscard]] const Format& named(std::string_view name);
/// The format of a file, by its first bytes. Null where it is none, and then `reason` says what it looks like.
[[nodiscard]] const Format* detect(std::string_view head, const std::string& file, const FieldNames& names,
                                   std::string& reason);

}  // namespace dateline::corpus::formats
