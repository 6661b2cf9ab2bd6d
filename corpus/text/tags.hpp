#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus::text {

/// A tag or comment in the source of a page: bytes [begin, end).
struct Tag {
  std::size_t begin;
  std::size_t end;
  std::string_view name;        ///< as written; empty for comments and <!DOCTYPE …>
  bool closing = false;         ///< </name>
  bool has_attributes = false;  ///< holds name=value
};

/// Finds the tags of a page in turn, in time that grows with the page. Borrows the page. Not thread-safe.
class TagFinder {
 public:
  explicit TagFinder(std::string_view html) : html_(html) {}

  /// The next tag at or after byte `from`; nullopt if there is none. A `<` that does not begin a complete tag is text.
  [[nodiscard]] std::optional<Tag> next(std::size_t from);

 private:
  [[nodiscard]] std::optional<Tag> tag_at(std::size_t at);
  std::size_t end_of_tag(std::size_t name_end, bool& has_attributes);
  std::size_t fail(const std::vector<std::size_t>& passed, std::size_t end);

  std::string_view html_;
  std::vector<bool> in_no_tag_;  ///< bytes outside quotes from which no end of a tag is found; empty until there is one
};

/// Whether HTML has an element of this name. Ignores case.
[[nodiscard]] bool is_html(std::string_view name);

/// Whether the text begins with `&name;` or `&#number;`. Precondition: it begins with `&`.
[[nodiscard]] bool begins_entity(std::string_view text);

/// Makes source safe to parse: removes tags nested more than 512 deep, and the attributes of tags larger than 16 KB.
/// With `html_only`, tags that HTML does not have become text (`<AN>` becomes `&lt;AN>`), and so does an `&` that does
/// not begin an entity.
[[nodiscard]] std::string tamed(std::string_view html, bool html_only);

}  // namespace dateline::corpus::text
