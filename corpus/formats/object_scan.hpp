#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// Finds the end of a JSON object without parsing it, so that a stream of objects can be split in bounded memory.
///
/// Also detects an object that is not closed before the next one begins: a line inside a string that begins with `{"`,
/// or a `{` where JSON does not allow one; after damage, also any line that begins with `{"`. Reading can resume there.
/// Not thread-safe; one per object.
class ObjectScan {
 public:
  enum class State : std::uint8_t { inside, complete, broken };

  /// `cut`: whether damage has removed text, which may become true while the object is read. Precondition: it outlives
  /// the scan.
  explicit ObjectScan(const bool& cut) : cut_(cut) {}

  /// Reads `text`, which must follow the bytes consumed before, and returns how many of its bytes were consumed: those
  /// that belong to the object. While the state is `inside`, up to two bytes may be left over; pass them again together
  /// with what follows. Precondition: the first text begins with `{`.
  std::size_t advance(std::string_view text);
  [[nodiscard]] State state() const noexcept { return state_; }

 private:
  /// The next place of a character in a text, asked for from places that increase: searches the text once.
  class Next {
   public:
    Next(std::string_view text, char sought) : text_(text), sought_(sought) {}
    /// The first place in [begin, end); `end` if there is none.
    std::size_t within(std::size_t begin, std::size_t end);

   private:
    std::string_view text_;
    char sought_;
    std::size_t searched_ = 0;                          ///< how far
    std::size_t found_ = static_cast<std::size_t>(-1);  ///< the last place found
  };

  struct Marks {
    explicit Marks(std::string_view text) : quotes(text, '"'), newlines(text, '\n'), returns(text, '\r') {}
    Next quotes;
    Next newlines;
    Next returns;
  };

  std::size_t read_string(std::string_view text, std::size_t i, Marks& marks);
  std::size_t read_structure(std::string_view text, std::size_t i);

  const bool& cut_;
  State state_ = State::inside;
  bool in_string_ = false;
  bool escaped_ = false;  ///< the bytes read so far end in an odd number of backslashes
  bool starved_ = false;  ///< the rest of the text is too short to decide
  bool at_line_start_ = false;
  char last_ = ':';   ///< the last character outside strings that is not white space
  std::string open_;  ///< brackets not yet closed
};

}  // namespace dateline::corpus::formats
