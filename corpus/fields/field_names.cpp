#include "corpus/fields/field_names.hpp"

#include <array>
#include <utility>

#include "common/error.hpp"

namespace dateline::corpus {
namespace {

struct Names {
  Field field;
  std::string_view names;  ///< folded; the field's own name first, then from the most to the least specific
};

constexpr std::array<Names, 15> table{{
    {Field::id, "id articleid docid documentid docno newid uid uuid"},
    {Field::url, "url link weburl articleurl canonicalurl permalink uri href"},
    {Field::guid, "guid"},
    {Field::title, "title headline articletitle newstitle webtitle heading head name"},
    {Field::body,
     "body text content articlebody articletext bodytext fulltext maintext article story storytext contenttext "
     "bodyhtml contenthtml html transcript description summary abstract excerpt"},
    {Field::published,
     "published publishedat datepublished publisheddate publishedtime pubdate publicationdate publicationtime "
     "publishdate publishtime firstpublished firstpublicationdate webpublicationdate releasedate date articledate "
     "dateposted posteddate postdate datetime timestamp time created createdat datecreated"},
    {Field::source,
     "source sourcename publisher publication outlet newspaper newsoutlet agency provider sitename site domain"},
    {Field::authors,
     "authors author authornames authorname byline bylines creator dccreator writer writers reporter "
     "reporters journalist"},
    {Field::dateline, "dateline"},
    {Field::language, "language lang inlanguage locale"},
    {Field::section, "section sectionname articlesection category desk newsdesk department"},
    {Field::keywords, "keywords keyword tags tag subjects subject topics topic categories labels"},
    {Field::people, "people persons person"},
    {Field::places, "places place countries country locations location"},
    {Field::organisations, "organisations organizations orgs organisation organization org companies company"},
}};

std::string folded(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result += static_cast<char>(c - 'A' + 'a');
    } else if (c != '_' && c != '-' && c != ' ') {
      result += c;
    }
  }
  return result;
}

/// Removes the first word from a list of words and returns it.
std::string_view next_word(std::string_view& words) {
  const std::string_view word = words.substr(0, words.find(' '));
  words.remove_prefix(word.size() < words.size() ? word.size() + 1 : word.size());
  return word;
}

std::string known_fields() {
  std::string list;
  for (const Names& entry : table) {
    if (entry.field == Field::guid) continue;
    std::string_view names = entry.names;
    list += list.empty() ? "" : ", ";
    list += next_word(names);
  }
  return list;
}

}  // namespace

Field field_of_option(std::string_view name, std::string_view option) {
  static const FieldNames common{{}};
  if (const auto found = common.find(name)) return found->field;
  throw UsageError(std::string(option) + ": no field is called '" + std::string(name) + "'; the fields are " +
                   known_fields());
}

FieldNames::FieldNames(const std::map<std::string, std::string>& map) {
  for (const Names& entry : table) {
    std::string_view names = entry.names;
    for (std::uint32_t rank = 1; !names.empty(); ++rank) {
      names_.emplace(next_word(names), FieldName{entry.field, rank});
    }
  }
  for (const auto& [name, field] : map) {
    if (folded(name).empty()) throw UsageError("--map: the name before '=' is missing");
    names_[folded(name)] = {field_of_option(field, "--map"), 0};
  }
}

std::optional<FieldName> FieldNames::find(std::string_view name) const {
  const auto found = names_.find(folded(name));
  if (found == names_.end()) return std::nullopt;
  return found->second;
}

}  // namespace dateline::corpus
