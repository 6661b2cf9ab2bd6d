#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// A tag or comment as it stands in the source of a page: bytes [begin, end).
struct Tag {
  std::size_t begin;
  std::size_t end;
  std::string_view name;        ///< as written; empty for comments and <!DOCTYPE …>
  bool closing = false;         ///< </name>
  bool has_attributes = false;  ///< holds name=value
};

/// The next tag at or after `from`. A `<` that no tag follows is text.
[[nodiscard]] std::optional<Tag> next_tag(std::string_view html, std::size_t from);

/// Whether HTML has an element of that name, in any case.
[[nodiscard]] bool is_html(std::string_view name);

/// Whether the text begins with `&name;` or `&#number;`.
[[nodiscard]] bool begins_entity(std::string_view text);

/// Source that a parser can take without harm: tags nested deeper than pages are, and the attributes of monstrous tags,
/// are gone. With `html_only`, what is no tag of HTML becomes text (`<AN>` is `&lt;AN>`), and so does an `&` that
/// begins no `&name;`.
[[nodiscard]] std::string tamed(std::string_view html, bool html_only);

}  // namespace dateline::corpus::text
