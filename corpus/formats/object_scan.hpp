#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::corpus::formats {

/// Finds where a JSON object ends without parsing it, so that any run of objects can be cut up in bounded memory.
///
/// It also sees where an object breaks off: a newline inside a string after which a line begins with `{"`, or a `{`
/// where none can stand. Reading can go on from there.
class ObjectScan {
 public:
  enum class State : std::uint8_t { inside, complete, broken };

  /// Reads on through `text`, which follows what was read before, and says how much of it belongs to the object.
  /// The first text begins with `{`. While inside(), up to two bytes may be left until more is known.
  std::size_t advance(std::string_view text);
  [[nodiscard]] State state() const noexcept { return state_; }

 private:
  std::size_t read_string(std::string_view text, std::size_t i);
  std::size_t read_structure(std::string_view text, std::size_t i);

  State state_ = State::inside;
  bool in_string_ = false;
  bool escaped_ = false;  ///< the text so far ends in an odd number of backslashes
  bool starved_ = false;  ///< the rest of the text is too short to tell
  char last_ = ':';       ///< the last character outside strings that is no space
  std::string open_;      ///< brackets not yet closed
};

}  // namespace dateline::corpus::formats
