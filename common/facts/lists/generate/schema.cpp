#include "common/facts/lists/generate/schema.hpp"

#include <string_view>
#include <vector>

namespace dateline::facts::generate {
namespace {

using enum CellKind;

/// A file of words with tags of tags.hpp.
DataFile tagged_words(std::string_view file, std::vector<std::string_view> tags) {
  return {file, {{"word"}, {"tags", flags, false, "tag::", std::move(tags)}}};
}

/// A file of names that mean a country. "-": none.
DataFile places(std::string_view file, std::string_view what = "name", bool may_be_empty = false) {
  return {file, {{what}, {"country", code, may_be_empty}}};
}

}  // namespace

const std::vector<DataFile>& data_files() {
  static const std::vector<DataFile> files{
      {"countries", {{"code"}, {"name"}}},
      places("country_names"),
      places("capitals"),
      places("demonyms"),
      places("governments"),
      places("cities"),
      places("regions"),
      places("place_prefixes"),
      places("region_abbreviations"),
      places("alliances"),
      places("fixed_phrases", "phrase", true),

      tagged_words("given_names", {"given", "given_word"}),
      tagged_words("family_names", {"chinese", "family", "family_word", "hungarian", "korean", "vietnamese"}),
      tagged_words("name_parts", {"mononym", "particle", "suffix"}),
      {"nicknames", {{"nickname"}, {"names", text}}},
      tagged_words("grammar_words",
                   {"act", "calendar", "company", "determiner", "function", "honorific", "institution", "kin",
                    "linking", "ordinary", "place", "rank", "say", "state_body", "status", "thing"}),
      {"departments", {{"word"}, {"ministry", text, true}}},

      {"organisations",
       {{"name"},
        {"generic", text, true},
        {"kind",
         name,
         false,
         "OrganisationKind::",
         {"agency", "court", "government", "intergovernmental", "military", "ministry", "parliament", "police",
          "presidency", "society"}},
        {"country", code, true}}},
      {"offices",
       {{"office"},
        {"class",
         name,
         false,
         "RoleClass::",
         {"diplomat", "head", "judge", "legislator", "military", "minister", "none", "other", "spokesperson"}},
        {"body", text, true},
        {"flags", flags, false, "head_flag::", {"bare", "department", "follows_body", "place", "title"}},
        {"countries", codes, true}}},
      {"office_names", {{"name"}, {"office", reference, false, "offices"}}},
      {"name_weights", {{"feature"}, {"weight", integer}}},
      {"holidays", {{"name"}, {"month", number, true}, {"day", number, true}, {"weekday", number, true}}},
      {"office_wordings",
       {{"wording"},
        {"office"},
        {"scope",
         name,
         false,
         "Scope::",
         {"body", "country", "department", "modifier", "occupation", "part", "place", "post", "rank", "status"}}}},
      {"office_bodies", {{"name"}, {"body"}, {"country", text, true}}},
      {"body_heads", {{"body"}, {"office"}}},
      {"national_bodies", {{"body"}, {"name"}}},
      {"national_offices", {{"office"}, {"name"}}},
      {"leaders", {{"person"}, {"country", code}, {"first", number}, {"last", number}}},
      places("employers"),
      {"monarchies", {{"country", code}, {"head"}}},
      {"date_words",
       {{"word"},
        {"kind",
         name,
         false,
         "DateWordKind::",
         {"day_ordinal", "decade", "doubtful_month", "month", "number", "ordinal", "part", "season", "short_month",
          "weekday"}},
        {"value", number, true}}},
  };
  return files;
}

}  // namespace dateline::facts::generate
