#pragma once

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/fields/field_names.hpp"

/// Where the articles are in a JSON object that holds them somewhere inside, as answers of interfaces and dumps of
/// databases do. Everything works on the text of valid objects, and throws simdjson_error if it is not valid.
namespace dateline::corpus::formats {

/// A member of an object.
struct JsonMember {
  std::string key;
  simdjson::ondemand::json_type type;
  std::string_view text;  ///< its value as JSON, inside the text of the object
};

[[nodiscard]] std::vector<JsonMember> members_of(std::string_view object);

/// Whether a member that is read as a body is only about the article, or about anything at all, such as an image.
[[nodiscard]] bool is_summary(std::string_view key);

/// The date among the parts of a body: {"contents": [{"type": "date", "content": …}, …]}. Empty if there is none.
[[nodiscard]] std::string date_among_parts(const std::vector<JsonMember>& members, const FieldNames& names);

/// The objects inside an object that belong to the same article, outermost first: {"_source": {…}}, {"fields": {…}}.
[[nodiscard]] std::vector<std::string_view> parts_of_article(const std::vector<JsonMember>& members,
                                                             const FieldNames& names);

/// A place where articles are: the first byte of a list of them or of a single one.
struct JsonPlace {
  const char* begin;
  bool list;
};

/// The places of the articles inside an object that is none itself, in order. Looks five levels deep.
[[nodiscard]] std::vector<JsonPlace> places_of_articles(const std::vector<JsonMember>& members,
                                                        const FieldNames& names);

/// The id in a line such as {"index": {"_id": "7"}}, which goes before an article in a bulk file of Elasticsearch.
/// Null if the object is no such line; empty if it has no id.
[[nodiscard]] std::optional<std::string> bulk_action(const std::vector<JsonMember>& members);

}  // namespace dateline::corpus::formats
