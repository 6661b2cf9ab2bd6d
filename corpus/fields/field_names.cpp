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

constexpr std::array<Names, 18> table{{
    {Field::id, "id articleid docid documentid docno newid urn uid uuid itemid"},
    {Field::url, "url link weburl articleurl canonicalurl permalink uri externalurl shareurl href"},
    {Field::guid, "guid"},
    {Field::title, "title headline headlines articletitle newstitle webtitle heading head name"},
    {Field::body,
     "body text content articlebody articletext bodytext fulltext maintext article story storytext contenttext "
     "bodies bodyxhtml bodyhtml bodynitf articlehtml contenthtml contents contentelements paragraphs html transcript "
     "leadparagraph descriptiontext description descriptions summary abstract excerpt descriptionsummary snippet "
     "trailtext "
     "teaser standfirst"},
    {Field::published,
     "published publishedat datepublished publisheddate publishedtime pubdate publicationdate publicationtime "
     "publishdate publishtime firstpublished firstpublicationdate firstpublishdate webpublicationdate displaydate "
     "versioncreated firstcreated contentcreated releasedate date articledate dateposted posteddate postdate datetime "
     "timestamp time created createdat datecreated"},
    {Field::source,
     "source sourcename publisher publication outlet newspaper newsoutlet agency provider sitename site domain"},
    {Field::authors,
     "authors author authornames authorname byline bylines by credits creator dccreator writer writers reporter "
     "reporters journalist"},
    {Field::dateline, "dateline"},
    {Field::language, "language lang inlanguage locale"},
    {Field::section, "section sectionname articlesection pillarname category desk newsdesk department"},
    {Field::keywords, "keywords keyword tags tag subjects subject topics topic categories labels desfacet"},
    {Field::people, "people persons person perfacet"},
    {Field::places, "places place countries country locations location geofacet"},
    {Field::version, "version"},
    {Field::status, "pubstatus"},
    {Field::embargo, "embargoed"},
    {Field::organisations, "organisations organizations orgs organisation organization org companies company orgfacet"},
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

/// The parts of a name with dots between them.
std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t dot = name.find('.');
    parts.emplace_back(name.substr(0, dot));
    if (dot == std::string_view::npos) return parts;
    name.remove_prefix(dot + 1);
  }
}

}  // namespace

std::vector<std::string> option_fields() {
  std::vector<std::string> fields;
  for (const Names& entry : table) {
    if (entry.field == Field::guid || entry.field == Field::status || entry.field == Field::embargo) continue;
    std::string_view names = entry.names;
    fields.emplace_back(next_word(names));
  }
  return fields;
}

Field field_of_option(std::string_view name, std::string_view option) {
  static const FieldNames common{{}};
  if (const auto found = common.find(name)) return found->field;
  std::string list;
  for (const auto& field : option_fields()) list += (list.empty() ? "" : ", ") + field;
  throw UsageError(std::string(option) + ": no field is called '" + std::string(name) + "'; the fields are " + list);
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
    const Field known = field_of_option(field, "--map");
    names_[folded(name)] = {known, 0};
    unused_.emplace(name, folded(name));
    if (name.find('.') != std::string::npos) paths_.push_back({name, parts_of(name), known});
  }
}

std::optional<FieldName> FieldNames::find(std::string_view name) const {
  const std::string key = folded(name);
  const auto found = names_.find(key);
  if (noting_) {
    constexpr std::size_t most_seen = 40;
    if (seen_.size() < most_seen && name.size() <= most_seen) seen_.emplace(name);
    std::erase_if(unused_, [&](const auto& unused) { return unused.second == key; });
    noting_ = !unused_.empty();
  }
  if (found == names_.end()) return std::nullopt;
  return found->second;
}

void FieldNames::check_use() const {
  if (unused_.empty()) return;
  std::string list;
  for (const std::string& name : seen_) list += (list.empty() ? "" : ", ") + name;
  throw UsageError("--map: the input has no field '" + unused_.begin()->first + "'; " +
                   (list.empty() ? "its format has no named fields" : "the fields that it has are " + list));
}

}  // namespace dateline::corpus
